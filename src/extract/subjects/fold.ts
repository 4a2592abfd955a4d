import type { Cues } from '../cues.ts';
import { type Candidate, strongerOf } from './candidates.ts';
import type { Times } from './compared.ts';

/**
 * Folds names of one thing: "serverless architecture" into "serverless", "Acme Store" into "Store" when both are set beside the
 * same other name, and "term life insurance" into "term life" where "whole life" stands beside that and is called "whole life
 * insurance" too.
 */
export function foldVariants(found: Map<string, Candidate>, cues: Cues, times: Times): void {
  const names = new Set(found.keys());
  for (const [key, one] of [...found]) {
    if (one.origin === 'given') continue;
    const stem = withoutClass(key, cues);
    const ended = stem !== key && found.has(stem) ? stem : null;
    const headed = headedOf(
      found,
      key,
      (name) => names.has(name) || (times(name) > 0 && name.split(' ').length > MOST_TAIL),
    );
    const into = ended ?? headed ?? rivalOf(found, key, one);
    if (into) fold(found, key, into, ended !== null || headed?.includes(' ') === true);
  }
}

/** One name goes into another, with all that was known of it; the shorter of the two stays the name only where told: one of several words names it well enough on a slide. */
function fold(found: Map<string, Candidate>, key: string, into: string, keepsShort: boolean): void {
  const [one, kept] = [found.get(key), found.get(into)] as [Candidate, Candidate];
  found.delete(key);
  const aliases = [one.name, ...one.aliases, ...(one.abbreviation ? [one.abbreviation] : [])];
  found.set(into, {
    ...kept,
    name: keepsShort ? kept.name : one.name,
    origin: strongerOf(one.origin, kept.origin),
    aliases: [...kept.aliases, ...aliases, kept.name],
    beside: [...new Set([...kept.beside, ...one.beside.map((name) => (name === into ? key : name))])],
  });
}

function withoutClass(key: string, cues: Cues): string {
  const words = key.split(' ');
  return words.length > 1 && cues.has(words.at(-1), 'grammar/class-nouns') ? words.slice(0, -1).join(' ') : key;
}

/** Words that a longer name may have behind a shorter one. */
const MOST_TAIL = 2;

/**
 * The shorter name that this one begins with, where what that is set beside is said with the same words behind it: two things that
 * are told apart by all but their last words are called by either. "Bus" is no "bus stop", though trams have stops as well: names of one word
 * and a noun must have been found as names, both of them.
 */
function headedOf(
  found: ReadonlyMap<string, Candidate>,
  key: string,
  isNamed: (name: string) => boolean,
): string | null {
  const words = key.split(' ');
  for (let tail = 1; tail <= Math.min(MOST_TAIL, words.length - 1); tail += 1) {
    const short = words.slice(0, -tail).join(' ');
    const behind = words.slice(-tail).join(' ');
    const rivals = found.get(short)?.beside ?? [];
    if (rivals.some((rival) => rival !== key && isNamed(`${rival} ${behind}`))) return short;
  }
  return null;
}

/** The shorter name that this one ends in, when the two share what they are set beside. */
function rivalOf(found: ReadonlyMap<string, Candidate>, key: string, one: Candidate): string | null {
  for (const [other, rival] of found) {
    if (other === key || !key.endsWith(` ${other}`) || one.beside.includes(other)) continue;
    if (rival.beside.some((name) => one.beside.includes(name))) return other;
  }
  return null;
}
