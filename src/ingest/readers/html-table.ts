import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { DomElement } from './html-dom.ts';
import { inlinesOf } from './html-inline.ts';
import { lineOf } from './html-lines.ts';
import { here, type Printer, print, separate, since } from './printer.ts';

/** A cell where it stands in the grid; one that spans several places is the same object in each. */
interface Cell {
  readonly element: DomElement;
  readonly isHead: boolean;
  readonly columns: number;
  node: TableCell | null;
}

type Row = readonly (Cell | null)[];

/** Widest grid that is laid out, in columns; more of a span is left out. */
const WIDEST = 64;

/**
 * The blocks of a table, printed row by row. Cells that span rows or columns are laid out on each of their places; a
 * row that is one cell as wide as the table is a line of its own above the table, or a row of one filled cell within it;
 * two head rows are one; rows of a head and a text without a head row above are a list of terms.
 */
export function tableOf(printer: Printer, element: DomElement, indent: string): RootContent[] {
  const grid = gridOf(element);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return [];
  if (width === 2 && grid.length > 1 && grid.every(isTermRow)) return terms(printer, grid, indent);
  const above: RootContent[] = [];
  let first = 0;
  while (first < grid.length - 1 && width > 1 && isTitle(grid[first] as Row, width)) {
    above.push(lineOfCell(printer, (grid[first] as Row)[0] as Cell, indent, '\n\n'));
    first++;
  }
  const rows = grid.slice(first);
  if (width === 1) return [...above, ...rows.map((row) => lineOfCell(printer, row[0] as Cell, indent, '\n\n'))];
  rows.forEach((row, i) => {
    printRow(printer, row, indent, i === 0);
  });
  const children = rows.map((row) => ({ type: 'tableRow', children: nodesOf(row, width) }) as const);
  if (isHeadPair(rows)) children.splice(0, 2, { type: 'tableRow', children: joined(rows, width) });
  return [...above, { type: 'table', children } satisfies Table];
}

/** The rows of a table itself, not of tables within its cells, as a grid. */
function gridOf(table: DomElement): readonly Row[] {
  const grid: (Cell | null)[][] = [];
  const elements = [...table.querySelectorAll('tr')].filter((row) => tableAbove(row) === table);
  elements.forEach((element, y) => {
    const row = gridRow(grid, y);
    let x = 0;
    for (const child of element.children) {
      if (child.localName !== 'td' && child.localName !== 'th') continue;
      while (row[x]) x++;
      const columns = spanOf(child, 'colspan', WIDEST - x);
      const cell: Cell = { element: child, isHead: child.localName === 'th', columns, node: null };
      const rows = spanOf(child, 'rowspan', elements.length - y);
      for (let dy = 0; dy < rows; dy++) {
        const target = gridRow(grid, y + dy);
        for (let dx = 0; dx < columns; dx++) target[x + dx] = cell;
      }
      x += columns;
    }
  });
  return grid
    .map((row) => Array.from(row, (cell) => cell ?? null))
    .filter((row) => row.some((cell) => (cell?.element.textContent ?? '').trim() !== ''));
}

function gridRow(grid: (Cell | null)[][], y: number): (Cell | null)[] {
  while (grid.length <= y) grid.push([]);
  return grid[y] as (Cell | null)[];
}

function tableAbove(row: DomElement): unknown {
  let at = row.parentNode;
  while (at && (at as DomElement).localName !== 'table') at = at.parentNode;
  return at;
}

function spanOf(cell: DomElement, name: string, most: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Math.max(1, Math.min(Number.isNaN(value) ? 1 : value, most));
}

function isTermRow(row: Row): boolean {
  return row[0]?.isHead === true && row[1] !== undefined && row[1]?.isHead === false;
}

function isTitle(row: Row, width: number): boolean {
  return row[0] !== null && row[0]?.columns === width;
}

/** Whether a head row of groups stands over a second one of their parts. */
function isHeadPair([first, second]: readonly Row[]): boolean {
  const isHead = (row: Row | undefined) => row?.every((cell) => cell === null || cell.isHead) ?? false;
  return isHead(first) && isHead(second) && (first?.some((cell) => (cell?.columns ?? 1) > 1) ?? false);
}

function printRow(printer: Printer, row: Row, indent: string, isFirst: boolean): void {
  const own = row.filter((cell, x) => cell?.node === null && row.indexOf(cell) === x) as Cell[];
  if (own.length === 0) return;
  separate(printer, indent, isFirst ? '\n\n' : '\n', lineOf(own[0]?.element ?? null));
  own.forEach((cell, i) => {
    if (i > 0) print(printer, ' | ');
    const start = here(printer);
    const children = inlinesOf(printer, [cell.element]);
    cell.node = { type: 'tableCell', children, position: since(printer, start) };
  });
}

function nodesOf(row: Row, width: number): TableCell[] {
  const whole = row[0]?.columns === width;
  return Array.from({ length: width }, (_, x) => (whole && x > 0 ? null : row[x]?.node) ?? empty());
}

/** Two head rows as one: each column's group and part, once where they are the same cell. */
function joined([first, second]: readonly Row[], width: number): TableCell[] {
  return Array.from({ length: width }, (_, x) => {
    const parts = [...new Set([first?.[x]?.node, second?.[x]?.node])].filter((node) => node?.children.length);
    const children = parts.flatMap((node, i): PhrasingContent[] => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      ...((node as TableCell).children as PhrasingContent[]),
    ]);
    return { type: 'tableCell', children };
  });
}

function empty(): TableCell {
  return { type: 'tableCell', children: [] };
}

function terms(printer: Printer, grid: readonly Row[], indent: string): [List] {
  const children = grid.map((row, i): ListItem => {
    const start = here(printer);
    const term = lineOfCell(printer, row[0] as Cell, `${indent}- `, i === 0 ? '\n\n' : '\n');
    const text = lineOfCell(printer, row[1] as Cell, `${indent}  `, '\n');
    return { type: 'listItem', children: [term, text], position: since(printer, start) };
  });
  return [{ type: 'list', ordered: false, children }];
}

function lineOfCell(printer: Printer, { element }: Cell, indent: string, between: string): Paragraph {
  separate(printer, indent, between, lineOf(element));
  const start = here(printer);
  return { type: 'paragraph', children: inlinesOf(printer, [element]), position: since(printer, start) };
}
