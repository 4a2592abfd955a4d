import type { Claim, ClaimKind, Difference } from './claim.ts';
import { stems } from './dimension/words.ts';
import { claimsOf, type KnowledgeModel } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';

/** What a person can ask for more or less of. */
export interface Topic {
  readonly of: 'kind' | 'facet' | 'industry' | 'subject';
  /** Kind of claim, key of a facet, id of an industry or of a subject. */
  readonly id: string;
  /** As people write it: "risks", "Training data", "Healthcare", "LLMs". */
  readonly name: string;
  /** Whether the sources say anything of it. */
  readonly told: boolean;
  /** All that it is called, compared by stems: "large language model" for "Large Language Models". */
  readonly names: readonly string[];
}

/** All that more or less of can be asked for: what these sources tell of, then what the lexicon knows besides. */
export function topicsIn(model: KnowledgeModel, lexicon: Lexicon): readonly Topic[] {
  const known = topics.get(model);
  if (known?.lexicon === lexicon) return known.topics;
  const all = [...kinds(model, lexicon), ...subjects(model), ...industries(model, lexicon), ...facets(model, lexicon)];
  const made = [...all.filter(({ told }) => told), ...all.filter(({ told }) => !told)];
  topics.set(model, { lexicon, topics: made });
  return made;
}

const topics = new WeakMap<KnowledgeModel, { readonly lexicon: Lexicon; readonly topics: readonly Topic[] }>();

/** What a person's words name, whatever their capitals, hyphens and number: "risk", "Training-Data", "LLM"; a word may name several. */
export function topicsNamed(words: string, known: readonly Topic[]): readonly Topic[] {
  const asked = keyOf(words);
  return known.filter(({ names }) => names.includes(asked));
}

function topic(of: Topic['of'], id: string, told: boolean, name: string, others: readonly string[]): Topic {
  return { of, id, told, name, names: [...new Set([id, name, ...others].map(keyOf))] };
}

function keyOf(words: string): string {
  return stems(words.replaceAll(/[-_/&]/g, ' '));
}

function kinds(model: KnowledgeModel, lexicon: Lexicon): readonly Topic[] {
  const told = new Set<ClaimKind>(
    [...claimsOf(model), ...model.differences].map(({ kind }: Claim | Difference) => kind),
  );
  return Object.entries(lexicon.kinds ?? {}).map(([kind, [name = kind, ...others]]) =>
    topic('kind', kind, told.has(kind as ClaimKind), name, others),
  );
}

function subjects({ subjects: all }: KnowledgeModel): readonly Topic[] {
  return all.map(({ id, name, abbreviation, aliases }) =>
    topic('subject', id, true, name, [...aliases, ...(abbreviation === null ? [] : [abbreviation])]),
  );
}

function industries(model: KnowledgeModel, lexicon: Lexicon): readonly Topic[] {
  const listed = lexicon.industries ?? {};
  const here = model.industries.map(({ id, name }) => topic('industry', id, true, name, listed[id] ?? []));
  return [...here, ...elsewhere('industry', listed, here)];
}

function facets(model: KnowledgeModel, lexicon: Lexicon): readonly Topic[] {
  const listed = lexicon.facets ?? {};
  const names = new Map<string, string[]>();
  for (const { key, facet } of model.differences) names.set(key, [...(names.get(key) ?? []), facet]);
  const here = [...names].map(([key, [name = key, ...others]]) =>
    topic('facet', key, true, name, [...others, ...(listed[key] ?? [])]),
  );
  return [...here, ...elsewhere('facet', listed, here)];
}

/** What the lexicon lists and the sources don't tell of. */
function elsewhere(of: Topic['of'], listed: Lexicon[string], here: readonly Topic[]): readonly Topic[] {
  const ids = new Set(here.map(({ id }) => id));
  return Object.entries(listed).flatMap(([id, [name = id, ...others]]) =>
    ids.has(id) ? [] : [topic(of, id, false, name, others)],
  );
}
