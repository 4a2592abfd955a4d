import { keeper } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { isClause } from '../finite.ts';
import { keyOf, wordsIn } from '../words.ts';

/** A name as a title, a table head or a sentence gives it, with the abbreviation beside it. */
export interface Named {
  readonly name: string;
  readonly abbreviation: string | null;
  /** The noun that stands for it alone: "debt" where "debt versus equity financing" are told apart. */
  readonly alone?: string;
}

const MOST_WORDS = 6;

/** Reads "the Solid-State Drives (SSDs)" or "SSD (Solid-State Drive)" as a name; null when no name is left. */
export function readName(text: string, cues: Cues): Named | null {
  return names(cues, text, () => read(text, cues));
}

const names = keeper<Cues, Named | null>();

function read(text: string, cues: Cues): Named | null {
  const bracket = /^([^()]+)\(([^()]+)\)\s*$/.exec(text.trim());
  const outer = clean(bracket?.[1] ?? text.replace(/\([^()]*\)/g, ' '));
  const inner = bracket ? clean(bracket[2] as string) : null;
  const full = inner && abbreviates(outer, inner) ? inner : outer;
  const short = full === outer ? inner && abbreviates(inner, outer) && inner : outer;
  if (!isName(full, cues, /^(?:an?|the)\s/i.test(text.trim()))) return null;
  return { name: full, abbreviation: short ? short.replace(/s$/, '') : null };
}

/** Whether the first is an abbreviation of the second: capitals that run through it from its first letter. */
export function abbreviates(short: string, full: string): boolean {
  const letters = short.replace(/s$/, '');
  if (!/^\p{Lu}[\p{L}\p{N}&/-]{1,7}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return false;
  const initials = wordsIn(full).map((word) => word.lower.charAt(0));
  if (initials.length < 2 && full.length < 2 * letters.length) return false;
  const wanted = [...letters.toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c));
  if (initials[0] !== wanted[0]) return false;
  const rest = full.toLowerCase();
  let at = -1;
  for (const letter of wanted) {
    at = rest.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  const kept = initials.filter((initial) => wanted.includes(initial)).length;
  return kept >= Math.min(initials.length, 2) && initials.length <= letters.length + 2;
}

const HEADINGS = [
  'difference',
  'similarity',
  'advantage',
  'limitation',
  'risk',
  'mitigation',
  'application',
  'industry',
  'outlook',
  'example',
  'mechanism',
  'definition',
  'glossary',
] as const;

/** Whether a name can be a thing that a document is about: no facet ("Cost"), no kind of passage ("Risks"), no clause. */
export function isThing(name: string, cues: Cues): boolean {
  return things(cues, name, () => judged(name, cues));
}

/** Kept for the lexicon, since every finder asks of the same names. */
const things = keeper<Cues, boolean>();

function judged(name: string, cues: Cues): boolean {
  const words = wordsIn(name);
  const whole = (entry: string): boolean => {
    const hit = cues.at(words, entry, 0);
    return hit !== null && hit.to === words.length;
  };
  if (words.length === 0 || cues.keyOf(name, 'facets') !== null) return false;
  // "What is often believed" asks for no thing.
  if (cues.has(words[0]?.lower, 'grammar/adverbs') && /(?:ed|n|ght|id|de)$/.test(words.at(-1)?.lower ?? ''))
    return false;
  if (HEADINGS.some((kind) => whole(`cues/${kind}-headings`))) return false;
  if (whole('cues/generic-heads') || whole('cues/aspect-heads') || whole('subjects/passing-heads')) return false;
  return !isClause(name, cues, words);
}

/** "buy a car" or "buying a car" → "buying", where the documents say that; any other text as it is. */
export function asGerund(text: string, cues: Cues, times: (key: string) => number): string {
  const verb = text.replace(/\s+(?:an?|the|your|their|my|it|them|one)\b.*$/i, '');
  if (/^\p{L}+ing$/iu.test(verb)) return verb;
  if (!/^\p{L}{3,}$/u.test(verb) || !(cues.has(verb.toLowerCase(), 'grammar/verbs') || verb !== text)) return text;
  const stem = verb.toLowerCase();
  const forms = [`${stem}ing`, `${stem.replace(/e$/, '')}ing`, `${stem}${stem.at(-1)}ing`];
  const form = forms.find((one) => times(one) > 0);
  return form && times(form) * 2 >= times(keyOf(stem)) ? form.charAt(0).toUpperCase() + form.slice(1) : text;
}

function clean(text: string): string {
  return text
    .replace(/^(?:[\s.)#*]|\d+(?:\.\d+)*[.)]?\s)+(?=[\p{L}\p{N}])/u, '')
    .replace(/[“”"*_`?!:;,.\s]+$/u, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(
      /^(?:(?:the|an?|all|only|any|your|our|its|their|using|typical|different|various|common(?=.*s$))\s+)+/iu,
      '',
    )
    .trim();
}

function isName(text: string, cues: Cues, noun: boolean): boolean {
  const words = wordsIn(text);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  if (/[.;:!?|=<>→⇒]/.test(text.replace(/\b\p{Lu}\.|\.(?=\p{L})/gu, ''))) return false;
  if (words.length === 1 && (first.lower.length < 2 || cues.has(first.lower, 'grammar/determiners'))) return false;
  if (noun && words.length === 1) return true;
  for (const entry of ['grammar/pronouns', 'grammar/auxiliaries', 'grammar/first-persons', 'grammar/prepositions']) {
    if (cues.has(first.lower, entry) || (cues.has(last.lower, entry) && !/-\p{L}+$/u.test(text))) return false;
  }
  if (words.some((word) => cues.has(word.lower, 'grammar/auxiliaries'))) return false;
  return keyOf(text) !== '';
}
