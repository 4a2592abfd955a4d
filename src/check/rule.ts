import { VFileMessage } from 'vfile-message';
import type { Deck, Slide } from '../model/index.ts';

/** Checks one thing of a deck. */
export type Rule = (deck: Deck) => VFileMessage[];

/** A message about a slide: "Slide `define-llm`: Unexpected …, expected …". */
export function about(slide: Slide, reason: string, ruleId: string): VFileMessage {
  return new VFileMessage(`Slide \`${slide.data.id}\`: ${reason}`, { ruleId, source: 'talkwright' });
}
