import type { Element } from 'hast';
import { h } from '../../markup/element.ts';

/** Lines to write on. */
export function lines(count: number): Element[] {
  return [
    h(
      'div.lines',
      { ariaHidden: 'true' },
      Array.from({ length: count }, () => h('div')),
    ),
  ];
}
