import { type ActivityKey, LAYOUTS, widthOf } from '../model/index.ts';
import type { Context } from './context.ts';

const { reason: REASON = 150 } = LAYOUTS.quiz.slots;

/**
 * The key's own reason. Where that says no more than the option: the whole sentence behind it, if it fits; else, for a
 * name in a list, the source that lists it.
 */
export function sentenceOf(
  { reason, claim: id, spans: [span] }: ActivityKey,
  option: string,
  context: Context,
): string {
  if (!sameWords(reason, option)) return reason;
  const claim = context.claim(id);
  if ('sentence' in claim && claim.sentence !== null && widthOf(claim.sentence) <= REASON) return claim.sentence;
  const source = context.sources.find((one) => one.id === span?.source);
  const told = source ? `Named in “${source.title}”` : reason;
  return widthOf(told) <= REASON ? told : reason;
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
