import { type Claim, type Difference, type Industry, sentenceCase } from '../model/index.ts';

/** Facets and industries as people write them in a sentence, whatever capitals their headings had. */
export function readable<T extends Difference | Industry>(
  named: readonly T[],
  small: ReadonlySet<string>,
): readonly T[] {
  return named.map((one) =>
    'facet' in one
      ? { ...one, facet: sentenceCase(one.facet, small) }
      : { ...one, name: sentenceCase(one.name, new Set([...small, ...one.id.split('-')])) },
  );
}

/** Words that claims write small: what the sources themselves take for common words. */
export function smallWords(claims: readonly Claim[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of claims) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu)) words.add(word);
  }
  return words;
}
