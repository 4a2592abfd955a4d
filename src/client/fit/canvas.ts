/** A rectangle in px of the 1920×1080 canvas, whatever the window's size. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The canvas as it stands in the window: where its corner is, and CSS px of the window for each of its px. */
export interface Canvas {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export const WIDTH = 1920;
export const HEIGHT = 1080;

export function canvasOf(slide: Element): Canvas {
  const { left, top, width } = slide.getBoundingClientRect();
  return { left, top, scale: width / WIDTH };
}

/** A rectangle of the window on the canvas. */
export function onCanvas({ left, top, scale }: Canvas, rect: Box): Box {
  return {
    left: (rect.left - left) / scale,
    top: (rect.top - top) / scale,
    right: (rect.right - left) / scale,
    bottom: (rect.bottom - top) / scale,
  };
}

/** A point of the canvas in the window. */
export function inWindow({ left, top, scale }: Canvas, { x, y }: Point): Point {
  return { x: left + x * scale, y: top + y * scale };
}

/** How deep two boxes lie in each other: the smaller of width and height of what they share, at most 0 when nothing. */
export function depthOf(a: Box, b: Box): number {
  return Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );
}

/** How far a box sticks out of another, at most 0 when it doesn't. */
export function excessOf(inner: Box, outer: Box): number {
  return Math.max(
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  );
}

/** Points spread over a box, its corners among them. */
export function pointsOf({ left, top, right, bottom }: Box, across: number, down: number): Point[] {
  return Array.from({ length: across * down }, (_, i) => ({
    x: left + ((right - left) * (i % across)) / (across - 1),
    y: top + ((bottom - top) * Math.floor(i / across)) / (down - 1),
  }));
}
