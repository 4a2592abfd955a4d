import type { Element, ElementContent } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { head, type Link } from '../head.ts';
import { skipInWords } from '../skips.ts';
import type { Timeline } from '../timeline.ts';
import { afterRows, COLUMNS, stretchRows } from './rows.ts';
import { sums } from './sums.ts';

/**
 * The talk along its clock, for whoever gives it: each slide with its start, its length, what it is for, what to say
 * or do, what to have ready; sums by part; where to leave something out. `guided`: a facilitator guide lies beside it.
 */
export function runSheet(deck: Deck, timeline: Timeline, guided: boolean): ElementContent[] {
  const links: Link[] = [
    ['Slides', 'index.html'],
    ...(guided ? [['Facilitator guide', 'facilitator.html'] as const] : []),
    ['Handout', 'handout.html'],
  ];
  return [
    h('main.run-sheet', [
      head(deck, 'Run sheet', links),
      sums(deck, timeline),
      ...late(deck, timeline),
      schedule(deck, timeline),
    ]),
  ];
}

function late(deck: Deck, { skips }: Timeline): Element[] {
  if (skips.length === 0) return [];
  return [
    h('section.late', { ariaLabelledBy: 'late' }, [
      h('h2', { id: 'late' }, 'When you are late'),
      h(
        'ul',
        skips.map((skip) => h('li', skipInWords(skip, deck.from))),
      ),
    ]),
  ];
}

function schedule(deck: Deck, timeline: Timeline): Element {
  const heads = COLUMNS.map((name) => h(name === 'Length' ? 'th.number' : 'th', { scope: 'col' }, name));
  return h('section.schedule', { ariaLabelledBy: 'schedule' }, [
    h('h2', { id: 'schedule' }, 'Schedule'),
    h('table.rows', [
      h('thead', h('tr', heads)),
      ...timeline.stretches.map((stretch) => stretchRows(deck, stretch)),
      ...afterRows(deck, timeline.after),
    ]),
  ]);
}
