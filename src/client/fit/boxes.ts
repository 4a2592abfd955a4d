import { type Box, type Canvas, onCanvas } from './canvas.ts';
import { isSeen } from './texts.ts';

/** A box of the page that people see the edge of: it has a ground, or lines on some of its sides. */
export interface EdgedBox {
  readonly element: Element;
  /** Its outer edge on the canvas. */
  readonly box: Box;
  /** Whether it hides what lies below. */
  readonly filled: boolean;
  /** Line widths on the canvas, 0 where a side has none. */
  readonly sides: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Radius of its corners, px of the canvas across and down. */
  readonly corner: { readonly x: number; readonly y: number };
}

/** Every box of a slide with an edge; the slide itself and its drawings have none. */
export function boxesOf(s: Element, canvas: Canvas): EdgedBox[] {
  return [...s.querySelectorAll('*')].flatMap((element) => {
    if (element instanceof SVGElement || !isSeen(element)) return [];
    const box = edged(element, canvas);
    return box && box.box.right - box.box.left > 2 && box.box.bottom - box.box.top > 2 ? [box] : [];
  });
}

function edged(element: Element, canvas: Canvas): EdgedBox | null {
  const style = getComputedStyle(element);
  if (style.display === 'inline' || style.display === 'contents') return null;
  const filled = opacityOf(style.backgroundColor) > 0.03 || style.backgroundImage !== 'none';
  const sides = {
    left: lineOf(style, 'Left'),
    top: lineOf(style, 'Top'),
    right: lineOf(style, 'Right'),
    bottom: lineOf(style, 'Bottom'),
  };
  if (!filled && Object.values(sides).every((width) => width === 0)) return null;
  const box = onCanvas(canvas, element.getBoundingClientRect());
  return { element, box, filled, sides, corner: cornerOf(style, box) };
}

type Side = 'Left' | 'Top' | 'Right' | 'Bottom';

function lineOf(style: CSSStyleDeclaration, side: Side): number {
  if (/none|hidden/.test(style[`border${side}Style`]) || opacityOf(style[`border${side}Color`]) < 0.03) return 0;
  return Number.parseFloat(style[`border${side}Width`]);
}

function cornerOf(style: CSSStyleDeclaration, { left, top, right, bottom }: Box): EdgedBox['corner'] {
  const [width, height] = [right - left, bottom - top];
  const radius = style.borderTopLeftRadius;
  const [across = '0', down = across] = radius.split(' ');
  const px = (text: string, whole: number) => Number.parseFloat(text) * (text.endsWith('%') ? whole / 100 : 1);
  const [x, y] = [px(across, width), px(down, height)];
  // Radii that don't fit are shrunk together.
  const fit = Math.min(1, x > 0 ? width / (2 * x) : 1, y > 0 ? height / (2 * y) : 1);
  return { x: x * fit, y: y * fit };
}

/** How much of a colour as the browser prints it can be seen, 0 to 1. */
export function opacityOf(colour: string): number {
  if (colour === 'transparent' || colour === 'none') return 0;
  const alpha = /^rgba\((?:[^,]+,){3}\s*([\d.]+)\)$/.exec(colour)?.[1] ?? /\/\s*([\d.]+)\)$/.exec(colour)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}

/** How far a point lies outside a box with round corners, px; at most 0 inside. */
export function outsideOf({ box, corner }: Pick<EdgedBox, 'box' | 'corner'>, x: number, y: number): number {
  const straight = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
  const dx = Math.max(box.left + corner.x - x, x - (box.right - corner.x), 0);
  const dy = Math.max(box.top + corner.y - y, y - (box.bottom - corner.y), 0);
  if (dx === 0 || dy === 0 || corner.x === 0 || corner.y === 0) return straight;
  const reach = Math.hypot(dx / corner.x, dy / corner.y);
  return Math.max(straight, (reach - 1) * Math.min(corner.x, corner.y));
}
