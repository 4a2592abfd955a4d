import { type EdgedBox, outsideOf } from '../boxes.ts';
import { type Box, pointsOf } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';
import type { SeenText } from '../texts.ts';

/** Rounding, and the curve of letters over the edge of a round corner, px. */
const SLACK = 2.5;

/** Text that leaves the box that it stands in: its card, its cell, the disc of its name. */
export function outside({ boxes, texts }: Stage): Found[] {
  return texts.flatMap((text) => {
    const around = boxes.filter(({ element }) => element.contains(text.owner));
    const excess = Math.max(0, ...around.map((box) => leaves(text, box)));
    return excess > SLACK ? [{ at: text.owner, excess }] : [];
  });
}

function leaves(text: SeenText, box: EdgedBox): number {
  const open = isOpen(box);
  return Math.max(...text.lines.map((line) => (open ? overLines(line, box) : overEdge(line, box, text.size))));
}

/** A box that is no more than a line over, under or beside its content. */
function isOpen({ filled, sides }: EdgedBox): boolean {
  return !filled && Object.values(sides).some((width) => width === 0);
}

function overLines(line: Box, { box, sides }: EdgedBox): number {
  return Math.max(
    sides.left > 0 ? box.left - line.left : 0,
    sides.top > 0 ? box.top - line.top : 0,
    sides.right > 0 ? line.right - box.right : 0,
    sides.bottom > 0 ? line.bottom - box.bottom : 0,
  );
}

/** Letters begin and end a little within their width, and their tops are narrower than their rectangle. */
function overEdge(line: Box, box: EdgedBox, size: number): number {
  const side = size * 0.05;
  const letters = { ...line, left: line.left + side, right: line.right - side };
  return Math.max(...pointsOf(letters, 2, 2).map(({ x, y }) => outsideOf(box, x, y)));
}
