import { TITLE_LINES } from '../../../model/fit.ts';
import type { Box } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';

/** Titles that take more lines than are read at a glance. */
export function title({ s, texts }: Stage): Found[] {
  return [...s.querySelectorAll('h2.title')].flatMap((heading) => {
    const lines = texts.filter(({ owner }) => heading.contains(owner)).flatMap((text) => text.lines);
    const excess = countLines(lines) - TITLE_LINES;
    return excess > 0 ? [{ at: heading, excess }] : [];
  });
}

/** Lines are told apart by height: those of one line overlap by more than half. What no font of the computer can draw, or draws as nothing, is on no line. */
function countLines(lines: readonly Box[]): number {
  const rows: Box[] = [];
  for (const line of lines.filter(({ top, bottom }) => bottom > top))
    if (!rows.some((row) => isBeside(row, line))) rows.push(line);
  return rows.length;
}

function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}
