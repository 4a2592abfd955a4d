import type { Order, StageState } from '../../model/stage.ts';
import { post } from './server.ts';

/**
 * What goes between the live script and a speaker view, as events of the document: `detail` is a StageState (or who is missing:
 * the deck, since nobody presents, or the server), or an Order.
 */
const STAGE = 'talkwright:stage';

export interface Missing {
  readonly missing: 'deck' | 'server';
}

const ORDER = 'talkwright:order';

/** The line of a speaker view that has no deck in reach, such as one on a phone: what the server hears, and what it sends on. */
export function startSpeakerLine(): (stage: StageState | Missing) => void {
  let before: Promise<unknown> = Promise.resolve();
  document.addEventListener(ORDER, (event) => {
    const { detail } = event as CustomEvent<Order>;
    // One after the other: two steps must not overtake one another.
    before = before.then(() => post('/live/order', detail));
  });
  return (stage) => document.dispatchEvent(new CustomEvent(STAGE, { detail: stage }));
}
