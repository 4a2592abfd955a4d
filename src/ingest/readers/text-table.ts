import type { Table, TableCell } from 'mdast';
import { type Line, positionOf } from './lines.ts';
import { columnsAt, isSpaced, type Row } from './text-columns.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
}

/**
 * The table that starts at line `i`, and the index of the first line after it; null when none does. Rows are lines
 * with the same number of cells, cut by `|` (outer pipes optional), by tabs, or by blanks that stand below each other.
 */
export function tableAt(lines: readonly Line[], i: number): { readonly table: Table; readonly next: number } | null {
  const text = lines[i]?.text ?? '';
  if (text.includes('|') || text.includes('\t')) return markedAt(lines, i);
  const found = isSpaced(text) ? columnsAt(lines, i) : null;
  return found && { table: spacedTable(lines.slice(i, found.next), found.rows), next: found.next };
}

/** A row of dashes is no row; several tabs in a row are one when that makes rows alike. */
function markedAt(lines: readonly Line[], i: number): { readonly table: Table; readonly next: number } | null {
  const mark = (lines[i]?.text ?? '').includes('|') ? '|' : '\t';
  const rows: { line: Line; cells: readonly Cell[] }[] = [];
  let next = i;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (!line.text.includes(mark)) break;
    if (mark === '|' && /^[\s|:+=-]+$/.test(line.text)) continue;
    const cells = cellsFor(line, mark, rows[0]?.cells.length ?? 0);
    if (rows[0] && cells.length !== rows[0].cells.length) break;
    rows.push({ line, cells });
  }
  const width = rows[0]?.cells.length ?? 0;
  const enough =
    mark === '|' ? (width > 2 && rows.length > 1) || (width === 2 && rows.length > 2) : width > 1 && rows.length > 2;
  return enough ? { table: tableOf(rows), next } : null;
}

/** A line's cells; where tabs only keep columns apart, empty cells but the first are none. */
function cellsFor(line: Line, mark: string, width: number): readonly Cell[] {
  const cells = cellsOf(line, mark);
  const squeezed = mark === '\t' ? cells.filter((cell, i) => i === 0 || cell.end > cell.start) : cells;
  return width === 0 ? (squeezed.length > 1 ? squeezed : cells) : cells.length === width ? cells : squeezed;
}

function cellsOf(line: Line, mark: string): readonly Cell[] {
  const cells: Cell[] = [];
  const text = line.text;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (text[i] !== mark || text[i - 1] === '\\')) continue;
    cells.push(trimmed(line, from, i));
    from = i + 1;
  }
  if (mark === '|') {
    if (isEmpty(cells[0])) cells.shift();
    if (isEmpty(cells.at(-1))) cells.pop();
  }
  return cells;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.start === cell.end;
}

function trimmed(line: Line, from: number, to: number): Cell {
  const part = line.text.slice(from, to);
  const start = line.start + from + part.length - part.trimStart().length;
  return { start, end: Math.max(start, line.start + to - (part.length - part.trimEnd().length)) };
}

function tableOf(rows: readonly { line: Line; cells: readonly Cell[] }[]): Table {
  const first = rows[0] as { line: Line };
  const last = rows.at(-1) as { line: Line };
  return {
    type: 'table',
    position: positionOf(first.line, first.line.start, last.line, last.line.end),
    children: rows.map(({ line, cells }) => ({
      type: 'tableRow',
      position: positionOf(line, line.start, line, line.end),
      children: cells.map((cell) => cellNode(line, cell)),
    })),
  };
}

function cellNode(line: Line, { start, end }: Cell): TableCell {
  const position = positionOf(line, start, line, end);
  const value = line.text.slice(start - line.start, end - line.start);
  return { type: 'tableCell', position, children: value === '' ? [] : [{ type: 'text', value, position }] };
}

function spacedTable(block: readonly Line[], rows: readonly Row[]): Table {
  const first = block[0] as Line;
  const last = block.at(-1) as Line;
  const lineAt = (start: number): Line => block.findLast((line) => line.start <= start) ?? first;
  const cellAt = (cell: Row[number]): TableCell => ({
    type: 'tableCell',
    children: cell.flatMap(({ start, end }, n) => [
      ...(n > 0 ? [{ type: 'break' } as const] : []),
      ...cellNode(lineAt(start), { start, end }).children,
    ]),
  });
  return {
    type: 'table',
    position: positionOf(first, first.start, last, last.end),
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cellAt) })),
  };
}
