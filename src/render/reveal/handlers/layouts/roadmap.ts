import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { RoadmapContent } from '../../../../model/index.ts';
import type { LayoutContext } from '../../context.ts';
import { clock, labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';

/** Width of the time axis and height of a bar, px. */
const AXIS = 1072;
const BAR = 64;
/** Width that a duration's words need inside a bar, px. */
const INSIDE = 112;

type Row = RoadmapContent['rows'][number];

/** A staircase of bars on one time axis: solid where the speaker talks, outlined where the audience acts. */
export function roadmap(content: RoadmapContent, context: LayoutContext): ElementContent[] {
  let n = 0;
  const number = (row: Row) => (context.deck.sections.some((section) => section.name === row.name) ? String(++n) : '');
  return contentSlide(
    context,
    [
      h('ol.plan', { className: [`rows-${content.rows.length}`] }, [
        ...content.rows.map((row) =>
          h('li', [
            h('span.plan-n', number(row)),
            h('div.plan-name', [h('p.name', row.name), ...(row.note ? [h('p.note', row.note)] : [])]),
            bar(row, content.total),
          ]),
        ),
      ]),
    ],
    { note: labels.plan(content.total) },
  );
}

function bar(row: Row, total: number): Element {
  const scale = AXIS / Math.max(1, total);
  const x = Math.round(row.start * scale);
  const width = Math.max(12, Math.round(row.seconds * scale));
  const inside = width >= INSIDE;
  const work = row.mode !== 'talk';
  const start = row.mode === 'work' ? `${labels.yourTurn} · ${clock(row.start)}` : clock(row.start);
  const startFits = row.start > 0 && x > (row.mode === 'work' ? 230 : 90);
  const after = x + width + 16 + 110 <= AXIS;
  const outside = after ? (['start', x + width + 16] as const) : (['end', x - 14] as const);
  return s(
    'svg.plan-bar',
    {
      viewBox: `0 0 ${AXIS} ${BAR}`,
      width: AXIS,
      height: BAR,
      role: 'img',
      ariaLabel: `${clock(row.start)}, ${labels.minutes(row.seconds)}`,
    },
    [
      s(work ? 'rect.work' : 'rect.talk', {
        x: x + (work ? 2 : 0),
        y: work ? 2 : 0,
        width: width - (work ? 4 : 0),
        height: BAR - (work ? 4 : 0),
        rx: Math.min(12, width / 2),
      }),
      ...(inside
        ? [s(`text.${work ? 'on-work' : 'on-talk'}`, { x: x + 20, y: 41 }, labels.minutes(row.seconds))]
        : [s(`text.on-work.${outside[0]}`, { x: outside[1], y: 41 }, labels.minutes(row.seconds))]),
      ...(startFits && (inside || after) ? [s('text.plan-start.end', { x: x - 18, y: 41 }, start)] : []),
    ],
  );
}
