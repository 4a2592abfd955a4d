import { type EdgedBox, outsideOf } from '../boxes.ts';
import { type Box, depthOf, pointsOf } from '../canvas.ts';
import { runsInto } from '../shapes.ts';
import type { Found, Stage } from '../stage.ts';
import type { SeenText } from '../texts.ts';

/** Letters that touch a line by less are not seen to, px. */
const SLACK = 2.5;

/** Text that is crossed by an outline that is not its own: of another box, or of a shape in a drawing. */
export function outline(stage: Stage): Found[] {
  return stage.texts
    .filter((text) => !hasHalo(text))
    .flatMap((text) => [...shapes(stage, text), ...boxes(stage, text)]);
}

function shapes({ shapes, canvas, boxes }: Stage, text: SeenText): Found[] {
  return shapes.flatMap((shape) => {
    if (isShielded(text, shape.element, boxes)) return [];
    const excess = Math.max(...text.lines.map((line) => runsInto(shape, line, canvas)));
    return excess > SLACK ? [{ at: text.owner, against: shape.element, excess }] : [];
  });
}

function boxes({ boxes }: Stage, text: SeenText): Found[] {
  return boxes.flatMap((box) => {
    if (box.element.contains(text.owner) || isShielded(text, box.element, boxes)) return [];
    const excess = Math.max(...text.lines.map((line) => crosses(box, line)));
    return excess > SLACK ? [{ at: text.owner, against: box.element, excess }] : [];
  });
}

/** How deep a box's edge runs into a line of text; 0 where the line lies wholly in the box or beside it. */
function crosses(box: EdgedBox, line: Box): number {
  if (depthOf(box.box, line) <= 0) return 0;
  if (!box.filled && Object.values(box.sides).some((width) => width === 0)) return crossesLines(box, line);
  const points = pointsOf(line, 9, 5).map(({ x, y }) => outsideOf(box, x, y));
  const out = Math.max(...points);
  const deep = -Math.min(...points);
  return out > 0 && deep > 0 ? Math.min(out, deep) : 0;
}

/** A box that has lines on some of its sides only: each line for itself. */
function crossesLines({ box, sides }: EdgedBox, line: Box): number {
  const strips = [
    { ...box, right: box.left + sides.left },
    { ...box, left: box.right - sides.right },
    { ...box, bottom: box.top + sides.top },
    { ...box, top: box.bottom - sides.bottom },
  ];
  return Math.max(...strips.map((strip) => depthOf(strip, line)));
}

/** Letters with a rim of the ground's colour stand out from what they cross. */
function hasHalo({ owner }: SeenText): boolean {
  const { paintOrder, strokeWidth } = getComputedStyle(owner);
  return paintOrder.startsWith('stroke') && Number.parseFloat(strokeWidth) >= 4;
}

/** Text on a ground of its own that hides the other's outline below it. */
function isShielded({ owner, lines }: SeenText, other: Element, boxes: readonly EdgedBox[]): boolean {
  return boxes.some(
    ({ element, box, filled }) =>
      filled &&
      element.contains(owner) &&
      !element.contains(other) &&
      isBefore(other, element) &&
      lines.every((line) => depthOf(box, line) > 0),
  );
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
