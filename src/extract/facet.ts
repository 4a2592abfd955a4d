import type { Cues } from './cues.ts';
import { slugOf, wordsIn } from './words.ts';

/**
 * A facet as it is written, without numbers before it, and its key: the lexicon's, else a slug. Words that leave the
 * facet what it is don't count: "Scalability issues" and "Scalability" have one key.
 */
export function facetOf(label: string, cues: Cues): { facet: string; key: string } {
  const facet = label
    .replace(/^(?:[\d.)]+|[ivx]+[.)])\s+/iu, '')
    .replace(/^(?:what|how) (?:is|are|do|does) (?:the |some )?/i, '')
    .replace(/^[^\p{L}\p{N}]+|[\s:.*?]+$/gu, '');
  const bare = withoutFillings(facet, cues);
  return { facet, key: cues.keyOf(facet, 'facets') ?? cues.keyOf(bare, 'facets') ?? slugOf(bare) };
}

function withoutFillings(facet: string, cues: Cues): string {
  const kept = wordsIn(facet).filter((word) => !cues.has(word.lower, 'contrast/facet-fillings'));
  return kept.length > 0 ? kept.map((word) => word.lower).join(' ') : facet;
}
