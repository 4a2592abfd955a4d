import { type Box, onCanvas } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';

/** Rounding of the browser. */
const SLACK = 1.5;

/** Citations that are cut, pushed into a second line, or run into what stands beside them. */
export function cite({ s, canvas, texts }: Stage): Found[] {
  return [...s.querySelectorAll('.cite')].flatMap((citation) => {
    const lines = texts.filter(({ owner }) => citation.contains(owner)).flatMap((text) => text.lines);
    if (lines.length === 0) return [];
    const box = onCanvas(canvas, citation.getBoundingClientRect());
    const beside = citation.nextElementSibling;
    const end = beside ? Math.min(box.right, onCanvas(canvas, beside.getBoundingClientRect()).left) : box.right;
    const excess = Math.max(over(lines, end), broken(lines));
    return excess > SLACK ? [{ at: citation, excess }] : [];
  });
}

function over(lines: readonly Box[], end: number): number {
  return Math.max(...lines.map(({ right }) => right)) - end;
}

/** How far below the first line the last one begins; 0 where there is only one. */
function broken(lines: readonly Box[]): number {
  const first = Math.min(...lines.map(({ bottom }) => bottom));
  return Math.max(0, Math.max(...lines.map(({ top }) => top)) - first);
}
