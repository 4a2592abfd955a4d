import type { Element } from 'hast';
import { s } from '../../markup/element.ts';

/** Signs that a page's own controls and marks bear, on a 24×24 grid; they stand without any icon of the lexicon. */
const SIGNS = {
  check: ['M4.5 12.5l5 5L19.5 7'],
  start: ['M7 4.5l12 7.5-12 7.5z'],
  pause: ['M8 5v14', 'M16 5v14'],
  reset: ['M4 5v5h5', 'M4.6 10a8 8 0 1 1-.6 4'],
} as const;

/** A decorative stroke sign; its size and colour come from the style sheet. */
export function sign(name: keyof typeof SIGNS): Element {
  const paths = SIGNS[name].map((d) => s('path', { d }));
  return s(`svg.icon.sign-${name}`, { viewBox: '0 0 24 24', width: 24, height: 24, ariaHidden: 'true' }, paths);
}
