import type { Cues } from './cues.ts';
import { slugOf } from './words.ts';

/** A facet as it is written, without numbers before it, and its key: the lexicon's, else a slug. */
export function facetOf(label: string, cues: Cues): { facet: string; key: string } {
  const facet = label
    .replace(/^(?:[\d.)]+|[ivx]+[.)])\s+/iu, '')
    .replace(/^(?:what|how) (?:is|are|do|does) (?:the |some )?/i, '')
    .replace(/^[^\p{L}\p{N}]+|[\s:.*]+$/gu, '');
  return { facet, key: cues.keyOf(facet, 'facets') ?? slugOf(facet) };
}
