import type { GivenSubject } from '../../model/index.ts';
import { keyOf } from '../words.ts';
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

/** The strongest first. */
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
  const aliases = keyOf(name) === key || known.aliases.includes(name) ? known.aliases : [...known.aliases, name];
  found.set(key, {
    ...known,
    abbreviation: known.abbreviation ?? abbreviation,
    origin: strongerOf(origin, known.origin),
    aliases,
    beside: [...new Set([...known.beside, ...beside])],
  });
}

/** Adds another name of a candidate that is known. */
export function addAlias(found: Map<string, Candidate>, name: string, alias: string): void {
  const known = found.get(keyOf(name));
  if (known) found.set(keyOf(name), { ...known, aliases: [...known.aliases, alias] });
}

/** Adds what a person names with its other names; whatever was found under one of them is the same thing. */
export function addGiven(found: Map<string, Candidate>, { name, aliases }: GivenSubject): void {
  const names = [name, ...aliases];
  const keys = names.map(keyOf);
  const same = [...found].filter(([key, one]) => keys.includes(key) || keys.includes(keyOf(one.abbreviation ?? '')));
  for (const [key] of same) found.delete(key);
  const others = same.flatMap(([, one]) => [one.name, ...one.aliases]);
  found.set(keyOf(name), {
    name,
    abbreviation: same.find(([, one]) => one.abbreviation !== null)?.[1].abbreviation ?? null,
    aliases: [...aliases, ...others.filter((other) => keyOf(other) !== keyOf(name))],
    origin: 'given',
    beside: same.flatMap(([, one]) => one.beside),
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
    [one.name, one.abbreviation ?? '', one.alone ?? ''].reduce((sum, form) => sum + times(keyOf(form)), 0);
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
    if (one.alone) addAlias(found, one.name, one.alone);
  }
}

/** The stronger of two reasons. */
export function strongerOf(a: Origin, b: Origin): Origin {
  return STRENGTH.indexOf(a) < STRENGTH.indexOf(b) ? a : b;
}

function resolve(found: ReadonlyMap<string, Candidate>, name: string, abbreviation: string | null): string {
  const key = keyOf(name);
  if (found.has(key)) return key;
  const short = abbreviation ? keyOf(abbreviation) : key;
  for (const [known, one] of found) if (one.abbreviation && keyOf(one.abbreviation) === short) return known;
  return key;
}
