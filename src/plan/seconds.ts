import {
  type Claim,
  countWords,
  type Difference,
  type Industry,
  type KnowledgeModel,
  LAYOUTS,
  type LayoutName,
  leadOf,
  linesOf,
  type Purpose,
} from '../model/index.ts';

/** Words of scaffolding that a script has around its claims: openings, transitions, a closing. */
const SCAFFOLD: Readonly<Partial<Record<Purpose, number>>> = {
  hook: 30,
  roadmap: 40,
  recap: 62,
  sources: 34,
  contrast: 9,
};
const TRANSITION = 6;
/** A slide is planned with this many seconds at least, where there is enough to say. */
export const SHORTEST = 20;
/** A slide is planned with this many seconds at most. */
export const LONGEST = 66;

/** Seconds that a number of words takes at a pace in words a minute; a fraction, not rounded. */
export function speaking(words: number, pace: number): number {
  return (words * 60) / pace;
}

/** What a claim says aloud: its sentences with their words, and the words that name what it is about before them. */
interface Said {
  readonly lines: readonly { readonly text: string; readonly words: number }[];
  readonly naming: number;
}

/** Claims are said many times while a talk is planned; what they say is looked up once a model. */
const known = new WeakMap<
  KnowledgeModel,
  { readonly said: Map<string, Said>; readonly homes: Map<string, Industry> }
>();

/** Words of what is said for claims; a sentence that two of them share counts once, a facet is named before its sides. */
export function wordsOfScript(script: readonly (Claim | Difference)[], model: KnowledgeModel): number {
  const seen = new Set<string>();
  let words = 0;
  for (const claim of script) {
    const { lines, naming } = saidBy(claim, model);
    words += naming;
    for (const line of lines) if (!seen.has(line.text) && seen.add(line.text)) words += line.words;
  }
  return words;
}

function saidBy(claim: Claim | Difference, model: KnowledgeModel): Said {
  const cache = known.get(model) ?? remember(model);
  const found = cache.said.get(claim.id);
  if (found) return found;
  const lines = linesOf(claim, model.subjects).map(({ text }) => ({ text, words: countWords(text) }));
  const made = { lines, naming: namingWords(claim, cache.homes) };
  cache.said.set(claim.id, made);
  return made;
}

function remember(model: KnowledgeModel) {
  const homes = new Map(model.industries.flatMap((one) => one.uses.map((use) => [use.id, one] as const)));
  const made = { said: new Map<string, Said>(), homes };
  known.set(model, made);
  return made;
}

/** Words that name the facet of a row, or the industry of a use, before it is said. */
function namingWords(claim: Claim | Difference, homes: ReadonlyMap<string, Industry>): number {
  if ('sides' in claim) return 1 + countWords(claim.facet);
  const home = homes.get(claim.id);
  return home ? countWords(leadOf(home, claim.sentence ?? '') ?? '') : 0;
}

/** Whole seconds of a beat: its words at the pace, and the looking time of its layout. */
export function secondsOf(purpose: Purpose, layout: LayoutName, words: number, pace: number): number {
  const scaffold = SCAFFOLD[purpose] ?? TRANSITION;
  return Math.max(1, Math.round(speaking(words + scaffold, pace)) + LAYOUTS[layout].looking);
}
