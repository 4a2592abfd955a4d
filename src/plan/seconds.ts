import {
  type Claim,
  countWords,
  type Difference,
  type KnowledgeModel,
  LAYOUTS,
  type LayoutName,
  leadOf,
  linesOf,
  type Purpose,
} from '../model/index.ts';

/** Words of scaffolding that a script has around its claims: openings, transitions, a closing. */
const SCAFFOLD: Readonly<Partial<Record<Purpose, number>>> = {
  hook: 34,
  roadmap: 40,
  recap: 62,
  sources: 34,
  contrast: 9,
};
const TRANSITION = 6;

/** Seconds that a number of words takes at a pace in words a minute; a fraction, not rounded. */
export function speaking(words: number, pace: number): number {
  return (words * 60) / pace;
}

/** Words of what is said for claims; a sentence that two of them share counts once, a facet is named before its sides. */
export function wordsOfScript(script: readonly (Claim | Difference)[], model: KnowledgeModel): number {
  const texts = new Set(script.flatMap((claim) => linesOf(claim, model.subjects)).map((line) => line.text));
  const named = script.reduce((sum, claim) => sum + namingWords(claim, model), 0);
  return [...texts].reduce((sum, text) => sum + countWords(text), named);
}

/** Words that name the facet of a row, or the industry of a use, before it is said. */
function namingWords(claim: Claim | Difference, model: KnowledgeModel): number {
  if ('sides' in claim) return 1 + countWords(claim.facet);
  const home =
    claim.kind === 'use' ? model.industries.find((one) => one.uses.some((use) => use.id === claim.id)) : null;
  return home ? countWords(leadOf(home, claim.sentence ?? '') ?? '') : 0;
}

/** Whole seconds of a beat: its words at the pace, and the looking time of its layout. */
export function secondsOf(purpose: Purpose, layout: LayoutName, words: number, pace: number): number {
  const scaffold = SCAFFOLD[purpose] ?? TRANSITION;
  return Math.max(1, Math.round(speaking(words + scaffold, pace)) + LAYOUTS[layout].looking);
}
