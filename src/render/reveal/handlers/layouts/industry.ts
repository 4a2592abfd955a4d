import type { Element, ElementContent } from 'hast';
import type { IndustryContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { key, markerWithName } from '../../parts/marker.ts';
import { certainty, longest, words } from '../../parts/phrase.ts';

type Tile = IndustryContent['items'][number];

/** One tile an industry: what is done there, and the shape of who does it. */
export function industry(content: IndustryContent, context: LayoutContext): ElementContent[] {
  const used = content.items.flatMap((item) => item.jobs.map((job) => job.who));
  return contentSlide(context, [
    h('div.tiles', [
      ...key(context, used),
      h(
        'ul',
        { className: [`tiles-${content.items.length}`, ...crowding(content)] },
        content.items.map((item) => tile(item, context)),
      ),
    ]),
  ]);
}

function tile(item: Tile, context: LayoutContext): Element {
  return h('li.tile', { className: certainty(...item.jobs.map((job) => job.text)) }, [
    icon(context, item.icon),
    h('div', [
      h('p.name', item.name),
      ...item.jobs.map((job) => h('p.job', [...markerWithName(context, job.who), h('span', words(job.text, context))])),
    ]),
  ]);
}

/** Long names and long jobs take a smaller size in the whole grid. */
function crowding({ items }: IndustryContent): string[] {
  const name = longest(items.map((item) => item.name)) > 19;
  const job = longest(items.flatMap((item) => item.jobs.map(({ text }) => text.text))) > 24;
  return [...(name ? ['long-names'] : []), ...(job ? ['long-jobs'] : [])];
}
