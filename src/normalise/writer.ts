import type { Prose, Segment } from '../model/index.ts';

/** `[from, to)` of the text that is written. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Writes prose: white space squeezed, each character that the source holds kept with its place. */
export interface Writer {
  text: string;
  readonly segments: Segment[];
  /** What is bold, what is a link. */
  readonly bold: Range[];
  readonly links: Range[];
  /** Where lines begin: after hard breaks, and after line ends that only wrap the text. */
  readonly hard: number[];
  readonly soft: number[];
}

export function newWriter(): Writer {
  return { text: '', segments: [], bold: [], links: [], hard: [], soft: [] };
}

export function written({ text, segments }: Writer): Prose {
  return { text, segments };
}

/** Writes a node's value, found again in the source between two offsets: escapes and entities take more room there. */
export function writeText(writer: Writer, value: string, source: string, start: number, end: number): void {
  if (isPlain(value) && source.startsWith(value, start)) {
    writeRun(writer, value, start);
    return;
  }
  let at = source.startsWith(value, start)
    ? start
    : Math.max(start, source.slice(start, end).indexOf(value[0] ?? '') + start);
  for (let i = 0; i < value.length; i++) {
    const c = value[i] as string;
    const skip = skipped(source, at, end, c, value[i + 1]);
    const found = skip >= 0;
    if (found) at += skip;
    if (isBlank(c)) {
      writeSpace(writer, c === ' ' && found ? at : -1);
      if (c === '\n' || c === '\r') writer.soft.push(writer.text.length);
    } else if (!IGNORED.has(c)) writeChar(writer, c, found ? at : -1);
    if (found) at++;
    else if (source[at] === '&') at = Math.max(at, source.indexOf(';', at)) + 1;
  }
}

/** Writes a space unless one stands there; `start` is its place in the source, -1 when it has none. */
export function writeSpace(writer: Writer, start = -1): void {
  if (writer.text === '' || writer.text.endsWith(' ')) return;
  writer.text += ' ';
  if (start >= 0) place(writer, start);
}

/** How far ahead of `at` the character stands, markup skipped; -1 when an entity stands for it. */
function skipped(source: string, at: number, end: number, c: string, next: string | undefined): number {
  if (source[at] === c && !(c === '&' && isEntity(source, at) && next !== source[at + 1])) return 0;
  if (source[at] === '\\' && source[at + 1] === c) return 1;
  if (source[at] === '&' && isEntity(source, at)) return -1;
  for (let i = at; i < Math.min(end, at + 200); i++) if (source[i] === c) return i - at;
  return -1;
}

function isEntity(source: string, at: number): boolean {
  return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(source.slice(at, at + 36));
}

/** Of no width: soft hyphen, zero-width marks. */
const IGNORED = new Set(['\u00ad', '\u200b', '\u200c', '\u2060', '\ufeff']);

function isBlank(c: string): boolean {
  return c === ' ' || c === '\n' || c === '\r' || c === '\t' || c === '\u00a0' || c === '\u202f' || c === '\u2009';
}

/** Nothing in it is squeezed or left out. */
function isPlain(value: string): boolean {
  return !/[\n\r\t\u00a0\u00ad\u200b\u200c\u2009\u202f\u2060\ufeff]| {2}/.test(value);
}

/** Writes text that stands in the source as it is. */
function writeRun(writer: Writer, value: string, start: number): void {
  const skip = value.startsWith(' ') && (writer.text === '' || writer.text.endsWith(' ')) ? 1 : 0;
  const run = value.slice(skip);
  if (run === '') return;
  const at = writer.text.length;
  writer.text += run;
  const last = writer.segments.at(-1);
  if (last && last.at + last.length === at && last.start + last.length === start + skip) {
    writer.segments[writer.segments.length - 1] = { ...last, length: last.length + run.length };
  } else writer.segments.push({ at, start: start + skip, length: run.length });
}

function writeChar(writer: Writer, c: string, start: number): void {
  writer.text += c;
  if (start >= 0) place(writer, start);
}

function place(writer: Writer, start: number): void {
  const at = writer.text.length - 1;
  const last = writer.segments.at(-1);
  if (last && last.at + last.length === at && last.start + last.length === start) {
    writer.segments[writer.segments.length - 1] = { ...last, length: last.length + 1 };
  } else writer.segments.push({ at, start, length: 1 });
}
