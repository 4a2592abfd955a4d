import { type ActivityKey, LAYOUTS, widthOf } from '../model/index.ts';
import type { Context } from './context.ts';

const { reason: REASON = 150 } = LAYOUTS.quiz.slots;

/** The key's own reason; the whole sentence behind it where that says no more than the option, and fits. */
export function sentenceOf({ reason, claim: id }: ActivityKey, option: string, context: Context): string {
  if (!sameWords(reason, option)) return reason;
  const claim = context.claim(id);
  return 'sentence' in claim && claim.sentence !== null && widthOf(claim.sentence) <= REASON ? claim.sentence : reason;
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
