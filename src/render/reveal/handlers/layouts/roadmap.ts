import type { Element, ElementContent } from 'hast';
import type { RoadmapContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { planBar } from '../../motif/plan.ts';
import { contentSlide } from '../../parts/frame.ts';

type Row = RoadmapContent['rows'][number];

/** A staircase of bars on one time axis: solid where the speaker talks, outlined where the audience acts, thin at rest. */
export function roadmap(content: RoadmapContent, context: LayoutContext): ElementContent[] {
  const modes = new Set(content.rows.flatMap((row) => row.stretches.map((one) => one.mode)));
  const mixed = modes.has('work') && modes.has('talk');
  return contentSlide(
    context,
    [
      h('div.plan-page', [
        h('ol.plan', { className: [`rows-${content.rows.length}`] }, [
          ...content.rows.map((row) =>
            h('li', { className: isRest(row) ? ['rest-row'] : [] }, [
              h('span.plan-n', numbers(row.parts)),
              h('div.plan-name', [h('p.name', row.name), ...(row.note ? [h('p.note', row.note)] : [])]),
              planBar(row, content),
            ]),
          ),
        ]),
        ...(mixed ? [legend()] : []),
      ]),
    ],
    { note: labels.plan(content.total) },
  );
}

function legend(): Element {
  return h('ul.plan-key', [
    h('li', [h('span.swatch', { ariaHidden: 'true' }), labels.talk]),
    h('li', [h('span.swatch.act', { ariaHidden: 'true' }), labels.yourTurn]),
  ]);
}

/** "2", or "2–3" where parts share a row. */
function numbers(parts: Row['parts']): string {
  return [...new Set([parts[0], parts.at(-1)])].filter((n) => n !== undefined).join('–');
}

function isRest({ stretches }: Row): boolean {
  return stretches.every((one) => one.mode === 'break');
}
