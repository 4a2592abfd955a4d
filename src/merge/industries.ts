import type { Industry, IndustryUse, Lexicon, Span, Use } from '../model/index.ts';
import { combine, joinSpans } from './combine.ts';
import type { Comparable } from './identity.ts';
import { groupBy } from './listing.ts';

/** Uses brought together by industry, in the order of the documents; the name is as it was first written. */
export function foldIndustries(
  uses: readonly IndustryUse[],
  comparable: (use: Use) => Comparable,
  lexicon: Lexicon,
): readonly Industry[] {
  return [...groupBy(uses, (use) => use.industry.key)].map(([id, group]) => {
    const [first] = group as readonly [IndustryUse];
    const places = group.map((use) => use.industry.span) as [Span, ...Span[]];
    const plain = group.map(({ industry: _, ...use }): Use => use);
    return {
      id,
      name: first.industry.name,
      spans: joinSpans([places[0]], places),
      uses: combine(plain, comparable, lexicon),
    };
  });
}
