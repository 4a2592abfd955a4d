import type { Element, ElementContent } from 'hast';
import type { DefinitionContent, Phrase, TaxonomyNode } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Draw } from './knowledge.ts';
import type { Sheet } from './sheet.ts';

/** What is said of a term beyond the sentences: its gloss where they lack it, further traits, examples. */
export const definition: Draw<'definition'> = (content, sheet, said) => {
  const traits = content.traits.filter(({ claim }) => !said.has(claim));
  return [
    ...(said.has(content.gloss.claim)
      ? []
      : [h('p', [h('b', oneLine(termOf(content))), ': ', ...sheet.phrase(content.gloss)])]),
    ...(traits.length > 0
      ? [
          h(
            'ul',
            traits.map((trait) => h('li', sheet.phrase(trait))),
          ),
        ]
      : []),
    ...examples(content, sheet),
  ];
};

/** Further terms, each with what it is. */
export const terms: Draw<'terms'> = ({ items }, { phrase }) => [
  h(
    'dl',
    items.flatMap(({ term, gloss }) => [h('dt', oneLine(term)), h('dd', phrase(gloss))]),
  ),
];

/** "Large language model (LLM)". */
export function termOf({ term, abbreviation }: DefinitionContent): string {
  return abbreviation === null ? term : `${term} (${abbreviation})`;
}

function examples({ examples: list }: DefinitionContent, { phrase }: Sheet): Element[] {
  if (list.length === 0) return [];
  return [h('p', [h('b', list.length === 1 ? 'Example: ' : 'Examples: '), ...joined(list, phrase)])];
}

/** What else belongs to a kind, under what leads to it; nothing for nothing. */
function named(lead: string, list: readonly Phrase[], { phrase }: Sheet): ElementContent[] {
  return list.length === 0 ? [] : [h('small', [lead, ...joined(list, phrase)])];
}

function joined(list: readonly Phrase[], phrase: Sheet['phrase']): ElementContent[] {
  return list.flatMap((one, i): ElementContent[] => [
    ...(i > 0 ? [{ type: 'text' as const, value: ', ' }] : []),
    ...phrase(one),
  ]);
}

/** Kinds within kinds, as a list within a list. */
export const taxonomy: Draw<'taxonomy'> = ({ root }, sheet) => [h('ul.tree', branch(root, sheet))];

function branch(node: TaxonomyNode, sheet: Sheet): Element {
  const { label, gloss, spans, children } = node;
  return h('li', [
    h('b', oneLine(label)),
    ...(gloss === null ? sheet.cite(spans) : [': ', ...sheet.phrase(gloss)]),
    ...named('. Examples: ', node.examples, sheet),
    ...named('. Also: ', node.others, sheet),
    ...(children.length > 0
      ? [
          h(
            'ul',
            children.map((child) => branch(child, sheet)),
          ),
        ]
      : []),
  ]);
}
