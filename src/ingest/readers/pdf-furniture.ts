import type { Row } from './pdf-rows.ts';

/** Rows of all pages, those of the frame (running heads, page numbers) told apart. */
export interface Furnished {
  readonly body: readonly Row[];
  readonly frame: readonly { readonly row: Row; readonly reason: string }[];
}

/** The part of a page, from its upper or lower edge, in which running heads stand. */
const EDGE = 0.13;
/** How many rows at either end of a page may belong to the frame. */
const ROWS = 3;

const NUMBER = /^[-–—|\s]*(?:(?:page|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|\|)\s*\d{1,4})?[-–—|\s]*$/i;
/** What browsers print around a page: its address with the page, or date and title. */
const PRINTED = /^(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?\b/;

/** Tells rows that repeat at the edges of pages, and page numbers, from the text. `height` of each page in points. */
export function withoutFurniture(pages: readonly (readonly Row[])[], heights: readonly number[]): readonly Furnished[] {
  const seen = new Map<string, Set<number>>();
  pages.forEach((rows, page) => {
    for (const row of edgesOf(rows, heights[page] ?? 0)) {
      const key = keyOf(row);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  // Heads of left and right pages, and of chapters, are on some pages only.
  const often = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.4)));
  return pages.map((rows, page) => {
    const edges = new Set(edgesOf(rows, heights[page] ?? 0));
    const frame = rows.flatMap((row) => {
      if (!edges.has(row)) return [];
      const found = reasonOf(row, seen.get(keyOf(row))?.size ?? 0, often);
      const reason = found ?? (page > 0 && standsApart(row, rows) ? 'stands apart at the head of the page' : null);
      return reason === null ? [] : [{ row, reason }];
    });
    const out = new Set(frame.map(({ row }) => row));
    return { body: rows.filter((row) => !out.has(row)), frame };
  });
}

function reasonOf(row: Row, pages: number, often: number): string | null {
  const text = textOf(row);
  if (NUMBER.test(text)) return 'a page number';
  if (pages >= often) return 'repeats at the edge of pages';
  if (row.segments.every(({ tag }) => tag?.isArtifact)) return 'not part of the text, as the file says';
  return PRINTED.test(text) ? 'printed around the page by a browser' : null;
}

/** A short first row with a wide gap below, no larger than the next: a head that the first page doesn't have. */
function standsApart(row: Row, rows: readonly Row[]): boolean {
  const text = textOf(row);
  const [first, next] = rows;
  const size = row.segments[0]?.size ?? 0;
  if (row !== first || !next || /[.!?:;,]["”’)]*$/.test(text) || text.split(' ').length > 12) return false;
  return next.y - row.y > size * 2.4 && size <= (next.segments[0]?.size ?? 0) * 1.02 && !row.segments[0]?.bold;
}

function edgesOf(rows: readonly Row[], height: number): readonly Row[] {
  const upper = rows.slice(0, ROWS).filter(({ y }) => y <= height * EDGE);
  const lower = rows.slice(-ROWS).filter(({ y }) => y >= height * (1 - EDGE));
  return [...new Set([...upper, ...lower])];
}

/** The same on pages that differ in their number. */
function keyOf(row: Row): string {
  return `${Math.round(row.y / 8)} ${textOf(row).toLowerCase().replace(/\d+/g, '#')}`;
}

export function textOf(row: Row): string {
  return row.segments.map(({ text }) => text).join(' ');
}
