import type { Element } from 'hast';
import { type Deck, slidesOf } from '../../model/index.ts';
import { oneLine } from '../inspect/signs.ts';
import { h } from '../markup/element.ts';
import { inTimeWords, timeOfDay } from './times.ts';

/** Where a document leads to besides itself: `['Slides', 'index.html']`. */
export type Link = readonly [name: string, href: string];

/** What stands at the top of a document: its name, the talk's title, who, when and how long. */
export function head(deck: Deck, name: string, links: readonly Link[]): Element {
  const { date = null, speaker, event } = deck;
  const facts = [date, when(deck), audienceOf(deck), speaker, event].filter((fact) => fact !== null && fact !== '');
  return h('header.head', [
    h('p.eyebrow', name),
    h('h1', oneLine(deck.title)),
    ...(deck.lead && deck.lead !== deck.title ? [h('p.lead', oneLine(deck.lead))] : []),
    h('p.facts', oneLine(facts.join(' · '))),
    ...(links.length > 0
      ? [
          h('nav.links', { ariaLabel: 'Other files of this talk' }, [
            h(
              'ul',
              links.map(([text, href]) => h('li', h('a', { href }, text))),
            ),
          ]),
        ]
      : []),
  ]);
}

/** Whom the cover addresses. */
function audienceOf(deck: Deck): string {
  const cover = slidesOf(deck).find(({ data }) => data.layout === 'title');
  return cover?.data.layout === 'title' ? cover.data.content.audience : deck.audience;
}

function when({ from, slot }: Deck): string {
  const length = inTimeWords(slot);
  return from === null ? length : `${clock(from)}–${clock(from + slot)}, ${length}`;
}

function clock(seconds: number): string {
  const { minute, rest } = timeOfDay(seconds);
  return `${minute}${rest}`;
}
