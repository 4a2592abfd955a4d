import type { Brief } from './brief.ts';
import type { KnowledgeModel } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { type Topic, topicsIn, topicsNamed } from './topic.ts';

/** By how much a claim is worth more when more of it is asked for; less of it: by how much it is worth less. */
export const LEANING = 3;

/** What a brief asks for more or less of: factors of a claim's worth, by kind, facet, industry and subject; 1 where absent. */
export type Lean = Readonly<Record<Topic['of'], ReadonlyMap<string, number>>>;

export const NO_LEAN: Lean = { kind: new Map(), facet: new Map(), industry: new Map(), subject: new Map() };

/** What `more` and `less` of a brief come to in these sources. What both name stays as it is; what names nothing changes nothing. */
export function leanOf(
  { more = [], less = [] }: Pick<Brief, 'more' | 'less'>,
  model: KnowledgeModel,
  lexicon: Lexicon,
): Lean {
  if (more.length + less.length === 0) return NO_LEAN;
  const known = topicsIn(model, lexicon);
  const named = (words: readonly string[]) => new Set(words.flatMap((one) => topicsNamed(one, known)));
  const [wanted, unwanted] = [named(more), named(less)];
  const of = (kind: Topic['of']) => {
    const factors = known.flatMap((one): [string, number][] => {
      const factor = (wanted.has(one) ? LEANING : 1) / (unwanted.has(one) ? LEANING : 1);
      return one.of === kind && factor !== 1 ? [[one.id, factor]] : [];
    });
    return new Map(factors);
  };
  return { kind: of('kind'), facet: of('facet'), industry: of('industry'), subject: of('subject') };
}
