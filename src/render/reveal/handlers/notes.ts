import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { Notes } from '../../../model/index.ts';

/** What the speaker says: hidden on the slide, shown in the speaker view. */
export function notes(state: State, node: Notes): Element {
  return h('aside.notes', state.all(node));
}
