import type { Colour } from '../look.ts';

/** A stretch of text that is set alike. What is left out comes from its body. */
export interface Run {
  readonly text: string;
  readonly colour?: Colour | undefined;
  readonly bold?: boolean | undefined;
  /** Share of the paragraph's size. */
  readonly share?: number | undefined;
  readonly serif?: boolean | undefined;
  /** Letters of one width, as of code. */
  readonly mono?: boolean | undefined;
  readonly slanted?: boolean | undefined;
  /** Least size, px, where its paragraph is small. */
  readonly least?: number | undefined;
  readonly dashed?: boolean | undefined;
  /** At the height of the capitals; `share` is what is seen. */
  readonly raised?: boolean | undefined;
  /** A page of the web (http or https), or the number of a source: its place on the sources slide. */
  readonly link?: string | number | undefined;
  /** Stands for the number of the slide. */
  readonly number?: boolean | undefined;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** px */
  readonly size: number;
  readonly colour?: Colour | undefined;
  readonly bold?: boolean | undefined;
  readonly serif?: boolean | undefined;
  /** Room above it, px. */
  readonly gap?: number | undefined;
  /** Line height in em; `LEADING` where it is left out. */
  readonly leading?: number | undefined;
  /** Letter spacing in em. */
  readonly tracking?: number | undefined;
  readonly align?: 'left' | 'centre' | 'right' | undefined;
}

/** The text of a shape or a cell. */
export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Free room at the left, top, right and bottom, px. */
  readonly inset: readonly [number, number, number, number];
  readonly wrap: boolean;
  /** In a placeholder: size, colour and room are its layout's, so that who changes the layout changes it. */
  readonly kept?: boolean;
}

export const LEADING = 1.2;
export const NO_INSET = [0, 0, 0, 0] as const;

/** Letter spacing of a size in px, em: large letters stand closer. */
export function trackingOf(size: number): number {
  return size >= 96 ? -0.035 : size >= 56 ? -0.026 : size >= 36 ? -0.016 : size >= 28 ? -0.008 : 0;
}
