import type { Row, Segment } from './pdf-rows.ts';

/** The lines of each cell of each row of a table, and the index of the first row after it. */
export interface FoundTable {
  readonly cells: readonly (readonly (readonly Segment[])[])[];
  readonly next: number;
}

interface Column {
  from: number;
  to: number;
}

/**
 * The table that starts at a row; null when none does. Its rows have cells in columns that no cell crosses; a row
 * without a first cell, or close under the one above where rows stand apart, carries the cells above on.
 */
export function tableAt(rows: readonly Row[], at: number): FoundTable | null {
  if ((rows[at]?.segments.length ?? 0) < 2) return null;
  let next = at;
  let columns: Column[] = [];
  for (; next < rows.length; next++) {
    const row = rows[next] as Row;
    if (next > at && isFar(rows, next)) break;
    const wider = widened(columns, row, next === at);
    if (wider === null) break;
    columns = wider;
  }
  while (next > at && (rows[next - 1]?.segments.length ?? 0) < 2 && !isCarried(rows, next - 1, columns)) next--;
  const own = rows.slice(at, next);
  const full = own.filter((row) => row.segments.length > 1).length;
  if (columns.length < 2 || full < (columns.length === 2 ? 3 : 2)) return null;
  return { cells: cellsOf(own, columns), next };
}

/** The columns with a row's cells added; null when a cell lies across two, or the row is a line of text. */
function widened(columns: readonly Column[], { segments }: Row, isFirst: boolean): Column[] | null {
  if (isFirst) return segments.map(({ x, right }) => ({ from: x, to: right }));
  const next = columns.map((column) => ({ ...column }));
  for (const { x, right, size } of segments) {
    const touched = next.filter(({ from, to }) => x < to + size * 0.4 && right > from - size * 0.4);
    if (touched.length > 1) return null;
    const [column] = touched;
    if (column) {
      column.from = Math.min(column.from, x);
      column.to = Math.max(column.to, right);
    } else next.push({ from: x, to: right });
  }
  next.sort((a, b) => a.from - b.from);
  const isApart = next.every((column, i) => i === 0 || column.from > (next[i - 1] as Column).to);
  return isApart ? next : null;
}

/** More than two lines below the row above. */
function isFar(rows: readonly Row[], i: number): boolean {
  const size = rows[i]?.segments[0]?.size ?? 0;
  return (rows[i] as Row).y - (rows[i - 1] as Row).y > size * 3.2;
}

/** A last row of one cell belongs to the table when the cell isn't in the first column. */
function isCarried(rows: readonly Row[], i: number, columns: readonly Column[]): boolean {
  return (rows[i]?.segments[0]?.x ?? 0) > (columns[0]?.to ?? 0);
}

function cellsOf(rows: readonly Row[], columns: readonly Column[]): readonly (readonly (readonly Segment[])[])[] {
  const steps = rows.slice(1).map((row, i) => row.y - (rows[i] as Row).y);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const table: Segment[][][] = [];
  rows.forEach((row, i) => {
    const cells = columns.map(({ from, to }) => row.segments.filter(({ x, right }) => x <= to && right >= from));
    const above = table.at(-1);
    const isClose = most > least * 1.25 && (steps[i - 1] ?? most) < least * 1.15;
    if (above && (cells[0]?.length === 0 || isClose)) cells.forEach((cell, x) => void above[x]?.push(...cell));
    else table.push(cells.map((cell) => [...cell]));
  });
  return table;
}
