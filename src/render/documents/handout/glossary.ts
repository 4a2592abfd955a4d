import type { Element } from 'hast';
import type { Phrase, SlideData } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Timeline } from '../timeline.ts';
import type { Sheet } from './sheet.ts';
import { termOf } from './terms.ts';

interface Entry {
  /** By which it is known again. */
  readonly term: string;
  /** With its abbreviation. */
  readonly name: string;
  readonly gloss: Phrase;
}

/** Every term that the talk defines, on a slide of its own or among others, once, in the order of the alphabet. */
export function glossary({ moments }: Timeline, sheet: Sheet): Element[] {
  const terms = new Map<string, Entry>();
  for (const entry of moments.flatMap(({ slide }) => entriesOf(slide.data))) {
    const key = entry.term.toLowerCase();
    if (!terms.has(key)) terms.set(key, entry);
  }
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  if (sorted.length === 0) return [];
  return [
    h('section.glossary', { ariaLabelledBy: 'glossary' }, [
      h('h2', { id: 'glossary' }, 'Glossary'),
      h(
        'dl',
        sorted.flatMap(([, { name, gloss }]) => [h('dt', oneLine(name)), h('dd', sheet.phrase(gloss))]),
      ),
    ]),
  ];
}

function entriesOf(data: SlideData): readonly Entry[] {
  if (data.layout === 'definition') return [{ ...data.content, name: termOf(data.content) }];
  if (data.layout !== 'terms') return [];
  return data.content.items.map(({ term, gloss }) => ({ term, name: term, gloss }));
}
