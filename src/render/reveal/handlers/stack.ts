import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Stack } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';

/** Slides below one another: a section of sections, as reveal.js expects. */
export function stack(state: State, node: Stack): Element {
  return h('section', state.all(node));
}
