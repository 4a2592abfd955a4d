import type { Element } from 'hast';
import { s } from '../../markup/element.ts';
import type { DeckContext } from '../context.ts';

/** Stands in for a name that no icon has. */
const NEUTRAL = 'circle-dot';

/** A decorative stroke icon; its size and colour come from the style sheet. */
export function icon(context: DeckContext, name: string | null): Element {
  const shapes = (name !== null && Object.hasOwn(context.icons, name) && context.icons[name]) || context.icons[NEUTRAL];
  return s(
    'svg.icon',
    { viewBox: '0 0 24 24', width: 24, height: 24, ariaHidden: 'true' },
    (shapes ?? []).map(([tag, attributes]) => s(tag, attributes)),
  );
}
