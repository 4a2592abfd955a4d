import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import type { Word } from './words.ts';

/** What a word is where harm is told: flags that can be joined. */
export const HARM = 1;
export const HURTS = 2;
export const FAULT = 4;
export const GUARDS = 8;
export const CAUSES = 16;
export const DENIES = 32;
export const CLOSED = 64;
export const VERB = 128;
export const GOOD = 256;
/** An illness: a harm where something brings it about, a topic where it is treated. */
export const ILL = 512;

/** The flags of a word; read from the lexicon once for each word. */
export function flagsOf({ lower, stem }: Word, cues: Cues): number {
  const known = kept.get(cues) ?? new Map<string, number>();
  kept.set(cues, known);
  const before = known.get(lower);
  if (before !== undefined) return before;
  const bases = basesOf(lower);
  const is = (entry: string): boolean => cues.has(lower, entry) || cues.has(stem, entry);
  const acts = (entry: string): boolean => bases.some((base) => cues.has(base, entry));
  let flags = 0;
  if (is('harms/harms') || is('dangers/harms')) flags |= HARM;
  if (is('harms/ills')) flags |= HARM | ILL;
  if (acts('harms/hurts') || is('dangers/hurts') || is('dangers/deeds') || acts('dangers/deeds')) flags |= HURTS;
  if (is('harms/faults') || is('dangers/states') || is('drawbacks/bad') || is('drawbacks/worse')) flags |= FAULT;
  if (acts('harms/guards') || is('dangers/preventions')) flags |= GUARDS;
  if (acts('dangers/causes') || LEADS.test(lower)) flags |= CAUSES;
  if (is('grammar/negations') || /n['’]t$/.test(lower)) flags |= DENIES;
  if (CLASSES.some((entry) => cues.has(lower, entry))) flags |= CLOSED;
  if (isVerbForm(lower, cues)) flags |= VERB;
  if (is('merits/good') || is('merits/better')) flags |= GOOD;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(lower, flags);
  return flags;
}

/** Verbs that bring something about with "to" or "in" behind them. */
const LEADS = /^(?:leads?|leading|led|results?|resulting|resulted|contributes?|contributing)$/;

/** Kept for each lexicon, since every passage asks. */
const kept = new WeakMap<Cues, Map<string, number>>();
const MOST_KEPT = 8192;

const CLASSES = [
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/determiners',
  'grammar/pronouns',
  'grammar/auxiliaries',
  'grammar/relatives',
  'grammar/adverbs',
] as const;

/** What a verb's form may come from: "damages", "damaged" and "damaging" from "damage". */
export function basesOf(lower: string): readonly string[] {
  const found = [lower];
  for (const [ending, ...ends] of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue;
    const root = lower.slice(0, -ending.length);
    for (const end of ends) found.push(root + end);
    if (ending !== 's' && root.at(-1) === root.at(-2)) found.push(root.slice(0, -1));
  }
  return found;
}

const ENDINGS: readonly (readonly [string, ...string[]])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', '', 'e'],
  ['ied', 'y'],
  ['ing', '', 'e'],
];
