import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';
import type { Named } from './named.ts';

/** Why a name is taken for a subject, the strongest first. */
export type Origin = 'given' | 'compared' | 'asked' | 'titled' | 'defined' | 'abbreviated';

export interface Candidate {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly aliases: readonly string[];
  readonly origin: Origin;
  /** Keys of the names that it was set beside. */
  readonly beside: readonly string[];
}

const STRENGTH = [
  'given',
  'compared',
  'asked',
  'titled',
  'defined',
  'abbreviated',
] as const satisfies readonly Origin[];

/** Adds a name, or makes what is known of it stronger; abbreviations and full names are one. */
export function addName(
  found: Map<string, Candidate>,
  name: string,
  abbreviation: string | null,
  origin: Origin,
  beside: readonly string[] = [],
): void {
  const key = resolve(found, name, abbreviation);
  const known = found.get(key);
  if (!known) {
    found.set(key, { name, abbreviation, aliases: [], origin, beside });
    return;
  }
  const stronger = STRENGTH.indexOf(origin) < STRENGTH.indexOf(known.origin) ? origin : known.origin;
  const aliases = keyOf(name) === key || known.aliases.includes(name) ? known.aliases : [...known.aliases, name];
  found.set(key, {
    ...known,
    abbreviation: known.abbreviation ?? abbreviation,
    origin: stronger,
    aliases,
    beside: [...new Set([...known.beside, ...beside])],
  });
}

/** Adds names that are set side by side, when the documents name each at least `least` times. */
export function addGroup(
  found: Map<string, Candidate>,
  names: readonly Named[],
  times: (key: string) => number,
  least: number,
): void {
  const count = (one: Named): number =>
    times(keyOf(one.name)) + (one.abbreviation ? times(keyOf(one.abbreviation)) : 0);
  if (names.length < 2 || names.some((one) => count(one) < least)) return;
  const keys = names.map((one) => resolve(found, one.name, one.abbreviation));
  for (const [i, one] of names.entries()) {
    addName(
      found,
      one.name,
      one.abbreviation,
      'compared',
      keys.filter((_, k) => k !== i),
    );
  }
}

function resolve(found: ReadonlyMap<string, Candidate>, name: string, abbreviation: string | null): string {
  const key = keyOf(name);
  if (found.has(key)) return key;
  const short = abbreviation ? keyOf(abbreviation) : key;
  for (const [known, one] of found) if (one.abbreviation && keyOf(one.abbreviation) === short) return known;
  return key;
}

/**
 * Folds names of one thing: "serverless architecture" into "serverless", and "Acme Store" into "Store" when both are
 * set beside the same other name.
 */
export function foldVariants(found: Map<string, Candidate>, cues: Cues): void {
  for (const [key, one] of [...found]) {
    const stem = withoutClass(key, cues);
    const into = (stem !== key && found.has(stem) && stem) || rivalOf(found, key, one);
    if (!into) continue;
    found.delete(key);
    const aliases = [one.name, ...one.aliases, ...(one.abbreviation ? [one.abbreviation] : [])];
    const kept = found.get(into) as Candidate;
    const origin = STRENGTH.indexOf(one.origin) < STRENGTH.indexOf(kept.origin) ? one.origin : kept.origin;
    const longer = into === stem ? kept.name : one.name;
    found.set(into, { ...kept, name: longer, origin, aliases: [...kept.aliases, ...aliases, kept.name] });
  }
}

function withoutClass(key: string, cues: Cues): string {
  const words = key.split(' ');
  return words.length > 1 && cues.has(words.at(-1), 'grammar/class-nouns') ? words.slice(0, -1).join(' ') : key;
}

/** The shorter name that this one ends in, when the two share what they are set beside. */
function rivalOf(found: ReadonlyMap<string, Candidate>, key: string, one: Candidate): string | null {
  for (const [other, rival] of found) {
    if (other === key || !key.endsWith(` ${other}`) || one.beside.includes(other)) continue;
    if (rival.beside.some((name) => one.beside.includes(name))) return other;
  }
  return null;
}

/** The first words of a name that set it apart: "solar" of "solar power". */
export function modifierOf(name: string): string | null {
  const words = wordsIn(name);
  const first = words[0]?.lower ?? '';
  return words.length > 1 && /(?:ive|al|ic|ed|ing|ar|ous|ary|ible|able|less|ized|ised)$/.test(first) ? first : null;
}
