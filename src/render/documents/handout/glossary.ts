import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DefinitionContent } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import type { Timeline } from '../timeline.ts';
import type { Sheet } from './sheet.ts';
import { termOf } from './terms.ts';

/** Every term that the talk defines, once, in the order of the alphabet. */
export function glossary({ moments }: Timeline, sheet: Sheet): Element[] {
  const terms = new Map<string, DefinitionContent>();
  for (const { slide } of moments) {
    if (slide.data.layout !== 'definition') continue;
    const key = slide.data.content.term.toLowerCase();
    if (!terms.has(key)) terms.set(key, slide.data.content);
  }
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  if (sorted.length === 0) return [];
  return [
    h('section.glossary', { ariaLabelledBy: 'glossary' }, [
      h('h2', { id: 'glossary' }, 'Glossary'),
      h(
        'dl',
        sorted.flatMap(([, content]) => [h('dt', oneLine(termOf(content))), h('dd', sheet.phrase(content.gloss))]),
      ),
    ]),
  ];
}
