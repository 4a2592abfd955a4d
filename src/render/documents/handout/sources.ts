import type { Element } from 'hast';
import type { DeckSource } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Reference } from './references.ts';
import type { Sheet } from './sheet.ts';

/** Every source with the places that the handout refers to, in its own words. Drawn last: it lists what was cited. */
export function sources({ deck, references }: Sheet): Element[] {
  if (deck.sources.length === 0) return [];
  const entries = deck.sources.map((source) => ({ source, cited: references.of(source.n) }));
  const first = entries.flatMap(({ source, cited }) => cited.slice(0, 1).map((one) => ({ n: source.n, ...one })))[0];
  return [
    h('section.sources', { ariaLabelledBy: 'sources' }, [
      h('h2', { id: 'sources' }, 'Sources'),
      ...(first
        ? [
            h(
              'p.hint',
              `Small numbers name the place: ${first.name} is ${first.place.unit} ${first.place.n} of source ${first.n}.`,
            ),
          ]
        : []),
      ...entries.map(({ source, cited }) => entry(source, cited)),
    ]),
  ];
}

function entry(source: DeckSource, cited: readonly Reference[]): Element {
  const facts = [source.publisher, source.date, source.id].filter((fact) => fact !== null && fact !== '');
  return h('div.source', [
    h('h3', [`${source.n}. `, ...oneLine(source.title)]),
    h('p.facts', oneLine(facts.join(' · '))),
    ...(cited.length > 0 ? [h('ul.quotes', { role: 'list' }, cited.map(quoted))] : []),
  ]);
}

function quoted({ id, name, quotes, slides }: Reference): Element {
  return h('li', { id }, [
    h('b', name),
    ' ',
    ...oneLine(quotes.map((quote) => `“${quote}”`).join(' … ')),
    ...wayBack(slides),
  ]);
}

/** Links to the slides on a page of all slides; nothing where nobody said who cites. */
function wayBack(slides: readonly number[]): (Element | string)[] {
  if (slides.length === 0) return [];
  const links = slides.map((n) => h('a', { href: `#slide-${n}` }, `${n}`));
  return [
    ' ',
    h('small.back', [
      `cited on slide${slides.length > 1 ? 's' : ''} `,
      ...links.flatMap((link, i) => (i > 0 ? [', ', link] : [link])),
    ]),
  ];
}
