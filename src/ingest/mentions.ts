import { nearest, type Topic, topicsNamed } from '../model/index.ts';
import { hint } from './choice.ts';
import { CLAIM_KINDS } from './kinds.ts';
import { placesUnder } from './yaml.ts';

/** A name that a person's file holds for something that the sources or the lexicon know, and where: `file:line:column`. */
export interface Mention {
  readonly of: 'weight' | 'industry' | 'more' | 'less';
  readonly name: string;
  readonly place: string;
}

/** What names can be about. */
export interface Nameable {
  readonly facets: readonly string[];
  readonly industries: readonly string[];
  readonly topics: readonly Topic[];
}

/** The names under a file's key `top`, in its order. */
export function mentionsIn(text: string, file: string, top: string, of: Mention['of']): readonly Mention[] {
  const places = [...placesUnder(text, file, top)].filter(([name]) => name !== '');
  return places.map(([name, place]) => ({ of, name, place }));
}

/**
 * A line for each mention that can change nothing: a weight that is no kind of claim and none of the facets that
 * differences are on, an industry that no use is in, what more or less is asked of and the sources don't tell of.
 */
export function idleMentions(mentions: readonly Mention[], known: Nameable): readonly string[] {
  return mentions.flatMap((mention) => {
    const idle = IDLE[mention.of](mention, known, mentions);
    return idle === null ? [] : [`${mention.place}: ${idle}`];
  });
}

const IDLE = {
  weight: ({ name }, { facets }) =>
    unlisted(
      name,
      [...CLAIM_KINDS, ...facets],
      'is no kind of claim and no facet of the lexicon or the sources: it changes nothing.',
    ),
  industry: ({ name }, { industries }) =>
    unlisted(name, industries, 'is no industry of the lexicon or the sources: it leads nothing.'),
  more: (mention, { topics }, all) => untold(mention, topics) ?? contradicted(mention, topics, all),
  less: (mention, { topics }) => untold(mention, topics),
} as const satisfies Record<
  Mention['of'],
  (mention: Mention, known: Nameable, all: readonly Mention[]) => string | null
>;

function unlisted(name: string, names: readonly string[], fault: string): string | null {
  return names.includes(name) ? null : `\`${name}\` ${fault}${hint(name, names)}`;
}

function untold({ of, name }: Mention, topics: readonly Topic[]): string | null {
  const named = topicsNamed(name, topics);
  if (named.some(({ told }) => told)) return null;
  const [one] = named;
  if (one) return `\`${of}\`: these sources tell of no ${one.of} \`${one.name}\`: it changes nothing.`;
  return `\`${of}\`: \`${name}\` is no kind of claim, facet, industry or subject of the sources: it changes nothing.${meant(name, topics)}`;
}

/** The nearest name, of what these sources tell first; else examples of each. */
function meant(name: string, topics: readonly Topic[]): string {
  const here = topics.filter(({ told }) => told);
  const near = nearestOf(name, here) ?? nearestOf(name, topics);
  if (near) return ` Did you mean \`${near.name}\`?`;
  const examples = (['kind', 'facet', 'industry', 'subject'] as const).flatMap(
    (of) => here.find((one) => one.of === of) ?? [],
  );
  return ` They tell of ${examples.map((one) => `\`${one.name}\``).join(', ')} and more.`;
}

function nearestOf(name: string, topics: readonly Topic[]): Topic | null {
  const near = nearest(
    name.replaceAll(/[-_]/g, ' '),
    topics.flatMap(({ names, name: shown }) => [shown, ...names]),
  );
  return topics.find(({ names, name: shown }) => near !== null && (shown === near || names.includes(near))) ?? null;
}

/** More and less of one thing come to nothing. */
function contradicted({ name }: Mention, topics: readonly Topic[], all: readonly Mention[]): string | null {
  const wanted = topicsNamed(name, topics);
  const other = all.find(
    ({ of, name: less }) => of === 'less' && topicsNamed(less, topics).some((one) => wanted.includes(one)),
  );
  return other ? `\`more\`: \`${name}\` stands in \`less\` too: what both name stays as it is.` : null;
}
