import { sentencesOf, wordsOf } from '../model/index.ts';
import type { HeadingUnit, LineUnit, Unit } from './units.ts';

/** Longest heading, in words and in characters. */
const HEADING_WORDS = 14;
const HEADING_LENGTH = 110;

/** Whether a line reads as a heading: short, one phrase, no mark that ends a sentence or announces something. */
export function isHeadingLike(unit: Unit | undefined): boolean {
  if (unit?.type !== 'line') return false;
  const { text } = unit.prose;
  if (text.length > HEADING_LENGTH || /[.,;:…!]["”’)\]]?$/.test(text) || /^[\p{Ll}"“‘(\d]/u.test(withoutNumber(text)))
    return false;
  const count = wordsOf(text).length;
  return count > 0 && count <= HEADING_WORDS && /\p{L}/u.test(text) && sentencesOf(text).length === 1;
}

/** Whether a line reads as a paragraph: it has a sentence's end, or more words than a heading. */
export function isBody(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && !isHeadingLike(unit) && wordsOf(unit.prose.text).length > 3;
}

export function isLine(unit: Unit | undefined): unit is LineUnit {
  return unit?.type === 'line';
}

export function isHeading(unit: Unit | undefined): unit is HeadingUnit {
  return unit?.type === 'heading';
}

const NUMBERED = /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\(\d{1,2}\)|[IVX]{1,5}[.)]|[A-H][.)])\s+)(?=\S)/;
/** `Step 3:`-like words keep their place in the heading: only bare numbers are taken off. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBERED, '');
}

/** How long the number before a heading is, in characters, and its value; null when there is none. */
export function numberOf(
  text: string,
): { readonly length: number; readonly depth: number; readonly value: number } | null {
  const match = NUMBERED.exec(text);
  if (!match) return null;
  const digits = /\d{1,2}(?:\.\d{1,2})*/.exec(match[0])?.[0].split('.') ?? [];
  // "3 reasons to …" is a heading with a number in it, not a numbered heading.
  if (digits.length === 1 && !/[.)]/.test(match[0])) return null;
  return { length: match[0].length, depth: Math.max(1, digits.length), value: Number(digits.at(-1) ?? 0) };
}

/** Letters and digits alone, in lower case: what two spellings of a line share. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
