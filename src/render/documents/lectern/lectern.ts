import type { Element, ElementContent } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { sheetOf } from '../handout/sheet.ts';
import { sources } from '../handout/sources.ts';
import { head } from '../head.ts';
import { SHARES } from '../labels.ts';
import type { Stretch, Timeline } from '../timeline.ts';
import { clockAt, inShort } from '../times.ts';
import { turn } from './turn.ts';

/**
 * What to say, for reading at a lectern: slide by slide with the time at which it begins, what to do besides speaking, every sentence with
 * its place, and where to leave something out. It holds all answers: it is for whoever speaks.
 */
export function lectern(deck: Deck, timeline: Timeline): ElementContent[] {
  const sheet = sheetOf(deck);
  return [
    h('main.lectern', [
      head(deck, 'Script', []),
      ...timeline.stretches.flatMap((stretch) => [
        ...partHead(stretch),
        ...stretch.moments.map((moment) => turn(moment, deck, sheet)),
      ]),
      ...afterwards(deck, timeline.after),
      ...sources(sheet),
    ]),
  ];
}

function partHead({ part, again, seconds }: Stretch): Element[] {
  if (part === null) return [];
  const { n, section } = part;
  return [
    h('header.part-head', [
      h('p.eyebrow', `Part ${n}${again ? ', continued' : ''} · ${inShort(seconds)}`),
      h('h2', oneLine(section.name)),
    ]),
  ];
}

/** What is left of the slot when all is said. */
function afterwards(deck: Deck, after: Timeline['after']): Element[] {
  return after.map(({ share, start, seconds }) => {
    const { name, note } = SHARES[share];
    return h('article.turn', [
      h('h3', [h('span.clock', clockAt(start, deck.from)), ' ', name]),
      h('p.aside', [inShort(seconds), ...(note === '' ? [] : [` · ${note}`])]),
    ]);
  });
}
