import type { Colour } from '../look.ts';
import type { Body } from '../text/body.ts';

/** A place on the 1920×1080 canvas, px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** From the light to the deep: stops 0..1, about a focus within the shape (shares of its box). */
export interface Glow {
  readonly stops: readonly (readonly [at: number, colour: Colour])[];
  readonly focus: readonly [x: number, y: number];
}

export type Fill = Colour | Glow | null;

export interface Line {
  readonly colour: Colour;
  /** px */
  readonly width: number;
  readonly dash?: 'dash' | 'dots' | undefined;
  /** 0..1 */
  readonly opacity?: number | undefined;
  readonly arrow?: boolean | undefined;
  readonly round?: boolean | undefined;
}

export type Point = readonly [x: number, y: number];
/** In px from the left top of the shape's box: move, line, cubic curve, close. */
export type Step = readonly ['M' | 'L', Point] | readonly ['C', Point, Point, Point] | readonly ['Z'];

export interface Outline {
  readonly steps: readonly Step[];
  readonly filled: boolean;
  readonly drawn: boolean;
}

export type Form =
  | { readonly is: 'rect' | 'ellipse' | 'diamond' }
  | { readonly is: 'round'; readonly radius: number }
  | { readonly is: 'ring'; readonly thick: number }
  | { readonly is: 'path'; readonly outlines: readonly Outline[] };

/** A place that the slide's layout keeps: what it doesn't say itself comes from there. */
export interface Holder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum';
  readonly idx?: number;
}

interface Known {
  /** What the selection pane calls it. */
  readonly name: string;
  /** What it shows, for those who don't see it; null where it only decorates. Text speaks for itself. */
  readonly alt?: string | null | undefined;
}

export interface Shape extends Known {
  readonly kind: 'shape';
  readonly box: Box;
  readonly form: Form;
  readonly fill: Fill;
  readonly line: Line | null;
  readonly body?: Body | undefined;
  readonly holder?: Holder | undefined;
}

export interface Group extends Known {
  readonly kind: 'group';
  readonly children: readonly Node[];
}

export interface Cell {
  readonly body: Body;
  readonly fill: Colour | null;
  readonly below?: Line | undefined;
  readonly above?: Line | undefined;
  readonly before?: Line | undefined;
}

export interface Table extends Known {
  readonly kind: 'table';
  readonly box: Box;
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
  /** Whether the first column heads the rows. */
  readonly heads: boolean;
}

export interface Picture extends Known {
  readonly kind: 'picture';
  readonly box: Box;
  /** Relationship ids of the bitmap and of the drawing that stands in its place where it can. */
  readonly image: string;
  readonly vector: string | null;
}

export type Node = Shape | Group | Table | Picture;

/** The smallest box that holds all. */
export function around(nodes: readonly Node[]): Box {
  const boxes = nodes.map((node) => (node.kind === 'group' ? around(node.children) : node.box));
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
