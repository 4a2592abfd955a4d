import type { Colour } from '../look.ts';
import { type Body, NO_INSET, type Paragraph } from '../text/body.ts';
import { type Room, scaled, scaleFor } from '../text/fit.ts';
import { balancedWidth, linesOf } from '../text/measure.ts';
import type { Box, Fill, Holder, Line, Shape } from './node.ts';

type Inset = Body['inset'];

/** How a text stands in its shape. */
export interface Setting {
  readonly anchor?: Body['anchor'];
  readonly inset?: Inset;
  /** Share of the sizes, where several texts are set alike; else the largest at which it fits. */
  readonly scale?: number;
  readonly holder?: Holder;
  readonly balance?: boolean;
  readonly wrap?: boolean;
}

/** How a card looks. */
export interface Skin {
  readonly fill: Fill;
  readonly line?: Line | null;
  readonly radius?: number;
  readonly form?: Shape['form'];
}

/** Text alone, at the size at which it fits. */
export function words(name: string, box: Box, paragraphs: readonly Paragraph[], setting: Setting = {}): Shape {
  const room = (setting.anchor ?? 'top') === 'top' ? { ...box, h: box.h + spare(paragraphs) } : box;
  const body = bodyIn(box, { is: 'rect' }, paragraphs, setting);
  return { kind: 'shape', name, box: room, form: { is: 'rect' }, fill: null, line: null, body, holder: setting.holder };
}

/** Room in px under a text, for serif faces whose lines are higher than Georgia's. */
function spare(paragraphs: readonly Paragraph[]): number {
  return Math.max(0, ...paragraphs.map(({ serif, size }) => (serif ? size * 0.2 : 0)));
}

/** A panel with text in it. */
export function card(
  name: string,
  box: Box,
  skin: Skin,
  paragraphs: readonly Paragraph[],
  setting: Setting = {},
): Shape {
  const shape = panel(name, box, skin);
  return { ...shape, body: bodyIn(box, shape.form, paragraphs, { anchor: 'middle', ...setting }), alt: undefined };
}

/** A form without text, which only decorates. */
export function panel(name: string, box: Box, { fill, line = null, radius = 0, form }: Skin): Shape {
  return {
    kind: 'shape',
    name,
    alt: null,
    box,
    form: form ?? (radius > 0 ? { is: 'round', radius } : { is: 'rect' }),
    fill,
    line,
  };
}

/** A hairline across, with its top at `y`. */
export function rule(x: number, y: number, w: number, colour: Colour, width = 2): Shape {
  return panel('Line', { x, y, w, h: width }, { fill: colour });
}

/** What an inset leaves of a box for text. */
export function roomIn({ w, h }: Box, [l, t, r, b]: Inset): Room {
  return { w: Math.max(1, w - l - r), h: Math.max(1, h - t - b) };
}

function bodyIn(box: Box, form: Shape['form'], paragraphs: readonly Paragraph[], setting: Setting): Body {
  const { anchor = 'top', balance = true, wrap = true } = setting;
  const own = ownInset(form, box);
  const inset = (setting.inset ?? NO_INSET).map((px, i) => Math.max(0, px - (own[i] ?? 0))) as unknown as Inset;
  const room = roomIn(box, inset.map((px, i) => px + (own[i] ?? 0)) as unknown as Inset);
  const set = scaled(paragraphs, setting.scale ?? scaleFor(paragraphs, room));
  return { paragraphs: set, anchor, inset: balance ? balanced(set, inset, room.w) : inset, wrap };
}

/** What a form keeps free of text by itself: its text stands in the rectangle that lies within it (presetShapeDefinitions). */
export function ownInset(form: Shape['form'], { w, h }: Box): Inset {
  const share = form.is === 'ellipse' || form.is === 'ring' ? ROUND : form.is === 'diamond' ? 0.25 : 0;
  if (form.is === 'round') {
    const corner = Math.min(form.radius, Math.min(w, h) / 2) * 2 * ROUND;
    return [corner, corner, corner, corner];
  }
  return [w * share, h * share, w * share, h * share];
}

/** 1/2 − √2/4: from the edge of a circle's box to the square within it. */
const ROUND = 0.146_447;

/** The inset that makes the lines of short texts about as long as each other. */
export function balanced(paragraphs: readonly Paragraph[], inset: Inset, width: number): Inset {
  const [only, ...more] = paragraphs.filter((one) => linesOf(one, width) > 1);
  if (!only || more.length > 0 || only.align === 'right' || linesOf(only, width) > 5) return inset;
  const others = paragraphs.filter((one) => one !== only);
  let less = width - balancedWidth(only, width);
  while (less > 4 && others.some((one) => linesOf(one, width - less) > 1)) less /= 2;
  const [l, t, r, b] = inset;
  return only.align === 'centre' ? [l + less / 2, t, r + less / 2, b] : [l, t, r + less, b];
}

/** A box divided into columns and rows of the same size, row by row. */
export function grid(
  { x, y, w, h }: Box,
  columns: number,
  rows: number,
  [gapX, gapY]: readonly [number, number],
): Box[] {
  const [width, height] = [(w - gapX * (columns - 1)) / columns, (h - gapY * (rows - 1)) / rows];
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: x + (i % columns) * (width + gapX),
    y: y + Math.floor(i / columns) * (height + gapY),
    w: width,
    h: height,
  }));
}
