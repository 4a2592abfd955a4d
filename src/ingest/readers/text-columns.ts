import type { Line } from './lines.ts';

/** A stretch of a line, as offsets of the whole text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A row's cells; a cell that goes on over several lines has as many stretches, an empty one none. */
export type Row = readonly (readonly Stretch[])[];

/** Fewest rows and most; share of row heads that must be short, and how short, in words. */
const FEWEST = 3;
const MOST = 200;
const SHARE = 0.7;
const HEAD = 6;

/** Whether a line could be a row of columns that runs of blanks keep apart. */
export function isSpaced(text: string): boolean {
  return text.includes('  ') && /\S {2,}\S/.test(text);
}

/**
 * The rows of a table that starts at line `i`, its columns told by runs of two blanks and more that stand below each
 * other, and the index of the first line after it; null when none does. Text in two columns is no table.
 */
export function columnsAt(
  lines: readonly Line[],
  i: number,
): { readonly rows: readonly Row[]; readonly next: number } | null {
  let next = i;
  while (next < lines.length && next - i < MOST && isPart(lines, next, i)) next++;
  if (next - i < FEWEST) return null;
  const block = lines.slice(i, next);
  const gutters = guttersOf(block);
  if (gutters.length === 0) return null;
  const rows: Stretch[][][] = [];
  for (const line of block) {
    if (isRule(line.text)) continue;
    const cells = cut(line, gutters);
    const above = rows.at(-1);
    if (above && rows.length > 1 && cells[0]?.length === 0) {
      for (const [n, cell] of cells.entries()) above[n]?.push(...cell);
    } else rows.push(cells);
  }
  const whole = rows.length >= FEWEST && areRows(rows) && headsAreShort(rows.slice(1).map((row) => headOf(row, block)));
  return whole ? { rows, next } : null;
}

/** A line of columns, a rule, or one that carries a cell on. */
function isPart(lines: readonly Line[], at: number, first: number): boolean {
  const { text } = lines[at] as Line;
  if (isSpaced(text)) return true;
  return at > first && (isRule(text) || /^ {8,}\S/.test(text));
}

function isRule(text: string): boolean {
  return /^[\s=+|-]+$/.test(text) && /--|==/.test(text);
}

/** Runs of two columns and more that are blank in every line: where the columns of a table are cut. */
function guttersOf(block: readonly Line[]): readonly Stretch[] {
  const words = block.filter(({ text }) => !isRule(text)).map(({ text }) => text.trimEnd());
  const width = Math.max(0, ...words.map((text) => text.length));
  const gutters: Stretch[] = [];
  let start = -1;
  for (let column = 0; column < width; column++) {
    const blank = words.every((text) => column >= text.length || text[column] === ' ');
    if (blank && start < 0) start = column;
    if (blank || start < 0) continue;
    if (start > 0 && column - start > 1) gutters.push({ start, end: column });
    start = -1;
  }
  return gutters;
}

function cut(line: Line, gutters: readonly Stretch[]): Stretch[][] {
  const edges = [0, ...gutters.map(({ end }) => end)];
  return edges.map((from, n) => {
    const part = line.text.slice(from, edges[n + 1] ?? line.text.length);
    const start = line.start + from + part.length - part.trimStart().length;
    const end = line.start + from + part.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** Every column has a head, but the first perhaps, and every row has more than one cell. */
function areRows([header = [], ...body]: readonly Row[]): boolean {
  return (
    header.slice(1).every((cell) => cell.length > 0) &&
    body.every((row) => row.filter((cell) => cell.length > 0).length > 1)
  );
}

function headOf(row: Row, block: readonly Line[]): string {
  const first = row[0]?.[0];
  const line = block.find(({ start, end }) => first !== undefined && start <= first.start && first.end <= end);
  return first && line ? line.text.slice(first.start - line.start, first.end - line.start) : '';
}

/** Whether most row heads are names: short, and no wrapped text as in a page of two columns. */
function headsAreShort(heads: readonly string[]): boolean {
  const short = heads.filter(
    (head) => head !== '' && head.split(/\s+/).length <= HEAD && !/^\p{Ll}/u.test(head) && !/[.,;]$/.test(head),
  );
  return short.length >= heads.length * SHARE;
}
