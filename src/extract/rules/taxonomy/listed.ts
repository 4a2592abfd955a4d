import {
  type Document,
  type Item,
  type Prose,
  type Section,
  sentencesOf,
  type Taxonomy,
} from '../../../model/index.ts';
import { byDocument } from '../../parts.ts';
import type { Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { isKind, placedEdge } from './edge.ts';

const KINDS = pattern(
  /\b(?:types|kinds|forms|sorts|categories|classes|varieties|variants|subtypes|species|flavou?rs)\s+of\s+([\p{L}\p{N}][\p{L}\p{N}’'-]*(?:\s[\p{L}\p{N}’'-]+){0,4}?)(?=\s(?:that|which|are|is|include|exist|in|for|on|with|used|available|can|may|and)\b|[:.,;(]|$)/iu,
);

/** The items below a sentence that announces kinds: "We know three types of X:" and a list, or headings. */
export const fromLists = byDocument((reading): readonly Taxonomy[] => {
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block, i) => {
        if (block.type !== 'paragraph') return [];
        const parent = announced(block.prose);
        const next = section.blocks[i + 1];
        if (!parent || !isKind(reading, parent, '')) return [];
        if (next?.type === 'list') return ofItems(reading, document, next.items, parent);
        return next === undefined ? ofChildren(reading, document, section, block.prose.text, parent) : [];
      }),
    ),
  );
});

/** The class whose kinds the last sentence of a paragraph announces. */
function announced(prose: Prose): string | null {
  const last = sentencesOf(prose.text).at(-1)?.text ?? '';
  return last.endsWith('?') ? null : (KINDS.exec(last)?.[1] ?? null);
}

/** Every item as a kind, when all of them are names. */
export function ofItems(
  reading: Reading,
  document: Document,
  items: readonly Item[],
  parent: string,
): readonly Taxonomy[] {
  const named = items.map(nameOf);
  const facets = named.filter((one) => one && reading.cues.keyOf(one.text, 'facets') !== null);
  if (items.length < 2 || facets.length > 0 || !named.every((one) => one && isKind(reading, one.text, parent)))
    return [];
  return named.flatMap((one) => (one ? [placedEdge(reading, document, one.prose, [0, one.text.length], parent)] : []));
}

/** The name of an item: its term, its short first sentence ("Allocation harms."), or all of it. */
function nameOf({ term, prose }: Item): { readonly prose: Prose; readonly text: string } | null {
  if (term) return { prose: term, text: term.text.replace(/[.:\s]+$/u, '') };
  const dashed = prose && /^([^—–:.]{2,40}?)\s(?:—|–|-)\s/u.exec(prose.text)?.[1];
  if (prose && dashed) return { prose, text: dashed };
  const first = prose && sentencesOf(prose.text)[0]?.text;
  return prose && first ? { prose, text: first.replace(/[.:]$/, '') } : null;
}

const NUMBER: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

/** "There are three types of X." with three headings below. */
function ofChildren(
  reading: Reading,
  document: Document,
  section: Section,
  text: string,
  parent: string,
): readonly Taxonomy[] {
  const said = /\b(two|three|four|five|six|seven)\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const below = document.sections.filter((one) => one.parent === section.index && one.heading !== null);
  if (below.length !== NUMBER[said]) return [];
  return below.flatMap(({ heading }) =>
    heading && isKind(reading, heading.text, parent)
      ? [placedEdge(reading, document, heading, [0, heading.text.length], parent)]
      : [],
  );
}
