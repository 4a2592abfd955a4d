import type { Element } from 'hast';
import type { SlideData } from '../../model/index.ts';
import { h } from '../markup/element.ts';
import { PURPOSES, WORKING } from './labels.ts';

/** What a slide is for, and whose turn it is: `Exercise, in pairs` is marked as the audience's. Null where its title says it. */
export function tag({ title, purpose, mode, activity }: SlideData): Element | null {
  const name = PURPOSES[purpose];
  if (title === name && !activity) return null;
  return h(`span.tag.${mode}`, activity ? `${name}, ${WORKING[activity.grouping]}` : name);
}
