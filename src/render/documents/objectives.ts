import type { Element } from 'hast';
import { oneLine } from '../inspect/signs.ts';
import { h } from '../markup/element.ts';

/** What people can do afterwards, under a line that leads to it; nothing where nobody said. */
export function objectives(list: readonly string[], lead: string): Element[] {
  if (list.length === 0) return [];
  return [
    h('div.objectives', [
      h('p', lead),
      h(
        'ul',
        list.map((one) => h('li', oneLine(one))),
      ),
    ]),
  ];
}
