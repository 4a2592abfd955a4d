import { nounAt, unitAt } from './counted.ts';
import type { Cues } from './cues.ts';
import type { Place } from './numbered.ts';
import { indexFrom, named, timed, wordFrom } from './numbered.ts';
import { matchesIn, plainOf } from './pattern.ts';
import { CODES, COUNTS, CURRENCY, cameTo, isYear, NUMERAL, QUANTITY } from './quantity.ts';
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
  const before = known.get(cues)?.get(text);
  if (before) return before;
  const kept = known.get(cues) ?? new Map<string, readonly Figure[]>();
  known.set(cues, kept);
  if (kept.size > MOST_KEPT) kept.clear();
  const found = readFigures(text, words, cues);
  kept.set(text, found);
  return found;
}

/** Kept for the latest texts of each lexicon, as their words are. */
const known = new WeakMap<Cues, Map<string, readonly Figure[]>>();
const MOST_KEPT = 4096;

function readFigures(text: string, words: readonly Word[], cues: Cues): readonly Figure[] {
  if (!NUMERAL.test(text) && !words.some(({ lower }) => COUNTS.has(lower) || lower.endsWith('fold'))) return [];
  const found: Figure[] = [];
  for (const match of matchesIn(text, QUANTITY, PLAIN_QUANTITY)) {
    const figure = judge(match, text, words, cues);
    const whole = figure && signed(figure, text);
    if (whole) found.push(whole);
  }
  return found;
}

const PLAIN_QUANTITY = plainOf(QUANTITY.source, QUANTITY.flags);

/** "minus 15 degrees" with its word; null for what is counted downwards behind it, which no form on a slide would say: "15 degrees below zero". */
function signed(figure: Figure, text: string): Figure | null {
  if (BELOW.test(text.slice(figure.end))) return null;
  const sign = /(?:\bminus|\bnegative)\s$/i.exec(text.slice(0, figure.start).slice(-10))?.[0];
  return sign === undefined ? figure : { ...figure, value: sign + figure.value, start: figure.start - sign.length };
}

const BELOW = /^\s?(?:degrees?\s|°\s?)?(?:[CF]\s|Celsius\s|Fahrenheit\s)?below (?:zero|freezing)\b/;

function judge(match: RegExpMatchArray, text: string, words: readonly Word[], cues: Cues): Figure | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const raw = match[0];
  const place = { start, end: start + raw.length };
  if (groups.ratio !== undefined) return ratio(raw, place);
  if (groups.between !== undefined) return between(raw, text, place, words, cues);
  if (groups.odds !== undefined) return PROPORTION.test(text) ? { value: raw, unit: null, ...place } : null;
  if (groups.share !== undefined) return share(raw, text, place, words);
  if (groups.multiple !== undefined) return { value: raw, unit: null, ...place };
  if (groups.many !== undefined) return many(raw, place, cues);
  if (groups.spelt !== undefined) return spelt(raw, text, place, words, cues);
  return digits(raw, text, place, words, cues);
}

/** "1 in 4,500", "one person in three"; not "nine times out of ten" nor "two in 2019". */
function ratio(raw: string, place: Place): Figure | null {
  if (/\b(?:times|days?|hours?|years?|weeks?|minutes?)\b/i.test(raw) || /(?:1[5-9]|20)\d\d$/.test(raw)) return null;
  if (/^(?:one|1)\sof\s/i.test(raw)) return null;
  return /^\d+ in \d$/.test(raw) || !/^(?:\d{3,})/.test(raw) ? { value: raw, unit: null, ...place } : null;
}

/** "between 3 and 4 kg", as it is written. */
function between(raw: string, text: string, place: Place, words: readonly Word[], cues: Cues): Figure | null {
  const figure = digits(raw.slice('between '.length), text, place, words, cues);
  return figure && { ...figure, value: raw };
}

/** What "3:1" is then. */
const PROPORTION = /\b(?:ratios?|odds|proportions?|leverage)\b/i;

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
  } else if (/^an?\s/.test(bare) && !/^(?:of|as|the|that|less|more|smaller|larger|cheaper)$/.test(next)) {
    // "fell by a third"
    if (!/\bby\s(?:(?:about|nearly|almost|over|around|roughly)\s)?$/.test(text.slice(Math.max(0, start - 16), start)))
      return null;
  }
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
  // "1 to 5 of a million doses" isn't a million.
  if (/\d\s(?:in|of|out of|per)\s$/.test(text.slice(Math.max(0, place.start - 12), place.start))) return null;
  const hedged = HEDGED.test(text.slice(Math.max(0, place.start - 16), place.start));
  const large = /hundred|thousand|million|billion|dozen|ty\b|ty-|teen|twelve|eleven|^ten\b/i.test(raw);
  // "the two countries" are known from before.
  if (!large && KNOWN.test(words[indexFrom(words, place.start) - 1]?.lower ?? '')) return null;
  const measure = cues.at(words, 'figures/units', next);
  const noun =
    measure ??
    (large || hedged ? cues.at(words, 'figures/counted', next) : null) ??
    (large ? nounAt(words, text, next, cues) : null);
  if (!noun || (measure && /^one$/i.test(raw)) || named(place, text, words, cues, false)) return null;
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
  const value = soleMoney(
    cameTo(raw.replace(/^[~≈]/, '').trim(), text.slice(Math.max(0, place.start - 60), place.start)),
  );
  const marked = MARK.test(value) || /°|×(?!\s?10)|\d\s?(?:[xX]|[kKMB]|bn)$/.test(value);
  const next = indexFrom(words, place.end);
  const gap = next < 0 ? null : text.slice(place.end, words[next]?.start);
  const adjacent = gap !== null && /^[\s-]{0,2}$/.test(gap);
  if (named(place, text, words, cues, marked)) return null;
  // "221B Baker Street"
  if (/^\d+[A-Z]$/.test(value) && /^\s[A-Z]/.test(text.slice(place.end, place.end + 2))) return null;
  const unit = adjacent ? unitAt(words, next, cues) : null;
  if (unit && timed(text, place, words)) return null;
  const measured = unit && text.slice(words[unit.from]?.start, words[unit.to - 1]?.end);
  // "the cad 3", "20 AED units": letters that happen to be a currency's.
  if (/^\p{Ll}{3}\s|\s\p{Ll}{3}$/u.test(value) && CODE.test(value)) return null;
  if (CODE_BEHIND.test(value) && gap === ' ' && nounAt(words, text, next, cues)) return null;
  if (marked) return { value, unit: markOf(value), ...place };
  if (isYear(value)) return null;
  if (measured) return { value, unit: measured, start: place.start, end: words[(unit?.to ?? 1) - 1]?.end ?? place.end };
  const large = LARGE.test(value);
  const noun =
    adjacent && gap === ' ' && (large || Number.parseFloat(value) >= 10) ? nounAt(words, text, next, cues) : null;
  if (noun) return { value, unit: text.slice(words[noun.from]?.start, words[noun.to - 1]?.end), ...place };
  return large || READ_OFF.test(text.slice(Math.max(0, place.start - 40), place.start))
    ? { value, unit: null, ...place }
    : null;
}

/** Grouped, with a power of ten, a word for its scale or a fraction of one sign: such a number can only be a quantity. */
const LARGE =
  /\d(?:,\d{3}|[\s\u00a0\u2009\u202f]\d{3}|e[+−-]?\d|\s?[×x]\s?10)|(?:[mb]|tr)illion|thousand|\d\s(?:mill?|[mbt]n)\b|\p{No}$/u;

/** "pH of 8.5", "a magnitude of 7": scales that have no unit. */
const READ_OFF =
  /\b(?:pH|magnitude|coefficient|refractive index|safety factor|power factor)\s(?:(?:value|level)\s)?(?:(?:of|is|was|at|about|around|near|below|above|from|up to)\s){0,2}$/i;

/** "$240 billion or $1,866 a head" are two sums. */
function soleMoney(value: string): string {
  return /illion/.test(value) ? value.replace(/\sor\s[$€£¥₹][\d.,]+$/u, '') : value;
}

/** "only six cells", "up to nine players": a number that is meant. */
const HEDGED = /\b(?:only|just|about|around|nearly|almost|over|than|least|most|to|average of|total of|all|roughly)\s$/i;
const KNOWN = /^(?:the|these|those|both|other|our|your|all)$/;

const MARK = new RegExp(`[%‰]|${CURRENCY}`, 'iu');
const CODE = new RegExp(`\\b(?:${CODES})\\b`, 'iu');
const CODE_BEHIND = new RegExp(`\\s(?:${CODES})$`, 'u');

function markOf(value: string): string | null {
  return MARK.exec(value)?.[0] ?? /°\s?[CFK]?/.exec(value)?.[0] ?? null;
}
