import type { Statistic } from './claim.ts';
import { type FigureForm, figureForm } from './figure.ts';

type Stated = Pick<Statistic, 'text' | 'value' | 'unit'>;

/** What a source says of a figure beside its digits: that it is a bound, or no exact one. */
export interface Bound {
  /** ">" more than, "≥" at least, "<" less than, "≤" at most, "~" about; null where no one sign says it ("up to about"). */
  readonly sign: '>' | '≥' | '<' | '≤' | '~' | null;
  /** The figure with its unit and the words that bound it, as written: "80 years or more". */
  readonly words: string;
}

/** How a figure's text bounds it; null where it is stated as it is. */
export function boundOf({ text, value, unit }: Stated): Bound | null {
  const at = text.indexOf(value);
  if (at < 0) return null;
  const end = endOf(text, at + value.length, unit);
  const before = BEFORE.exec(text.slice(Math.max(0, at - REACH), at));
  const after = AFTER.exec(text.slice(end));
  if (!before && !after) return null;
  const found = [...(before ? signsOf(before[0]) : []), ...(after ? signsOf(after[0]) : [])];
  const start = at - (before?.[0].length ?? 0);
  const words = text.slice(start, end + (after?.[0].length ?? 0)).trim();
  return { sign: found.length === 1 && found[0] ? found[0] : null, words };
}

/** Who says a figure, with the article that its source gives the name: "the Society of Actuaries", "Gartner". */
export function namedBy({ attribution, text, sentence }: Statistic): string | null {
  if (attribution === null) return null;
  return /^the\b/i.test(attribution) ||
    !`${text} ${sentence ?? ''}`.toLowerCase().includes(`the ${attribution.toLowerCase()}`)
    ? attribution
    : `the ${attribution}`;
}

/**
 * How a statistic stands large, its bound as a sign: ">90", "≥80". Null where it has no such form: a bound is never left
 * out, so one that no sign says, or that bounds a number in words, has none.
 */
export function statisticForm(figure: Stated, most: number): FigureForm | null {
  const bound = boundOf(figure);
  if (!bound) return figureForm(figure.value, figure.unit, most);
  const form = bound.sign === null ? null : figureForm(figure.value, figure.unit, most - 1);
  if (!form || !/^[\p{Sc}\p{Lu}\d]/u.test(form.value) || !/\d/.test(form.value)) return null;
  return { ...form, value: `${bound.sign}${form.value}` };
}

/** Where the figure with its unit ends: the unit follows at once, or after a hyphen. */
function endOf(text: string, end: number, unit: string | null): number {
  const gap = /^[\s\u00a0-]?/u.exec(text.slice(end))?.[0].length ?? 0;
  return unit && text.startsWith(unit, end + gap) ? end + gap + unit.length : end;
}

/** Characters before a figure in which a bound begins. */
const REACH = 32;

const WORDS = [
  ['>', 'more than|greater than|higher than|longer than|larger than|over|above|beyond|exceeds|exceeding|upwards of'],
  ['≥', 'at least|no less than|no fewer than|not less than|a minimum of'],
  ['<', 'less than|fewer than|lower than|shorter than|smaller than|under|below'],
  ['≤', 'at most|up to|no more than|not more than|as many as|as much as|a maximum of'],
  ['~', 'about|around|roughly|approximately|some|circa|nearly|almost|close to|just over|just under|approx.'],
] as const;

const TAILS = [
  ['≥', '(?:or|and) (?:more|longer|over|older|above|higher|later|greater|up|beyond)'],
  ['≤', 'or (?:less|fewer|under|younger|below|lower|shorter|earlier|smaller)'],
  ['~', 'or so|or thereabouts'],
] as const;

const LEADS = WORDS.map(([, words]) => words)
  .join('|')
  .replaceAll('.', '\\.');
const BEFORE = new RegExp(`(?:\\b(?:rarely|seldom|never|hardly|not)\\s)?(?:\\b(?:${LEADS})\\s){1,2}$`, 'i');
const AFTER = new RegExp(`^,?\\s(?:${TAILS.map(([, words]) => words).join('|')})\\b`, 'i');

/** The signs of a bound's words, in order; "rarely more than" has none. */
function signsOf(words: string): readonly (Bound['sign'] | null)[] {
  const text = words.trim().toLowerCase().replace(/^,\s/, '');
  if (/^(?:rarely|seldom|never|hardly|not (?!less|more))/.test(text)) return [null];
  const tail = TAILS.find(([, form]) => new RegExp(`^(?:${form})$`).test(text));
  if (tail) return [tail[0]];
  const lead = WORDS.find(([, forms]) => forms.split('|').includes(text));
  return [lead ? lead[0] : null];
}
