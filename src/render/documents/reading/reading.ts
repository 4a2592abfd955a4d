import type { Element, ElementContent } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { references } from '../handout/references.ts';
import { sheetOf } from '../handout/sheet.ts';
import { sources } from '../handout/sources.ts';
import { head, type Link } from '../head.ts';
import type { Stretch, Timeline } from '../timeline.ts';
import { inTimeWords } from '../times.ts';
import { contents } from './contents.ts';
import { momentPart, said } from './moment.ts';

const LINKS: readonly Link[] = [
  ['Slides', 'index.html'],
  ['Handout', 'handout.html'],
];

/**
 * The whole talk as a page to read, on a phone or by ear: each slide's heading, what it shows, what is said; the sources
 * with their quotes at the end, linked there and back. It is for after the talk: answers are there, folded.
 */
export function reading(deck: Deck, timeline: Timeline): ElementContent[] {
  const cited = references(deck);
  const sheetAt = (slide: number) => sheetOf(deck, cited, slide);
  return [
    h('main.reading', [
      head(deck, 'The talk to read', LINKS),
      contents(timeline, deck.sources.length > 0),
      ...timeline.stretches.flatMap((stretch, i) => stretchPart(stretch, i, sheetAt)),
      ...sources(sheetOf(deck, cited)),
    ]),
  ];
}

type SheetAt = (slide: number) => ReturnType<typeof sheetOf>;

function stretchPart(stretch: Stretch, index: number, sheetAt: SheetAt): Element[] {
  const { part, again, moments } = stretch;
  if (part === null) return moments.map((moment) => momentPart(moment, 'h2', sheetAt(moment.n)));
  const id = `part-${index + 1}`;
  return [
    h('section.part', again ? {} : { ariaLabelledBy: id }, [
      partHead(stretch, id, sheetAt),
      ...moments
        .filter(({ slide }) => again || slide.data.layout !== 'section')
        .map((moment) => momentPart(moment, 'h3', sheetAt(moment.n))),
    ]),
  ];
}

/** What a part is called and shows, with what its divider says. */
function partHead({ part, again, seconds, moments }: Stretch, id: string, sheetAt: SheetAt): Element {
  if (part === null) return h('header');
  const { n, section } = part;
  const divider = again ? undefined : moments.find(({ slide }) => slide.data.layout === 'section');
  const sheet = sheetAt(divider?.n ?? moments[0]?.n ?? 1);
  const { name } = section;
  const shown = divider?.slide.data.layout === 'section' ? divider.slide.data.content.lead : null;
  const title = shown ?? section.title;
  return h('header', divider ? { id: `slide-${divider.n}` } : {}, [
    h('p.eyebrow', `Part ${n}${again ? ', continued' : ''} · ${inTimeWords(seconds)}`),
    h('h2', { id }, oneLine(name)),
    ...(again || title.text === name ? [] : [h('p.lead', [...oneLine(title.text), ...sheet.cite(title.spans)])]),
    ...(divider ? said(divider.slide, sheet) : []),
  ]);
}
