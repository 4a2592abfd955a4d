import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Fragment } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';

/** Words that appear on a step of their own. */
export function fragment(state: State, node: Fragment): Element {
  return h('span.fragment', state.all(node));
}
