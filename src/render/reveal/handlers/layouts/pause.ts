import type { ElementContent } from 'hast';
import type { BreakContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { page } from '../../parts/footer.ts';
import { mapped } from '../../parts/leaning.ts';
import { timer } from '../../parts/timer.ts';

/** A rest: how long, until when, what comes after it. */
export function pause({ seconds, until, next }: BreakContent, context: LayoutContext): ElementContent[] {
  return [
    h('div.rest', [
      h('h2', context.data.title),
      h('p.rest-length', labels.wholeMinutes(seconds)),
      ...(until === null ? [] : [h('p.rest-until', labels.backAt(until))]),
    ]),
    timer(seconds),
    ...(next === null
      ? []
      : [
          h(
            'p.rest-next',
            mapped(
              context,
              context.deck.sections.findIndex(({ name }) => name === next),
            ),
            [h('span', labels.next), ' ', h('strong', next)],
          ),
        ]),
    h('div.unseen', [page(context)]),
  ];
}
