import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import type { Aside, Places } from '../../model/index.ts';
import { type Group, isCode } from './pdf-groups.ts';
import { type Depths, isContents, textOf } from './pdf-headings.ts';
import type { TableLines } from './pdf-lines.ts';
import { joinedRuns, type PageRun, type Vocabulary } from './pdf-words.ts';
import { here, newPrinter, type Printer, print, separate, since } from './printer.ts';

/** What is printed in the order of reading: text, or rows of the frame that belong to no text. */
export type Printable = Group | TableLines | FrameRow;

export interface FrameRow {
  readonly type: 'frame';
  readonly lines: readonly (readonly PageRun[])[];
  readonly page: number;
  readonly reason: string;
}

export interface Printed {
  readonly text: string;
  readonly tree: Root;
  readonly places: Places;
  readonly asides: readonly Aside[];
}

interface Writer {
  readonly printer: Printer;
  /** Offset at which each page begins. */
  readonly starts: number[];
  readonly words: Vocabulary;
}

const CAPTION = /^(?:Figure|Fig\.|Table|Chart|Exhibit|Box|Photo|Map|Source)\s*(?:\d+|[A-Z]?\d*:)/;

/** Prints what a document holds, blocks apart by blank lines, with the tree whose positions point into it. */
export function printPages(found: readonly Printable[], depths: Depths, words: Vocabulary): Printed {
  const writer: Writer = { printer: newPrinter(), starts: [], words };
  const start = here(writer.printer);
  const children: RootContent[] = [];
  const open: { list: List; x: number }[] = [];
  for (const one of found) {
    if (one.type === 'frame') {
      aside(writer, one.lines, one.reason);
      continue;
    }
    const isItem = one.type === 'group' && one.mark !== null && !depths.has(one);
    if (!isItem) open.length = 0;
    if (one.type === 'table') children.push(table(writer, one));
    else if (depths.has(one)) children.push(heading(writer, one, depths.get(one) as 1));
    else if (isContents(textOf(one))) setAside(writer, one, 'a table of contents');
    else if (isCode(one)) children.push(code(writer, one));
    else if (isItem) item(writer, one, open, children);
    else children.push(paragraph(writer, one, '', '\n\n'));
  }
  print(writer.printer, '\n');
  const tree: Root = { type: 'root', children, position: since(writer.printer, start) };
  const { text, asides } = writer.printer;
  return { text, tree, places: { unit: 'page', starts: [0, ...writer.starts.slice(1)] }, asides };
}

function setAside(writer: Writer, group: Group, reason: string): void {
  aside(
    writer,
    group.lines.map(({ runs }) => runs),
    reason,
  );
}

function aside(writer: Writer, lines: readonly (readonly PageRun[])[], reason: string): void {
  separate(writer.printer, '', '\n\n', 0);
  const start = writer.printer.text.length;
  write(writer, joinedRuns(lines, writer.words));
  writer.printer.asides.push({ start, end: writer.printer.text.length, reason, rule: 'page-frame' });
}

function heading(writer: Writer, group: Group, depth: 1 | 2 | 3 | 4 | 5 | 6): RootContent {
  const whole = { ...group, mark: null };
  const { children, position } = paragraph(writer, whole, `${'#'.repeat(depth)} `, '\n\n');
  const plain = children.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
  return { type: 'heading', depth, children: plain, ...(position && { position }) };
}

function paragraph(writer: Writer, group: Group, prefix: string, between: string): Paragraph {
  separate(writer.printer, prefix, between, 0);
  const start = here(writer.printer);
  const runs = joinedRuns(
    group.lines.map(({ runs }) => runs),
    writer.words,
  );
  const children = write(writer, group.mark === null ? runs : withoutMark(runs, group.mark));
  const isCaption = group.mark === null && CAPTION.test(textOf(group));
  return {
    type: 'paragraph',
    children,
    position: since(writer.printer, start),
    ...(isCaption && { data: { caption: true } }),
  };
}

/** An item goes into the list of its indent; deeper ones into the item above. */
function item(writer: Writer, group: Group, open: { list: List; x: number }[], children: RootContent[]): void {
  const x = group.lines[0]?.x ?? 0;
  const size = group.lines[0]?.size ?? 10;
  const ordered = /[\da-z][.)]$/.test(group.mark ?? '');
  // A column further right or a new page begins with the same indents: only a step within reach is one.
  while (open.length > 1 && x < (open.at(-1)?.x ?? 0) - size * 0.5) open.pop();
  const last = open.at(-1);
  const step = last ? x - last.x : 0;
  const isDeeper = last !== undefined && step > size * 0.5 && step < size * 8 && last.list.children.length > 0;
  if (!last || isDeeper || (last.list.ordered ?? false) !== ordered) {
    const list: List = { type: 'list', ordered, spread: false, children: [] };
    if (isDeeper) last.list.children.at(-1)?.children.push(list);
    else {
      open.length = 0;
      children.push(list);
    }
    open.push({ list, x });
  }
  const top = open.at(-1) as { list: List };
  const indent = '  '.repeat(open.length - 1);
  const start = here(writer.printer);
  const own = paragraph(writer, group, `${indent}${ordered ? group.mark : '-'} `, '\n');
  const node: ListItem = { type: 'listItem', spread: false, children: [own], position: since(writer.printer, start) };
  top.list.children.push(node);
  if (ordered && top.list.children.length === 1) top.list.start = Number.parseInt(group.mark ?? '1', 10) || 1;
}

/** Lines of code keep their ends. */
function code({ printer, starts }: Writer, { lines }: Group): RootContent {
  separate(printer, '', '\n\n', 0);
  const start = here(printer);
  while (starts.length < (lines[0]?.page ?? 0)) starts.push(printer.text.length);
  print(printer, lines.map(({ text }) => text).join('\n'));
  const position = since(printer, start);
  return { type: 'code', value: printer.text.slice(start.offset), position };
}

function withoutMark([first, ...rest]: readonly PageRun[], mark: string): readonly PageRun[] {
  if (!first) return [];
  if (first.text.trim() === mark) return rest.map((run, i) => (i === 0 ? { ...run, text: run.text.trimStart() } : run));
  return [{ ...first, text: first.text.trimStart().slice(mark.length).trimStart() }, ...rest];
}

function table(writer: Writer, { cells }: TableLines): RootContent {
  const children = cells.map((row, i) => {
    separate(writer.printer, '', i === 0 ? '\n\n' : '\n', 0);
    const nodes = row.map((lines, x): TableCell => {
      if (x > 0) print(writer.printer, ' | ');
      const start = here(writer.printer);
      const own = write(writer, joinedRuns(lines, writer.words));
      return { type: 'tableCell', children: own, position: since(writer.printer, start) };
    });
    return { type: 'tableRow', children: nodes } as const;
  });
  return { type: 'table', children };
}

function write({ printer, starts }: Writer, runs: readonly PageRun[]): PhrasingContent[] {
  const isBold = runs.every(({ bold, text }) => bold || text.trim() === '');
  return runs.map(({ text, bold, page }): PhrasingContent => {
    while (starts.length < page) starts.push(printer.text.length);
    const start = here(printer);
    print(printer, text);
    const position = since(printer, start);
    const node = { type: 'text', value: text, position } as const;
    return bold && !(isBold && runs.length === 0) ? { type: 'strong', children: [node], position } : node;
  });
}
