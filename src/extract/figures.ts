import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import { COUNTS, cameTo, isYear, QUANTITY } from './quantity.ts';
import type { Word } from './words.ts';

/** A quantity that a text states, as written. Offsets are UTF-16 places in the text. */
export interface Figure {
  readonly value: string;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The quantities of a text, in order: percentages, money, measures, counts, fractions and multiples. Years, dates,
 * versions, ages, numbers that name something ("type 2", "lesson 4") and counts of a text's own parts are none.
 */
export function figuresIn(text: string, words: readonly Word[], cues: Cues): readonly Figure[] {
  const kept = known.get(cues) ?? new Map<string, readonly Figure[]>();
  known.set(cues, kept);
  const before = kept.get(text);
  if (before) return before;
  if (kept.size > MOST_KEPT) kept.clear();
  const found = readFigures(text, words, cues);
  kept.set(text, found);
  return found;
}

/** Kept for the latest texts of each lexicon, as their words are. */
const known = new WeakMap<Cues, Map<string, readonly Figure[]>>();
const MOST_KEPT = 4096;

function readFigures(text: string, words: readonly Word[], cues: Cues): readonly Figure[] {
  if (!/\d/.test(text) && !words.some(({ lower }) => COUNTS.has(lower) || lower.endsWith('fold'))) return [];
  const found: Figure[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const figure = judge(match, text, words, cues);
    if (figure) found.push(figure);
  }
  return found;
}

function judge(match: RegExpMatchArray, text: string, words: readonly Word[], cues: Cues): Figure | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const raw = match[0];
  const place = { start, end: start + raw.length };
  if (groups.ratio !== undefined) return ratio(raw, place);
  if (groups.share !== undefined) return share(raw, text, place, words);
  if (groups.multiple !== undefined) return { value: raw, unit: null, ...place };
  if (groups.many !== undefined) return many(raw, place, cues);
  if (groups.spelt !== undefined) return spelt(raw, text, place, words, cues);
  return digits(raw, text, place, words, cues);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** "1 in 4,500", "one person in three"; not "nine times out of ten" nor "two in 2019". */
function ratio(raw: string, place: Place): Figure | null {
  if (/\b(?:times|days?|hours?|years?|weeks?|minutes?)\b/i.test(raw) || /(?:1[5-9]|20)\d\d$/.test(raw)) return null;
  return /^\d+ in \d$/.test(raw) || !/^(?:\d{3,})/.test(raw) ? { value: raw, unit: null, ...place } : null;
}

/** "nearly half", "a third of …"; not "a second half", "half a dozen" or "a quarter past". */
function share(raw: string, text: string, { start, end }: Place, words: readonly Word[]): Figure | null {
  const next = wordFrom(words, end)?.lower ?? '';
  const bare = raw.toLowerCase();
  if (/half$/.test(bare)) {
    const before = text.slice(Math.max(0, start - 12), start);
    if (/^an?$/.test(next)) return null;
    const counts = /^(?:of|as)$/.test(next) || /^(?:more|less|nearly|almost|about|over|around)/.test(bare);
    if (!counts || /\b(?:first|second|other|last|better|by|and a)\s$/.test(before) || /^\s*-/.test(text.slice(end)))
      return null;
  } else if (/^an?\s/.test(bare) && !/^(?:of|as|the|that|less|more|smaller|larger|cheaper)$/.test(next)) return null;
  return { value: raw, unit: null, start, end };
}

/** "millions of tonnes"; "hundreds of ways" counts nothing. */
function many(raw: string, place: Place, cues: Cues): Figure | null {
  const noun = raw.split(' ').at(-1)?.toLowerCase() ?? '';
  if (cues.has(noun, 'figures/parts') || !/[^s]s$|^people$/.test(noun)) return null;
  return { value: raw, unit: noun, ...place };
}

/** A number in words with what it measures: "nine bars", "half an hour", "thirty roofs". */
function spelt(raw: string, text: string, place: Place, words: readonly Word[], cues: Cues): Figure | null {
  const next = indexFrom(words, place.end);
  if (next < 0 || text.slice(place.end, words[next]?.start).trim() !== '' || timed(text, place, words)) return null;
  const unit = cues.at(words, 'figures/units', next);
  const large = /hundred|thousand|million|billion|dozen|ty\b|ty-|teen|twelve|eleven|^ten\b/i.test(raw);
  const noun = unit ?? (large ? nounAt(words, text, next, cues) : null);
  if (!noun || (unit && /^one$/i.test(raw)) || named(place, text, words, cues, false)) return null;
  const end = words[noun.to - 1]?.end ?? place.end;
  return {
    value: text.slice(place.start, end),
    unit: text.slice(words[noun.from]?.start, end),
    start: place.start,
    end,
  };
}

/** A number in digits with a sign, a unit, a counted noun, or of a size that can only be a quantity. */
function digits(raw: string, text: string, place: Place, words: readonly Word[], cues: Cues): Figure | null {
  const value = cameTo(raw.replace(/^[~≈]/, '').trim(), text.slice(Math.max(0, place.start - 60), place.start));
  const marked = /[%‰$€£¥₹°×]|\d\s?(?:[xX]|[kKMB]|bn)$/.test(value);
  const next = indexFrom(words, place.end);
  const gap = next < 0 ? null : text.slice(place.end, words[next]?.start);
  const adjacent = gap !== null && /^[\s-]{0,2}$/.test(gap);
  if (named(place, text, words, cues, marked)) return null;
  // "221B Baker Street"
  if (/^\d+[A-Z]$/.test(value) && /^\s[A-Z]/.test(text.slice(place.end, place.end + 2))) return null;
  const unit = adjacent ? cues.at(words, 'figures/units', next) : null;
  if (unit && timed(text, place, words)) return null;
  const measured = unit && text.slice(words[unit.from]?.start, words[unit.to - 1]?.end);
  if (marked) return { value, unit: markOf(value), ...place };
  if (isYear(value)) return null;
  if (measured) return { value, unit: measured, start: place.start, end: words[(unit?.to ?? 1) - 1]?.end ?? place.end };
  const large = /\d,\d{3}|million|billion|trillion|thousand/.test(value);
  const noun =
    adjacent && gap === ' ' && (large || Number.parseFloat(value) >= 10) ? nounAt(words, text, next, cues) : null;
  if (noun) return { value, unit: text.slice(words[noun.from]?.start, words[noun.to - 1]?.end), ...place };
  return large ? { value, unit: null, ...place } : null;
}

/** "type 2", "Annex 4", "12 March": the number names something. */
function named({ start, end }: Place, text: string, words: readonly Word[], cues: Cues, marked: boolean): boolean {
  const at = indexFrom(words, start);
  const before = words[at - 1];
  const close = before !== undefined && /^[\s.#]{1,2}$/.test(text.slice(before.end, start));
  const after = wordFrom(words, end)?.lower ?? '';
  if (MONTH.test(after) && /^\s$/.test(text.slice(end, end + 1))) return true;
  if (close && MONTH.test(before.lower) && !marked) return true;
  return !marked && close && before.lower !== 'the' && cues.has(before.lower, 'figures/labels');
}

/** "the next two years", "ten years ago": when, not how long. */
function timed(text: string, { start, end }: Place, words: readonly Word[]): boolean {
  const at = indexFrom(words, start);
  if (/^(?:next|last|past|first|coming|previous|these|recent|every|age|aged|turned)$/.test(words[at - 1]?.lower ?? ''))
    return true;
  return /^[\s-]*(?:\p{L}+[\s-]){0,2}?(?:ago\b|out of\b|to (?:1[5-9]|20)\d\d)/u.test(text.slice(end, end + 24));
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;

/** A counted noun in the plural behind a number, with up to two words before it. */
function nounAt(words: readonly Word[], text: string, at: number, cues: Cues): { from: number; to: number } | null {
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

function wordFrom(words: readonly Word[], end: number): Word | undefined {
  return words[indexFrom(words, end)];
}

/** Number of the first word that starts at or behind a place, or -1. */
function indexFrom(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < place) low = middle + 1;
    else high = middle;
  }
  return low < words.length ? low : -1;
}

function markOf(value: string): string | null {
  return /[%‰$€£¥₹]|°\s?[CFK]?/.exec(value)?.[0] ?? null;
}
