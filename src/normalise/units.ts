import type { ListItem, List as MdList, Table as MdTable, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Block, Item, List, Prose, Source, Table } from '../model/index.ts';
import { type Inline, inlineLines, inlineOf } from './inlines.ts';
import { sideOf } from './openings.ts';
import { isBareTerm, termed } from './terms.ts';

/** A line of text of its own: a paragraph, or what later proves to be a heading or no prose. */
export interface LineUnit extends Inline {
  readonly type: 'line';
  /** The words under a picture, as the format says. */
  readonly caption: boolean;
}

export interface HeadingUnit {
  readonly type: 'heading';
  readonly prose: Prose;
  /** As the format says; null when recovered from text: yet to be nested. */
  readonly depth: number | null;
  /** The number that it was written with ("2."), or null. */
  readonly number: number | null;
  /** How many parts that number has: 2 for "3.1"; 0 without a number. */
  readonly parts: number;
}

export interface BlockUnit {
  readonly type: 'block';
  readonly block: Block;
  /** A list whose items are nothing but links. */
  readonly linked: boolean;
  /** The number that an ordered list starts at. */
  readonly start: number | null;
  /** The mark that a list's first item begins with; empty for other blocks. */
  readonly mark: string;
}

/** A stretch of a source, in reading order, before sections are known. */
export type Unit = LineUnit | HeadingUnit | BlockUnit;

/** The units of a source's tree. */
export function unitsOf(source: Source): readonly Unit[] {
  return unitsIn(source.tree, String(source.file.value));
}

type Parent = Root | Extract<RootContent, { type: 'blockquote' | 'listItem' }>;

function unitsIn(parent: Parent, text: string): Unit[] {
  return (parent.children as RootContent[]).flatMap((node) => HANDLERS[node.type]?.(node as never, text) ?? []);
}

type Handlers = {
  [T in RootContent['type']]?: (node: Extract<RootContent, { type: T }>, text: string) => readonly Unit[];
};

const HANDLERS: Handlers = {
  paragraph: (node, text) => linesIn(node, text),
  heading: (node, text) => {
    const { prose } = inlineOf(node.children, text);
    return prose.text === '' ? [] : [{ type: 'heading', prose, depth: node.depth, number: null, parts: 0 }];
  },
  list: (node, text) => (node.children.length === 0 ? [] : [listUnit(node, text)]),
  table: tableUnits,
  code: (node, text) => {
    const prose = proseAt(text, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    return [{ type: 'block', block: { type: 'code', prose }, linked: false, start: null, mark: '' }];
  },
  blockquote: (node, text) => unitsIn(node, text).map(quoted),
  html: (node, text) => visibleText(node.position?.start.offset ?? 0, node.value, text),
};

function linesIn(node: Paragraph, text: string): LineUnit[] {
  const caption = node.data?.caption === true;
  return inlineLines(node.children, text).map((line) => ({ type: 'line', caption, ...line }));
}

function quoted(unit: Unit): Unit {
  if (unit.type !== 'line') return unit;
  return { type: 'block', block: { type: 'quotation', prose: unit.prose }, linked: false, start: null, mark: '' };
}

function listUnit(node: MdList, text: string): BlockUnit {
  const linked = node.children.every((item) => {
    const units = unitsIn(item, text);
    return (
      units.length > 0 &&
      units.every((unit) => (unit.type === 'line' ? unit.linked : unit.type === 'block' && unit.linked))
    );
  });
  const start = node.position?.start.offset ?? 0;
  const mark = text.slice(start, start + MARK).trimStart()[0] ?? '';
  return { type: 'block', block: listOf(node, text), linked, start: node.ordered ? (node.start ?? 1) : null, mark };
}

function listOf(node: MdList, text: string): List {
  return { type: 'list', ordered: node.ordered === true, items: node.children.map((item) => itemOf(item, text)) };
}

function itemOf(node: ListItem, text: string): Item {
  const paragraphs: (readonly PhrasingContent[])[] = [];
  const items: Item[] = [];
  for (const child of node.children) {
    if (child.type === 'paragraph') paragraphs.push(child.children);
    if (child.type === 'list') items.push(...listOf(child, text).items);
  }
  const start = node.position?.start.offset ?? 0;
  const side = sideOf(text.slice(start, start + MARK).trimStart());
  return { ...itemText(paragraphs, text), ...(side && { side }), items };
}

/** Longest indent and mark of an item, in characters. */
const MARK = 24;

/** A term over its text is a term; else an item's paragraphs are one text. */
function itemText(paragraphs: readonly (readonly PhrasingContent[])[], text: string): Pick<Item, 'term' | 'prose'> {
  const [first = [], ...rest] = paragraphs;
  const { prose: term } = inlineOf(first, text);
  if (rest.length === 0 || !isBareTerm(term.text)) {
    return termed(
      inlineOf(
        paragraphs.flatMap((one, i) => (i > 0 ? [BREAK, ...one] : one)),
        text,
      ),
    );
  }
  return {
    term,
    prose: inlineOf(
      rest.flatMap((one, i) => (i > 0 ? [BREAK, ...one] : one)),
      text,
    ).prose,
  };
}

const BREAK = { type: 'break' } as const;

const LIST = /^<[ou]l\b/i;

/**
 * A table, before it the title that stands in a row of its own above its header, and below it what cells hold in lists
 * of raw markup: a cell ends where its list begins.
 */
function tableUnits(node: MdTable, text: string): Unit[] {
  const steps: Inline[] = [];
  const rows = node.children.map((row) =>
    row.children.map((cell) => {
      const at = cell.children.findIndex((child) => child.type === 'html' && LIST.test(child.value));
      if (at < 0) return inlineOf(cell.children, text);
      steps.push(...inlineLines(cell.children.slice(at), text));
      return inlineOf(cell.children.slice(0, at), text);
    }),
  );
  const items = steps.map((step): Item => ({ ...termed(step), items: [] }));
  const list: List = { type: 'list', ordered: false, items };
  const title = rows.length > 2 && isTitleRow(rows[0] ?? [], rows[1] ?? []) ? rows.shift()?.find(isFilled) : undefined;
  const line: Unit[] = title ? [{ type: 'line', caption: false, ...title }] : [];
  const block = tableOf(rows.map((row) => row.map(({ prose }) => prose)));
  const table: Unit = { type: 'block', block, linked: false, start: null, mark: '' };
  return [...line, table, ...(items.length > 0 ? [{ ...table, block: list }] : [])];
}

function isFilled({ prose }: Inline): boolean {
  return prose.text !== '';
}

/** One text over several columns, above a row with several: a cell that was merged, or said in each column again. */
function isTitleRow(row: readonly Inline[], below: readonly Inline[]): boolean {
  const texts = new Set(row.filter(isFilled).map(({ prose }) => prose.text));
  return texts.size === 1 && isFilled(row[0] as Inline) && below.filter(isFilled).length > 1;
}

function tableOf(cells: Prose[][]): Table {
  const rows = [...cells];
  // A table that came without a header row has an empty one: its first row is the header.
  if (rows.length > 1 && rows[0]?.every((cell) => cell.text === '')) rows.shift();
  const [header = [], ...body] = rows;
  const nothing: Prose = { text: '', segments: [] };
  const width = Math.max(header.length, ...body.map((row) => row.length));
  const full = (row: readonly Prose[]) => Array.from({ length: width }, (_, i) => row[i] ?? nothing);
  return {
    type: 'table',
    header: full(header),
    rows: body.map(full).filter((row) => row.some((cell) => cell.text !== '')),
  };
}

/** What can be read of raw markup without blocks of its own: the text between tags, scripts and styles left out. */
function visibleText(offset: number, value: string, text: string): LineUnit[] {
  const units: LineUnit[] = [];
  for (const match of value.matchAll(/<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1\s*>|<[^>]*>|[^<]+/gi)) {
    if (match[0].startsWith('<')) continue;
    const start = offset + match.index;
    const node = { type: 'text', value: match[0], position: positionAt(start, start + match[0].length) } as const;
    units.push(...inlineLines([node], text).map((line): LineUnit => ({ type: 'line', caption: false, ...line })));
  }
  return units;
}

function positionAt(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

function proseAt(text: string, start: number, end: number): Prose {
  return { text: text.slice(start, end), segments: end > start ? [{ at: 0, start, length: end - start }] : [] };
}
