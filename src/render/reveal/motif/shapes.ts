import type { Element } from 'hast';
import type { SubjectKey } from '../../../model/index.ts';
import { s } from '../../markup/element.ts';

/** Half the side of a square that looks as large as a circle of radius one; half the diagonal of such a diamond. */
const SQUARE = 0.89;
const DIAMOND = 1.17;

/**
 * A subject's own shape about a centre, as large as a circle of radius `r`: a disc, b ring, c square, d diamond. One that
 * `holds` others is drawn as the edge around them (b: a plain circle), and gets the class `holds`.
 */
export function shape(key: SubjectKey, x: number, y: number, r: number, holds = false): Element {
  const properties = { className: [`shape-${key}`, ...(holds ? ['holds'] : [])] };
  return DRAWN[key](round(x), round(y), round(r), holds, properties);
}

type Draw = (x: number, y: number, r: number, holds: boolean, properties: { className: string[] }) => Element;

const DRAWN = {
  a: (cx, cy, r, _, properties) => s('circle', { ...properties, cx, cy, r }),
  b: (cx, cy, r, holds, properties) =>
    holds
      ? s('circle', { ...properties, cx, cy, r })
      : s('path', { ...properties, d: `${circle(cx, cy, r)}${circle(cx, cy, round(r * 0.8))}` }),
  c: (x, y, r, _, properties) => {
    const half = round(r * SQUARE);
    return s('rect', {
      ...properties,
      x: round(x - half),
      y: round(y - half),
      width: 2 * half,
      height: 2 * half,
      rx: round(r * 0.24),
    });
  },
  d: (x, y, r, _, properties) => {
    const half = round(r * DIAMOND);
    const d = `M${x} ${round(y - half)}L${round(x + half)} ${y}L${x} ${round(y + half)}L${round(x - half)} ${y}Z`;
    return s('path', { ...properties, d });
  },
} satisfies Record<SubjectKey, Draw>;

/** A whole circle as a path; two of them make a ring under the even-odd rule. */
function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0Z`;
}

export function round(n: number): number {
  return Math.round(n * 10) / 10;
}
