import { TITLE_CHARACTERS, widthOf } from '../../../model/index.ts';
import type { LayoutContext } from '../context.ts';

/** What stands over an activity: its question where that fits a title; else the slide's title, and the question below. */
export function question(
  text: string,
  { data }: LayoutContext,
): { readonly title: string; readonly lead: string | null } {
  return widthOf(text) <= TITLE_CHARACTERS ? { title: headed(text), lead: null } : { title: data.title, lead: text };
}

/** A title has no full stop, unless it is two sentences. */
function headed(text: string): string {
  return /[.?!:] /.test(text) ? text : text.replace(/\.$/, '');
}
