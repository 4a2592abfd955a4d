import type { Table, TableCell } from 'mdast';
import { type Line, positionOf } from './lines.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
}

/**
 * The table that starts at line `i`, and the index of the first line after it; null when none does. Rows are lines
 * with the same number of cells, cut by `|` (outer pipes optional) or by tabs; a row of dashes is no row.
 */
export function tableAt(lines: readonly Line[], i: number): { readonly table: Table; readonly next: number } | null {
  const mark = (lines[i]?.text ?? '').includes('|') ? '|' : '\t';
  const rows: { line: Line; cells: readonly Cell[] }[] = [];
  let next = i;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (!line.text.includes(mark)) break;
    if (mark === '|' && /^[\s|:+=-]+$/.test(line.text)) continue;
    const cells = cellsOf(line, mark);
    if (rows[0] && cells.length !== rows[0].cells.length) break;
    rows.push({ line, cells });
  }
  const width = rows[0]?.cells.length ?? 0;
  const enough =
    mark === '|' ? (width > 2 && rows.length > 1) || (width === 2 && rows.length > 2) : width > 1 && rows.length > 2;
  return enough ? { table: tableOf(rows), next } : null;
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
