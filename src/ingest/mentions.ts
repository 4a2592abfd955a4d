import { hint } from './choice.ts';
import { CLAIM_KINDS } from './kinds.ts';
import { placesUnder } from './yaml.ts';

/** A name that a person's file holds for something that the sources or the lexicon know, and where: `file:line:column`. */
export interface Mention {
  readonly of: 'weight' | 'industry';
  readonly name: string;
  readonly place: string;
}

/** The names under a file's key `top`, in its order. */
export function mentionsIn(text: string, file: string, top: string, of: Mention['of']): readonly Mention[] {
  const places = [...placesUnder(text, file, top)].filter(([name]) => name !== '');
  return places.map(([name, place]) => ({ of, name, place }));
}

const IDLE = {
  weight: 'is no kind of claim and no facet of the lexicon or the sources: it changes nothing.',
  industry: 'is no industry of the lexicon or the sources: it leads nothing.',
} as const satisfies Record<Mention['of'], string>;

/**
 * A line for each mention that can change nothing: a weight that is no kind of claim and none of the facets that
 * differences are on, an industry that no use is in.
 */
export function idleMentions(
  mentions: readonly Mention[],
  known: { readonly facets: readonly string[]; readonly industries: readonly string[] },
): readonly string[] {
  const names = { weight: [...CLAIM_KINDS, ...known.facets], industry: known.industries };
  const idle = mentions.filter(({ of, name }) => !names[of].includes(name));
  return idle.map(({ of, name, place }) => `${place}: \`${name}\` ${IDLE[of]}${hint(name, names[of])}`);
}
