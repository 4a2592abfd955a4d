import type { Element } from 'hast';

/** From an SVG's own units to the canvas. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
