import type { Element } from 'hast';
import { enumerate } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Moment } from '../timeline.ts';

/** Something to have ready, with the slides that need it. */
export interface Material {
  readonly name: string;
  readonly slides: readonly number[];
}

/** Everything that activities need, each once, in the order in which it is needed. */
export function materialsOf(moments: readonly Moment[]): readonly Material[] {
  const found = new Map<string, { name: string; slides: number[] }>();
  for (const { slide, n } of moments) {
    for (const name of new Set(slide.data.activity?.materials)) {
      const key = name.toLowerCase();
      const known = found.get(key) ?? { name, slides: [] };
      known.slides.push(n);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** The list to tick off before people come; nothing where nothing is needed. */
export function materialsPart(moments: readonly Moment[]): Element[] {
  const materials = materialsOf(moments);
  if (materials.length === 0) return [];
  return [
    h('section.prepare', { ariaLabelledBy: 'prepare' }, [
      h('h2', { id: 'prepare' }, 'Have ready'),
      h(
        'ul.ticks',
        materials.map(({ name, slides: needed }) =>
          h('li', [
            h('span.box', { ariaHidden: 'true' }),
            h('span', [...oneLine(name), h('small', ` ${uses(needed)}`)]),
          ]),
        ),
      ),
    ]),
  ];
}

/** `for slide 9`, `for slides 4, 9 and 12`. */
function uses(needed: readonly number[]): string {
  return `for ${needed.length === 1 ? 'slide' : 'slides'} ${enumerate(needed.map(String))}`;
}
