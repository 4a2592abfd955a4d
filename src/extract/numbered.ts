import type { Cues } from './cues.ts';
import type { Word } from './words.ts';

/** Where a number stands in its text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** "type 2", "Annex 4", "12 March": the number names something. */
export function named(
  { start, end }: Place,
  text: string,
  words: readonly Word[],
  cues: Cues,
  marked: boolean,
): boolean {
  const at = indexFrom(words, start);
  const before = words[at - 1];
  const close = before !== undefined && /^[\s.#]{1,2}$/.test(text.slice(before.end, start));
  const after = wordFrom(words, end)?.lower ?? '';
  if (MONTH.test(after) && /^\s$/.test(text.slice(end, end + 1))) return true;
  if (close && MONTH.test(before.lower) && !marked) return true;
  return !marked && close && before.lower !== 'the' && cues.has(before.lower, 'figures/labels');
}

/** "the next two years", "ten years ago": when, not how long. */
export function timed(text: string, { start, end }: Place, words: readonly Word[]): boolean {
  const at = indexFrom(words, start);
  if (/^(?:next|last|past|first|coming|previous|these|recent|every|age|aged|turned)$/.test(words[at - 1]?.lower ?? ''))
    return true;
  return /^[\s-]*(?:\p{L}+[\s-]){0,2}?(?:ago\b|out of\b|to (?:1[5-9]|20)\d\d)/u.test(text.slice(end, end + 24));
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;

/** The first word that starts at or behind a place. */
export function wordFrom(words: readonly Word[], end: number): Word | undefined {
  return words[indexFrom(words, end)];
}

/** Number of the first word that starts at or behind a place, or -1. */
export function indexFrom(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < place) low = middle + 1;
    else high = middle;
  }
  return low < words.length ? low : -1;
}
