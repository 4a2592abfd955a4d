import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import type { Word } from './words.ts';

/** A unit or a noun that is often counted, at a word behind a number in digits. */
export function unitAt(words: readonly Word[], at: number, cues: Cues): { from: number; to: number } | null {
  return cues.at(words, 'figures/units', at) ?? cues.at(words, 'figures/counted', at);
}

/** A counted noun in the plural behind a number, with up to two words before it. */
export function nounAt(
  words: readonly Word[],
  text: string,
  at: number,
  cues: Cues,
): { from: number; to: number } | null {
  for (let i = at; i < Math.min(words.length, at + 3); i++) {
    const word = words[i] as Word;
    const before = words[i - 1];
    if (before && i > at && text.slice(before.end, word.start) !== ' ') return null;
    if (CLOSED.some((entry) => cues.has(word.lower, entry)) || cues.has(word.lower, 'figures/parts')) return null;
    if (i > at && cues.has(word.lower, 'grammar/verbs')) return null;
    if (i > at && isVerbForm(word.lower, cues)) return null;
    if (/[^su']s$|^(?:people|children|men|women)$/.test(word.lower) && word.lower.length > 3)
      return { from: at, to: i + 1 };
  }
  return null;
}

const CLOSED = [
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/auxiliaries',
  'grammar/pronouns',
  'grammar/adverbs',
] as const;
