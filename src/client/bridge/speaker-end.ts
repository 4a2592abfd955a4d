import type { Order, StageState } from '../../model/stage.ts';
import { startPort } from './port.ts';
import { startStream } from './stream.ts';

/** A speaker view's line to its deck. */
export interface Line {
  /** Asks the deck for something; false when no deck hears it. */
  readonly send: (order: Order) => boolean;
}

export type Hear = (state: StageState) => void;
/**
 * Whether a deck is there: `alone` where none opened this view, `closed` where it went, `waiting` until somebody presents,
 * `silent` where the server doesn't answer.
 */
export type Link = 'deck' | 'alone' | 'closed' | 'waiting' | 'silent';
export type Changed = (link: Link) => void;

/**
 * The speaker view's end of the line: a port to the deck that opened this window; or, where none did, the local server
 * that speaks for the deck.
 */
export function startLine(hear: Hear, changed: Changed): Line {
  const served = window.opener === null && globalThis.talkwrightLive !== undefined;
  return served ? startStream(hear, changed) : startPort(hear, changed);
}
