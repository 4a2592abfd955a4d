import { VFileMessage } from 'vfile-message';
import type { Deck, Slide } from '../model/index.ts';

/** Checks one thing of a deck. */
export type Rule = (deck: Deck) => VFileMessage[];

/** An error can't be shown to people; a warning should be looked at; a note is good to know. */
export type Level = 'error' | 'warning' | 'note';

const FATAL = { error: true, warning: false, note: null } as const satisfies Record<Level, boolean | null>;

/** A message about a slide: "Slide `define-llm`: Unexpected …, expected …". */
export function about(slide: Slide, reason: string, ruleId: string, level: Level = 'warning'): VFileMessage {
  return ofDeck(`Slide \`${slide.data.id}\`: ${reason}`, ruleId, level);
}

/** A message about the whole deck. */
export function ofDeck(reason: string, ruleId: string, level: Level = 'warning'): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: 'talkwright' });
  message.fatal = FATAL[level];
  return message;
}
