import type { Handler } from 'mdast-util-to-hast';
import type { DeckNode } from '../../../model/index.ts';
import type { DeckContext } from '../context.ts';
import { fragment } from './fragment.ts';
import { notes } from './notes.ts';
import { slide } from './slide.ts';
import { stack } from './stack.ts';

/** One handler for every node that the deck adds to mdast. */
export function handlers(context: DeckContext): Record<DeckNode['type'], Handler> {
  return {
    slide: (state, node) => slide(state, node, context),
    stack: (state, node) => stack(state, node),
    fragment: (state, node) => fragment(state, node),
    notes: (state, node) => notes(state, node),
  } satisfies Record<DeckNode['type'], Handler>;
}
