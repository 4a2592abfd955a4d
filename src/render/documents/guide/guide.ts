import type { Element, ElementContent } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { head } from '../head.ts';
import { SHARES } from '../labels.ts';
import { objectives } from '../objectives.ts';
import { placesFinder } from '../places.ts';
import { skipInWords } from '../skips.ts';
import type { Stretch, Timeline } from '../timeline.ts';
import { inTimeWords } from '../times.ts';
import { materialsPart } from './materials.ts';
import { momentPart } from './moment.ts';

/** The whole talk for whoever leads it: what to prepare, what to say, what people do, the answers, what to leave out. */
export function guide(deck: Deck, timeline: Timeline): ElementContent[] {
  const links = [
    ['Slides', 'index.html'],
    ['Run sheet', 'run-sheet.html'],
    ['Handout', 'handout.html'],
  ] as const;
  return [
    h('main.guide', [
      head(deck, 'Facilitator guide', links),
      ...materialsPart(timeline.moments),
      ...late(deck, timeline),
      ...timeline.stretches.map((stretch, i) => stretchPart(deck, stretch, i)),
      ...closing(timeline),
    ]),
  ];
}

function late(deck: Deck, { skips }: Timeline): Element[] {
  if (skips.length === 0) return [];
  return [
    h('section.late', { ariaLabelledBy: 'late' }, [
      h('h2', { id: 'late' }, 'When time is short'),
      h(
        'ul',
        skips.map((skip) => h('li', skipInWords(skip, deck.from))),
      ),
    ]),
  ];
}

function stretchPart(deck: Deck, { part, again, seconds, moments }: Stretch, index: number): Element {
  const placesOf = placesFinder(deck);
  const slides = moments.map((moment) => momentPart(deck, moment, placesOf));
  if (part === null) return h('div.frame', slides);
  const id = `stretch-${index + 1}`;
  const { n, section } = part;
  return h('section.part', again ? {} : { ariaLabelledBy: id }, [
    h('header', [
      h('p.eyebrow', `Part ${n}${again ? ', continued' : ''} · ${inTimeWords(seconds)}`),
      h('h2', { id }, oneLine(section.name)),
      ...(section.title.text === section.name ? [] : [h('p.lead', oneLine(section.title.text))]),
      ...(again ? [] : objectives(section.objectives, 'After this part, people can')),
    ]),
    ...slides,
  ]);
}

/** What the last slide stays up for. */
function closing({ after }: Timeline): Element[] {
  if (after.length === 0) return [];
  return [
    h('section.frame', { ariaLabel: 'At the end' }, [
      h(
        'ul',
        after.map(({ share, seconds }) => h('li', [h('b', SHARES[share].name), `: ${inTimeWords(seconds)}`])),
      ),
    ]),
  ];
}
