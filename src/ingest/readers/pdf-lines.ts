import type { Stream } from './pdf-columns.ts';
import type { Row } from './pdf-rows.ts';
import { tableAt } from './pdf-table.ts';
import type { Tag } from './pdf-tags.ts';
import type { PageRun } from './pdf-words.ts';

/** A line of text where it stands; lengths in points. */
export interface Line {
  readonly type: 'line';
  readonly text: string;
  readonly runs: readonly PageRun[];
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
  readonly tag: Tag | null;
  /** Edges of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** Distance to the line above in the same column; null for its first. */
  readonly gap: number | null;
}

/** Cells with their lines, row by row. */
export interface TableLines {
  readonly type: 'table';
  readonly page: number;
  readonly cells: readonly (readonly (readonly (readonly PageRun[])[])[])[];
}

const MARK = /^(?:[•◦▪■□●○◆◇►▸‣➢➤✓✔✗✘·*\-–—+]|\(?(?:\d{1,3}|[a-z])[.)]|\d+(?:\.\d+)+\.?)$/;

/** The lines and tables of a column, from top to bottom. */
export function linesOf({ rows, left, right }: Stream): readonly (Line | TableLines)[] {
  const found: (Line | TableLines)[] = [];
  const marked = rows.map(withMark);
  for (let i = 0; i < marked.length; ) {
    const table = tableAt(marked, i);
    if (table) {
      const { page } = marked[i] as Row;
      const cells = table.cells.map((row) => row.map((cell) => cell.map(({ runs }) => onPage(runs, page))));
      found.push({ type: 'table', page, cells });
      i = table.next;
    } else {
      found.push(lineOf(marked[i] as Row, marked[i - 1], { left, right }));
      i++;
    }
  }
  return found;
}

/** A bullet or a number that stands apart from its text is part of it. */
function withMark(row: Row): Row {
  const [mark, text, ...rest] = row.segments;
  if (!mark || !text || !MARK.test(mark.text)) return row;
  const runs = [...mark.runs, { text: ' ', bold: mark.bold }, ...text.runs];
  const both = { ...text, runs, text: `${mark.text} ${text.text}`, x: mark.x, bold: text.bold };
  return { ...row, segments: [both, ...rest] };
}

function lineOf(row: Row, above: Row | undefined, column: Line['column']): Line {
  const { segments, page, y } = row;
  const runs = segments.flatMap((segment, i) =>
    i === 0 ? segment.runs : [{ text: ' ', bold: segment.bold }, ...segment.runs],
  );
  return {
    type: 'line',
    text: segments.map(({ text }) => text).join(' '),
    runs: onPage(runs, page),
    page,
    x: segments[0]?.x ?? 0,
    right: segments.at(-1)?.right ?? 0,
    y,
    size: Math.max(...segments.map(({ size }) => size)),
    bold: segments.every(({ bold }) => bold),
    mono: segments.every(({ mono }) => mono),
    tag: segments[0]?.tag ?? null,
    column,
    gap: above ? y - above.y : null,
  };
}

function onPage(runs: readonly { readonly text: string; readonly bold: boolean }[], page: number): readonly PageRun[] {
  return runs.map(({ text, bold }) => ({ text, bold, page }));
}
