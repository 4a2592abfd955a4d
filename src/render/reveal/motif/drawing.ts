import type { Element } from 'hast';
import { s } from '../../markup/element.ts';
import type { Box, Mark } from './figure.ts';
import { round } from './shapes.ts';

/** Where a figure's unit square lies on a canvas: left, top, side, px. */
export type Placed = readonly [x: number, y: number, side: number];

/** From the unit square to the canvas. */
export interface Frame {
  x(unit: number): number;
  y(unit: number): number;
  length(unit: number): number;
  box(box: Box): Box;
}

/** The unit square at its place; smaller and lower where a ground with a name lies under it. */
export function placed([left, top, side]: Placed, held = false): Frame {
  const share = held ? 0.86 : 1;
  const [x0, y0] = held ? [left + 0.07 * side, top + 0.12 * side] : [left, top];
  const length = (unit: number) => unit * side * share;
  return {
    x: (unit) => x0 + length(unit),
    y: (unit) => y0 + length(unit),
    length,
    box: ({ x, y, width, height }) => ({
      x: x0 + length(x),
      y: y0 + length(y),
      width: length(width),
      height: length(height),
    }),
  };
}

/** The ground on which subjects lie that are kinds of one thing. */
export function heldIn(x: number, y: number, width: number, height: number, rx: number): Element {
  return s('rect.shape-holder', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    rx: round(rx),
  });
}

/** An arrow from the edge of one mark to the edge of the next. */
export function arrow([from, to]: readonly [Mark, Mark], at: Frame): Element {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const point = (distance: number) => [
    round(at.x(from.x + ((to.x - from.x) * distance) / length)),
    round(at.y(from.y + ((to.y - from.y) * distance) / length)),
  ];
  const [x1 = 0, y1 = 0] = point(from.r + 0.025);
  const [x2 = 0, y2 = 0] = point(length - to.r - 0.03);
  return s('line.shape-arrow', { x1, y1, x2, y2 });
}
