import type { Aside } from '../../model/index.ts';
import { codeIn } from './markdown-code.ts';

/** Where a formula of raw markup begins; attributes that Kramdown gives to what stands before: `{: .class}`. */
const MARKS = /<math\b[^<>]{0,500}>|[ \t]{0,8}\{:(?=[^{}\n]{1,300}\})[^{}\n]*\}/gi;
const CLOSE = /<\/math\s{0,20}>/gi;

interface Readable {
  readonly text: string;
  /** Formulas that no sentence holds. */
  readonly asides: readonly Aside[];
}

/**
 * A Markdown text as its readers see it, line for line: without Kramdown's attributes, formulas of raw markup as their
 * characters. Code stays as it is, and so does a text that has neither.
 */
export function readable(text: string): Readable {
  if (!text.includes('{:') && !/<math\b/i.test(text)) return { text, asides: [] };
  const isCode = codeIn(text);
  const ends = [...text.matchAll(CLOSE)].map(({ index, 0: tag }) => index + tag.length);
  const asides: Aside[] = [];
  let read = '';
  let at = 0;
  let next = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (index < at || isCode(index) || isIndented(text, index)) continue;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= index) next++;
    const end = mark.endsWith('}') ? index + mark.length : ends[next];
    if (end === undefined) continue;
    read += text.slice(at, index);
    at = end;
    if (mark.endsWith('}')) continue;
    const start = read.length;
    read += charactersOf(text.slice(index, end));
    if (isAlone(text, index, end) && read.length > start)
      asides.push({ start, end: read.length, reason: 'a formula', rule: 'formula' });
  }
  return { text: read + text.slice(at), asides };
}

/** Whether a mark begins an indented line below a blank one: code, in Markdown. */
function isIndented(text: string, at: number): boolean {
  return /\n[ \t]*\n(?: {4}|\t)[ \t]*$/.test(text.slice(Math.max(0, at - INDENT), at));
}

/** Farthest that an indent is looked for, in characters. */
const INDENT = 60;

/** What a formula's tags hold, its line ends kept; what notes it in another language is left out. */
function charactersOf(formula: string): string {
  return withoutNotes(formula)
    .replace(/<[^<>]*>/g, '')
    .replace(/[ \t]+/g, ' ');
}

function withoutNotes(formula: string): string {
  let left = '';
  let at = 0;
  for (let from = formula.indexOf('<annotation'); from >= 0; from = formula.indexOf('<annotation', at)) {
    const to = formula.indexOf('</annotation', from);
    if (to < 0) break;
    left += formula.slice(at, from) + formula.slice(from, to).replace(/[^\n]+/g, '');
    at = to;
  }
  return left + formula.slice(at);
}

/** Farthest that a line around a formula is looked at, in characters. */
const AROUND = 300;

/** Whether nothing but tags stands beside a formula on its lines. */
function isAlone(text: string, from: number, to: number): boolean {
  const before =
    text
      .slice(Math.max(0, from - AROUND), from)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(to, to + AROUND).split('\n')[0] ?? '';
  return /^(?:\s|<[^<>]*>)*$/.test(before) && /^(?:\s|<[^<>]*>)*$/.test(after);
}

/** Tags that only wrap Markdown, alone on their line, and the mark that ends a block. */
const WRAPPER = /^[ \t]*(?:<\/?(?:div|section|aside|article|main|span)\b[^<>\n]{0,400}>[ \t]*)+$|^\^[ \t]*$/gim;

/** The text with wrappers whose content is Markdown (`<div markdown="1">`) and with `asides` blanked, offsets kept. */
export function withoutWrappers(text: string, asides: readonly Aside[]): string {
  let left = text;
  if (/<[a-z]+\b[^<>\n]{0,300}\bmarkdown\s?=/i.test(text)) {
    const isCode = codeIn(text);
    left = text.replace(WRAPPER, (match, at: number) => (isCode(at) ? match : ' '.repeat(match.length)));
  }
  let blanked = '';
  let at = 0;
  for (const { start, end } of asides) {
    blanked += left.slice(at, start) + left.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return blanked + left.slice(at);
}
