import { boxesOf, type EdgedBox } from './boxes.ts';
import { type Canvas, canvasOf } from './canvas.ts';
import { type Shape, shapesOf } from './shapes.ts';
import { type SeenText, textsOf } from './texts.ts';

/** A slide as it is on screen at one step, taken apart once for all rules. */
export interface Stage {
  readonly s: HTMLElement;
  readonly canvas: Canvas;
  readonly texts: readonly SeenText[];
  readonly boxes: readonly EdgedBox[];
  readonly shapes: readonly Shape[];
}

/** What a rule found. */
export interface Found {
  readonly at: Element;
  /** The other one of two that are at odds. */
  readonly against?: Element;
  /** px of the canvas; lines for a title. */
  readonly excess: number;
}

export type Rule = (stage: Stage) => Found[];

/** The slide that is on screen; null for a section without a layout. */
export function stageOf(slide: HTMLElement): Stage | null {
  const s = slide.querySelector<HTMLElement>(':scope > .s');
  if (!s) return null;
  const canvas = canvasOf(s);
  return { s, canvas, texts: textsOf(s, canvas), boxes: boxesOf(s, canvas), shapes: shapesOf(s, canvas) };
}
