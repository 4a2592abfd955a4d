import type { PhrasingContent } from 'mdast';
import { type Prose, sliceProse } from '../model/index.ts';
import { withoutMarks } from './site-marks.ts';
import { lineStarts } from './soft-lines.ts';
import { tagOf } from './tags.ts';
import { newWriter, type Range, type Writer, writeSpace, writeText, written } from './writer.ts';

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

/** The lines of inline nodes: a hard break ends one, a soft one where what follows begins anew. None is empty. */
export function inlineLines(nodes: readonly PhrasingContent[], source: string): readonly Inline[] {
  const writer = writeAll(nodes, source);
  const starts = lineStarts(writer);
  return starts
    .map((from, i) => inlineAt(writer, from, starts[i + 1] ?? writer.text.length))
    .filter(({ prose }) => prose.text !== '');
}

/** All of the nodes as one run. */
export function inlineOf(nodes: readonly PhrasingContent[], source: string): Inline {
  const writer = writeAll(nodes, source);
  return inlineAt(writer, 0, writer.text.length);
}

function writeAll(nodes: readonly PhrasingContent[], source: string): Writer {
  const writer = newWriter();
  const open: Opened[] = [];
  for (const node of nodes) write(writer, node, source, open);
  return writer;
}

function inlineAt(writer: Writer, from: number, to: number): Inline {
  let end = to;
  while (end > from && writer.text[end - 1] === ' ') end--;
  const prose = apart(sliceProse(written(writer), from, end));
  const all = (ranges: readonly Range[]): boolean => prose.text !== '' && covers(writer.text, ranges, from, end);
  const first = writer.bold.find((range) => range.to > from);
  const leads = first !== undefined && writer.text.slice(from, first.from).trim() === '';
  const lead = leads ? writer.text.slice(from, Math.min(first.to, end)).trimEnd().length : 0;
  return { prose: withoutMarks(prose), bold: all(writer.bold), linked: all(writer.links), lead };
}

/**
 * The same prose in memory of its own. Engines cut words out of a file's text without a copy, so that one sentence which is kept for
 * the next save would keep the whole file that it stood in. All are stored with two bytes a letter, as those with a curly quote are
 * anyway: engines compile a pattern once for texts of one byte and once for those of two.
 */
function apart({ text, segments }: Prose): Prose {
  return { text: `\u2019${text}`.slice(1), segments };
}

/** Whether the ranges hold all of `[from, to)` but white space. */
function covers(text: string, ranges: readonly Range[], from: number, to: number): boolean {
  let at = from;
  for (const range of ranges) {
    if (range.to <= at || range.from >= to) continue;
    if (text.slice(at, range.from).trim() !== '') return false;
    at = Math.max(at, range.to);
  }
  return text.slice(at, to).trim() === '';
}

/** A tag of raw markup that waits for its end. */
interface Opened {
  readonly name: string;
  readonly from: number;
}

type Handler = (writer: Writer, node: PhrasingContent, source: string, open: Opened[]) => void;

const within: Handler = (writer, node, source, open) => {
  if ('children' in node) for (const child of node.children) write(writer, child as PhrasingContent, source, open);
};

/** What is within, noted as one range. */
function noted(kind: 'bold' | 'links'): Handler {
  return (writer, node, source, open) => {
    const from = writer.text.length;
    within(writer, node, source, open);
    if (writer.text.length > from) writer[kind].push({ from, to: writer.text.length });
  };
}

const literal: Handler = (writer, node, source) => {
  if ('value' in node)
    writeText(writer, node.value, source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
};

const lineBreak: Handler = (writer) => {
  writeSpace(writer);
  writer.hard.push(writer.text.length);
};

const RANGES: Readonly<Record<string, 'bold' | 'links'>> = { b: 'bold', strong: 'bold', a: 'links' };

/** Tags within a cell or a paragraph that begin a line. */
const BREAKS = new Set(['br', 'li', 'ul', 'ol', 'p', 'div', 'hr']);

/** Raw tags within a line: `<br>` and `<li>` end it, `<b>` and `<a>` note what stands between them and their ends. */
const tag: Handler = (writer, node, _source, open) => {
  const found = 'value' in node ? tagOf(node.value) : null;
  if (found && BREAKS.has(found.name)) lineBreak(writer, node, '', open);
  const kind = found && RANGES[found.name];
  if (!found || !kind) return;
  if (!found.closing) open.push({ name: found.name, from: writer.text.length });
  else if (open.at(-1)?.name === found.name) {
    const from = open.pop()?.from ?? 0;
    if (writer.text.length > from) writer[kind].push({ from, to: writer.text.length });
  }
};

/** What is not here (images, note marks, struck text) is no prose. */
const HANDLERS: Partial<Record<PhrasingContent['type'], Handler>> = {
  text: literal,
  inlineCode: literal,
  strong: noted('bold'),
  emphasis: within,
  link: noted('links'),
  linkReference: noted('links'),
  break: lineBreak,
  html: tag,
};

function write(writer: Writer, node: PhrasingContent, source: string, open: Opened[]): void {
  HANDLERS[node.type]?.(writer, node, source, open);
}
