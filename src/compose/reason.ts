import { type ActivityKey, LAYOUTS, type Phrase, widthOf } from '../model/index.ts';
import type { Context } from './context.ts';

const { reason: REASON = 150 } = LAYOUTS.quiz.slots;

/**
 * The key's own reason. Where that says no more than the option: the whole sentence behind it, if it fits; else, for a
 * name in a list, the source that lists it, in words of ours.
 */
export function reasonOf({ reason, claim: id, spans }: ActivityKey, option: string, context: Context): Phrase {
  const claim = context.claim(id);
  const confidence = 'confidence' in claim ? claim.confidence : 'stated';
  const quoted = (text: string): Phrase => ({ text, claim: id, confidence, spans });
  if (!sameWords(reason, option)) return quoted(reason);
  if ('sentence' in claim && claim.sentence !== null && widthOf(claim.sentence) <= REASON)
    return quoted(claim.sentence);
  const source = context.sources.find((one) => one.id === spans[0]?.source);
  const told = source ? `Named in “${source.title}”` : reason;
  return source && widthOf(told) <= REASON ? { ...quoted(told), confidence: 'computed' } : quoted(reason);
}

/** The same words, whatever their case and marks. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
