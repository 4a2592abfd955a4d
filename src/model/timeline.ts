import type { Claim } from './claim.ts';
import type { Phrase, SubjectKey } from './deck.ts';

/**
 * 2 to 4 things that are expected. Dated: each has the one year that its source gives it, in that order, and at least two
 * years differ. Else side by side in time: no item has a date, and the order claims nothing.
 */
export interface TimelineContent {
  readonly dated: boolean;
  readonly items: readonly {
    readonly icon: string;
    readonly who: readonly SubjectKey[];
    readonly text: Phrase;
    /** "2031"; null in what isn't dated. */
    readonly when: string | null;
  }[];
}

/** The years of some claims, where each states exactly one and at least two differ; else null. */
export function yearsOf(claims: readonly Claim[]): readonly string[] | null {
  const years = claims.map(yearOf);
  const known = years.filter((year) => year !== null);
  return known.length === years.length && new Set(known).size > 1 ? known : null;
}

/** The one year in which a source puts what it claims; null where it names none, several, or one of something else. */
export function yearOf({ text, sentence }: Claim): string | null {
  const words = sentence ?? text;
  const years = new Set(words.match(YEAR) ?? []);
  const [only] = years;
  if (only === undefined || years.size > 1 || REPORTS.test(words)) return null;
  return PLACED.test(words) ? only : null;
}

/** Four digits that can be a year: no part of a number, an amount or a name. */
const YEAR = /(?<![\p{L}\d.,$€£-])(?:1[5-9]|20|21)\d\d(?![\p{L}\d%°$€£-]|[.,]\d)/gu;
/** A year that something happens in or by, not so many things: "by 2031", "in 2040,", never "in 2000 homes". */
const PLACED =
  /\b(?:by|in|from|until|before|after|around|during|since) (?:about |around |early |late |mid-|the year |the end of |the middle of )?(?:1[5-9]|20|21)\d\d(?! (?!will\b|may\b|might\b|could\b|should\b|is\b|are\b|and\b|or\b|as\b|at\b|on\b|if\b|the\b|an?\b|when\b|while\b|with\b|its?\b|they\b|their\b|most\b|many\b|all\b|every\b|half\b|some\b|each\b|no\b)\p{Ll})|^(?:By|Until|Before|Since) (?:1[5-9]|20|21)\d\d\b/iu;
/** Somebody said so in that year, which isn't when it comes; what "is expected to" come is no such thing. */
const REPORTS =
  /(?<!\b(?:is|are|be|been) )\b(?:said|predicted|projected|estimated|announced|published|reported|wrote|found|warned|expected|forecast that)\b/;
