import type { Element, ElementContent } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { head } from '../head.ts';
import { objectives } from '../objectives.ts';
import type { Stretch, Timeline } from '../timeline.ts';
import { glossary } from './glossary.ts';
import { lines } from './lines.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { sources } from './sources.ts';
import { topics } from './topics.ts';

/**
 * What learners take home: objectives, what was taught with its places, what they work on, terms, sources, room for
 * notes. It holds no answer: of activities it knows only what is put to people.
 */
export function handout(deck: Deck, timeline: Timeline): ElementContent[] {
  const sheet = sheetOf(deck);
  return [h('main.handout', [...handoutBody(deck, timeline, sheet), ...sources(sheet)])];
}

/** All of it but the sources, which are listed last: by then the sheet knows what was cited. */
export function handoutBody(deck: Deck, timeline: Timeline, sheet: Sheet): ElementContent[] {
  const told = new Set<string>();
  const roomy = deck.form === 'workshop';
  const goals = deck.sections.flatMap((section) => section.objectives);
  return [
    head(deck, 'Handout', []),
    ...objectives(goals, 'Afterwards you can'),
    ...timeline.stretches.flatMap((stretch, i) => stretchPart(stretch, i, { sheet, told, roomy })),
    ...glossary(timeline, sheet),
    h('section.notes', { ariaLabelledBy: 'notes' }, [h('h2', { id: 'notes' }, 'Notes'), ...lines(8)]),
  ];
}

/** What the parts of one handout have in common. */
interface Handout {
  readonly sheet: Sheet;
  /** Sentences that stand already. */
  readonly told: Set<string>;
  /** Whether every part has room for notes. */
  readonly roomy: boolean;
}

function stretchPart({ part, again, moments }: Stretch, index: number, { sheet, told, roomy }: Handout): Element[] {
  if (part === null) return topics(moments, { heading: 'h2', told }, sheet);
  const drawn = topics(moments, { heading: 'h3', told }, sheet);
  if (drawn.length === 0) return [];
  const id = `part-${index + 1}`;
  const { n, section } = part;
  return [
    h('section.part', again ? {} : { ariaLabelledBy: id }, [
      h('header', [
        h('p.eyebrow', `Part ${n}${again ? ', continued' : ''}`),
        h('h2', { id }, oneLine(section.name)),
        ...(section.title.text === section.name
          ? []
          : [h('p.lead', [...oneLine(section.title.text), ...sheet.cite(section.title.spans)])]),
      ]),
      ...drawn,
      ...(roomy ? [h('p.label', 'Your notes'), ...lines(3)] : []),
    ]),
  ];
}
