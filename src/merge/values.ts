import type { Lexicon } from '../model/index.ts';
import { figure, lemmasOf } from './lemmas.ts';

/** A quantity as a range of one unit: "10 to 12 minutes". */
export interface Quantity {
  readonly least: number;
  readonly most: number;
  /** Folded: "minute", "%", "€". */
  readonly unit: string;
}

/** The one quantity of a text; null when it has none, or several that say different things. */
export function quantityOf(text: string, lexicon: Lexicon): Quantity | null {
  const units = unitsOf(lexicon);
  const words = text.toLowerCase().match(/[$€£¥%°]|\d[\d.,]*\d|[\p{L}\p{N}]+/gu) ?? [];
  const found: Quantity[] = [];
  for (let i = 0; i < words.length; i++) {
    const least = numberAt(words, i);
    if (least === null || YEAR.test(words[i] as string)) continue;
    const most = /^(?:to|and|or|–|-)$/.test(words[i + 1] ?? '') ? numberAt(words, i + 2) : null;
    const next = i + (most === null ? 1 : 3);
    const unit = unitAt(words, i, next, units);
    if (unit === null) continue;
    found.push({ least: Math.min(least, most ?? least), most: Math.max(least, most ?? least), unit });
    i = next;
  }
  const [first, ...more] = found;
  return first && more.length === 0 ? first : null;
}

/** Whether two quantities of one unit can't both hold; "about" leaves a fifth each way. */
export function areDisjoint(a: Quantity, b: Quantity, vague: boolean): boolean {
  if (a.unit !== b.unit) return false;
  const slack = vague ? 0.2 * Math.max(a.most, b.most) : 0;
  return a.most + slack < b.least || b.most + slack < a.least;
}

/** Whether a text says that its numbers are not exact. */
export function isVague(text: string): boolean {
  return /\b(?:about|around|roughly|approximately|nearly|almost|some|up to|at least|at most|over|under|more than|less than)\b/i.test(
    text,
  );
}

/** The years that a text names. */
export function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []);
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;

function numberAt(words: readonly string[], i: number): number | null {
  const digits = figure(words[i] ?? '');
  const number = digits === null ? Number.NaN : Number(digits.replace(/,(?=\d+$)/, '.'));
  return Number.isNaN(number) ? null : number;
}

function unitAt(words: readonly string[], at: number, next: number, units: ReadonlySet<string>): string | null {
  if (/^[$€£¥]$/.test(words[at - 1] ?? '')) return words[at - 1] as string;
  const unit = words[next] ?? '';
  if (/^[%°€]$/.test(unit)) return unit;
  if (unit === 'percent' || (unit === 'per' && words[next + 1] === 'cent')) return '%';
  const [folded] = [...lemmasOf(unit)];
  return folded !== undefined && units.has(folded) ? folded : null;
}

/** The units that the lexicon knows, folded; read once for each. */
export function unitsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = read.get(lexicon);
  if (known) return known;
  const words = [...(lexicon.cues?.units ?? []), ...Object.values(lexicon.dimensions ?? {}).flat()];
  const units = new Set(words.flatMap((word) => [...lemmasOf(word)]));
  read.set(lexicon, units);
  return units;
}

const read = new WeakMap<Lexicon, ReadonlySet<string>>();
