import type { PhrasingContent } from 'mdast';
import { type Prose, type Segment, sliceProse } from '../model/index.ts';
import { joinProse } from './proses.ts';

/** A run of inline nodes as prose, and what is known of its marks. */
export interface Inline {
  readonly prose: Prose;
  /** All of it is bold. */
  readonly bold: boolean;
  /** All of it is links. */
  readonly linked: boolean;
  /** How many characters at its beginning are bold. */
  readonly lead: number;
}

/** Writes prose: white space squeezed, each character that the source holds kept with its place. */
interface Writer {
  text: string;
  readonly segments: Segment[];
  bold: number;
  linked: number;
  lead: number;
  inBold: boolean;
  inLink: boolean;
}

/** The lines of inline nodes: a hard line break ends one. Empty lines are left out. */
export function inlineLines(nodes: readonly PhrasingContent[], source: string): readonly Inline[] {
  const lines: Inline[] = [];
  let run: PhrasingContent[] = [];
  for (const node of [...nodes, null]) {
    if (node && node.type !== 'break') {
      run.push(node);
      continue;
    }
    const line = inlineOf(run, source);
    if (line.prose.text !== '') lines.push(line);
    run = [];
  }
  return lines;
}

/** All of the nodes as one run. */
export function inlineOf(nodes: readonly PhrasingContent[], source: string): Inline {
  const writer: Writer = { text: '', segments: [], bold: 0, linked: 0, lead: 0, inBold: false, inLink: false };
  for (const node of nodes) write(writer, node, source);
  const prose = withoutMarks(trimEnd({ text: writer.text, segments: writer.segments }));
  const length = prose.text.replace(/\s/g, '').length;
  return {
    prose,
    bold: length > 0 && writer.bold >= length,
    linked: length > 0 && writer.linked >= length,
    lead: writer.lead,
  };
}

/** Marks of site generators: `{#id}`, `{: .class}`, `{% tag %}`, `{{ name }}`, `[!NOTE]`. */
const MARKS = /\s*(?:\{[:#][^{}\n]{1,80}\}|\{%[^%\n]{1,200}%\}|\{\{[^{}\n]{1,200}\}\}|\[![A-Za-z][^\]\n]{0,80}\])/g;

function withoutMarks(prose: Prose): Prose {
  if (!/\{[:#%{]|\[!/.test(prose.text)) return prose;
  const kept: Prose[] = [];
  let at = 0;
  for (const match of prose.text.matchAll(MARKS)) {
    kept.push(sliceProse(prose, at, match.index));
    at = match.index + match[0].length;
  }
  const lead = kept.every((part) => part.text === '') ? /^\s*/.exec(prose.text.slice(at))?.[0].length : 0;
  kept.push(sliceProse(prose, at + (lead ?? 0), prose.text.length));
  return joinProse(kept, '');
}

type Handler = (writer: Writer, node: PhrasingContent, source: string) => void;

const within: Handler = (writer, node, source) => {
  if ('children' in node) for (const child of node.children) write(writer, child as PhrasingContent, source);
};

const bold: Handler = (writer, node, source) => {
  const outer = writer.inBold;
  const leads = writer.text.trim() === '';
  writer.inBold = true;
  within(writer, node, source);
  writer.inBold = outer;
  if (leads) writer.lead = writer.text.trimEnd().length;
};

const link: Handler = (writer, node, source) => {
  writer.inLink = true;
  within(writer, node, source);
  writer.inLink = false;
};

const literal: Handler = (writer, node, source) => {
  if ('value' in node)
    writeText(writer, node.value, source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
};

const space: Handler = (writer) => writeSpace(writer);

/** What is not here (images, note marks, markup, struck text) is no prose. */
const HANDLERS: Partial<Record<PhrasingContent['type'], Handler>> = {
  text: literal,
  inlineCode: literal,
  strong: bold,
  emphasis: within,
  link,
  linkReference: link,
  break: space,
};

function write(writer: Writer, node: PhrasingContent, source: string): void {
  HANDLERS[node.type]?.(writer, node, source);
}

/** Writes a node's value, found again in the source between two offsets: escapes and entities take more room there. */
function writeText(writer: Writer, value: string, source: string, start: number, end: number): void {
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
    if (isBlank(c)) writeSpace(writer, c === ' ' && found ? at : -1);
    else if (!IGNORED.has(c)) writeChar(writer, c, found ? at : -1);
    if (found) at++;
    else if (source[at] === '&') at = Math.max(at, source.indexOf(';', at)) + 1;
  }
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
  const letters = run.replaceAll(' ', '').length;
  if (writer.inBold) writer.bold += letters;
  if (writer.inLink) writer.linked += letters;
  const at = writer.text.length;
  writer.text += run;
  const last = writer.segments.at(-1);
  if (last && last.at + last.length === at && last.start + last.length === start + skip) {
    writer.segments[writer.segments.length - 1] = { ...last, length: last.length + run.length };
  } else writer.segments.push({ at, start: start + skip, length: run.length });
}

function writeSpace(writer: Writer, start = -1): void {
  if (writer.text === '' || writer.text.endsWith(' ')) return;
  writer.text += ' ';
  if (start >= 0) place(writer, start);
}

function writeChar(writer: Writer, c: string, start: number): void {
  writer.text += c;
  if (writer.inBold) writer.bold++;
  if (writer.inLink) writer.linked++;
  if (start >= 0) place(writer, start);
}

function place(writer: Writer, start: number): void {
  const at = writer.text.length - 1;
  const last = writer.segments.at(-1);
  if (last && last.at + last.length === at && last.start + last.length === start) {
    writer.segments[writer.segments.length - 1] = { ...last, length: last.length + 1 };
  } else writer.segments.push({ at, start, length: 1 });
}

function trimEnd({ text, segments }: Prose): Prose {
  if (!text.endsWith(' ')) return { text, segments };
  const length = text.length - 1;
  const kept = segments.flatMap((segment) => {
    const size = Math.min(segment.length, length - segment.at);
    return size > 0 ? [{ ...segment, length: size }] : [];
  });
  return { text: text.slice(0, length), segments: kept };
}
