import { type Amount, amountsIn, inDigits, rounded } from './amount.ts';
import { widthOf } from './width.ts';

/** How a figure stands large on a slide. */
export interface FigureForm {
  /** Digits with sign, currency and short mark: "$1.5", "USD 1.2", "−40 °C", "20–40%", "≈1.23". */
  readonly value: string;
  /** What stands beside them: a word for their scale and what they count, "billion card payments"; null is nothing. */
  readonly unit: string | null;
  /** Other digits than the source's: `exact` has to stand on the same slide, in the source's own form. */
  readonly rewritten: boolean;
}

/** Significant digits of a rounded figure, which "≈" marks. */
export const ROUNDED = 3;
/** Significant digits up to which a million is written "4.5 million" for "4,500,000". */
const SHORT = 4;
/** Width of a figure in words ("twice"), which look too slight when they are set smaller. */
const WORDS = 5;

/**
 * A figure as it is shown in at most so many average letters; null where it has no such form. The scale that the source
 * words goes to the unit; round millions written out get theirs; a range is shortened to its ends. Only what is too
 * wide in any exact form is rounded, marked by "≈".
 */
export function figureForm(value: string, unit: string | null, most: number): FigureForm | null {
  const counted = unit === null || value.includes(unit) ? null : unit;
  const parts = sidesOf(value).map(partOf);
  const known = parts.filter((part) => part !== null);
  const forms = known.length === parts.length ? formsOf(known, value, counted) : [];
  const written = { value, unit: counted, rewritten: false };
  const limit = /\p{N}/u.test(value) ? most : Math.min(most, WORDS);
  return [...forms, ...(widthOf(value) <= limit ? [written] : [])].find((form) => widthOf(form.value) <= most) ?? null;
}

/** A figure as it is drawn: the digits large, what stands before and behind them smaller. */
export interface FigureParts {
  readonly lead: string;
  readonly digits: string;
  readonly mark: string;
  /** What stands beside them; null where the figure says it already. */
  readonly unit: string | null;
}

/** "80%" is digits and a mark; "1.2 M" too; "USD 1.2" has its currency in front. */
export function figureParts(value: string, unit: string | null): FigureParts {
  const lead = /^[≈~<>≤≥]?\p{Lu}{2,3}\s/u.exec(value)?.[0] ?? '';
  const rest = value.slice(lead.length);
  const at = rest.search(/[^\d.,\s–-]+$/u);
  const [digits, mark] = at > 0 ? [rest.slice(0, at).trim(), rest.slice(at)] : [rest, ''];
  return { lead: lead.trim(), digits, mark, unit: unit && unit !== mark && !value.includes(unit) ? unit : null };
}

interface Part {
  readonly sign: string;
  readonly lead: string;
  readonly digits: string;
  readonly scale: string;
  readonly mark: string;
}

const PART =
  /^(?<sign>[−–+±-]?|minus\s|negative\s)(?<lead>(?:\p{Lu}{3}\s|\p{Lu}{0,2}\p{Sc}\s?)?)(?<digits>\d(?:[\d,.\u00a0\u2009\u202f ]*\d)?)(?<scale>\s?(?:[Hh]undred|[Tt]housand|[MmBb]illion|[Tt]rillion|[Mm]ill?|[MmBbTt]n)\b)?(?<mark>\s?(?:[%‰°×\p{Sc}]|°\s?[CFK]|\p{Lu}{3}|[kKMBmx])?)$/u;

function partOf(text: string): Part | null {
  const { sign = '', lead = '', digits = '', scale = '', mark = '' } = PART.exec(text)?.groups ?? {};
  if (digits === '') return null;
  // "3.2 million €" is 3.2, of millions of euros.
  return scale === ''
    ? { sign: inSigns(sign), lead, digits, scale, mark }
    : { sign: inSigns(sign), lead, digits, scale: (scale + mark).trim(), mark: '' };
}

/** "minus " as it stands large. */
function inSigns(sign: string): string {
  return /^[a-z]/.test(sign) ? '−' : sign;
}

/** One text, or both ends of a range. */
function sidesOf(value: string): readonly string[] {
  const sides = value
    .replace(/^between\s/i, '')
    .split(/(?<=[\p{L}\p{N}%‰°\p{Sc}])(?:\s?[–—]\s?|-|\sto\s|\sand\s)(?=\S)/u);
  return sides.length <= 2 ? sides : [value];
}

/** The best first. */
function formsOf([one, other]: readonly Part[], value: string, unit: string | null): readonly FigureForm[] {
  if (!one) return [];
  if (other) return [rangeOf(one, other, unit)].filter((form) => form !== null);
  const [amount] = amountsIn(one.digits);
  if (!amount) return [];
  const percent = /^per\s?cent$/i.test(unit ?? '') && one.scale === '';
  if (percent) return [{ value: `${value}%`, unit: null, rewritten: false }];
  const asWritten = { value: around(one, one.digits), unit: beside(one.scale, unit), rewritten: false };
  if (one.scale !== '' || /[kKMBmx×]/.test(one.mark)) return [asWritten, ...approximate(one, amount, unit)];
  return [...inScale(one, amount, unit), asWritten, ...approximate(one, amount, unit)];
}

/** "15–25%", "£120–£350", "−10 to −5 °C"; null where the ends are of several scales or kinds. */
function rangeOf(one: Part, other: Part, unit: string | null): FigureForm | null {
  if (one.scale !== '' && one.scale !== other.scale) return null;
  const mark = one.mark.trim() === other.mark.trim() ? '' : one.mark;
  const joint = /^[+±−–-]$/.test(one.sign || other.sign) ? ' to ' : '–';
  const ends = `${one.sign}${one.lead}${one.digits}${mark}${joint}${around(other, other.digits)}`;
  return { value: ends, unit: beside(other.scale, unit), rewritten: false };
}

/** "4.5 million" for "4,500,000". */
function inScale(one: Part, amount: Amount, unit: string | null): readonly FigureForm[] {
  const scale = scaleOf(amount, one.mark);
  return scale && amount.digits.length <= SHORT ? [inDigitsOf(one, amount, scale, unit, '')] : [];
}

/** "≈1.23 million" for "1,234,567.89". */
function approximate(one: Part, amount: Amount, unit: string | null): readonly FigureForm[] {
  const less = rounded(amount, ROUNDED);
  const scale = one.scale === '' ? scaleOf(less, one.mark) : undefined;
  return less === amount ? [] : [inDigitsOf(one, less, scale ?? [0, one.scale], unit, '≈')];
}

type Scale = readonly [power: number, word: string];

/** The mark of a currency follows the word for the scale: "4.5", "million €". */
function inDigitsOf(one: Part, amount: Amount, [power, word]: Scale, unit: string | null, sign: string): FigureForm {
  const bare = power === 0 ? one : { ...one, mark: '' };
  const counted = power === 0 ? unit : beside(one.mark.trim(), unit);
  return { value: sign + around(bare, inDigits(amount, power)), unit: beside(word, counted), rewritten: true };
}

/** Of a count or of money; "×" and "%" take no "million". */
function scaleOf({ digits, power }: Amount, mark: string): Scale | undefined {
  if (!/^\s?(?:\p{Sc}|\p{Lu}{3})?$/u.test(mark)) return undefined;
  return WRITTEN.find(([least]) => digits.length + power > least);
}

const WRITTEN = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const satisfies readonly Scale[];

function around({ sign, lead, mark }: Part, digits: string): string {
  return `${sign}${lead}${digits}${mark}`;
}

function beside(scale: string, unit: string | null): string | null {
  return [scale, unit].filter(Boolean).join(' ') || null;
}
