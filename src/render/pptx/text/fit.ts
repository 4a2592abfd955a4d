import type { Paragraph } from './body.ts';
import { heightOf, linesOf, widestOf } from './measure.ts';

/** A room for text, px. */
export interface Room {
  readonly w: number;
  readonly h: number;
}

/** By how much a size goes down at a time, and the least share of it that is tried. */
const STEP = 0.98;
const LEAST = 0.36;

/** The largest share (at most 1) of their sizes at which paragraphs stand in a room, words unbroken. */
export function scaleFor(paragraphs: readonly Paragraph[], { w, h }: Room): number {
  let scale = 1;
  while (scale > LEAST && !stands(paragraphs, w, h, scale)) scale *= STEP;
  return scale;
}

/** The share at which all of several texts stand in their rooms: what is alike is set alike. */
export function scaleForAll(texts: readonly (readonly [readonly Paragraph[], Room])[]): number {
  const scale = Math.min(1, ...texts.map(([paragraphs, room]) => scaleFor(paragraphs, room)));
  const lines = (share: number) =>
    Math.max(0, ...texts.flatMap(([paragraphs, { w }]) => paragraphs.map((one) => linesOf(one, w, share))));
  const most = lines(scale);
  return most > 2 && lines(scale * EASED) < most ? scale * EASED : scale;
}

/** A little smaller saves long texts a line: the faces are that much wider than the page's. */
const EASED = 0.93;

/** The paragraphs at a share of their sizes, in half px: quarters of a point. */
export function scaled(paragraphs: readonly Paragraph[], scale: number): readonly Paragraph[] {
  if (scale === 1) return paragraphs;
  return paragraphs.map((one) => ({ ...one, size: Math.floor(one.size * scale * 2) / 2, gap: (one.gap ?? 0) * scale }));
}

function stands(paragraphs: readonly Paragraph[], w: number, h: number, scale: number): boolean {
  return heightOf(paragraphs, w, scale) <= h && paragraphs.every((one) => widestOf(one, scale) <= w);
}
