import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';

/** A name as a title, a table head or a sentence gives it, with the abbreviation beside it. */
export interface Named {
  readonly name: string;
  readonly abbreviation: string | null;
}

const MOST_WORDS = 6;

/** Reads "the Solid-State Drives (SSDs)" or "SSD (Solid-State Drive)" as a name; null when no name is left. */
export function readName(text: string, cues: Cues): Named | null {
  const bracket = /^([^()]+)\(([^()]+)\)\s*$/.exec(text.trim());
  const outer = clean(bracket?.[1] ?? text.replace(/\([^()]*\)/g, ' '));
  const inner = bracket ? clean(bracket[2] as string) : null;
  const full = inner && abbreviates(outer, inner) ? inner : outer;
  const short = full === outer ? inner && abbreviates(inner, outer) && inner : outer;
  if (!isName(full, cues)) return null;
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

function clean(text: string): string {
  return text
    .replace(/^[\s\d.)#*]+(?=\p{L})/u, '')
    .replace(/[“”"*_`?!:;,.\s]+$/u, '')
    .replace(/^[“"*_`\s✅❌•-]+/u, '')
    .replace(/^(?:the|an?|all|only|any|your|our|its|their|using)\s+/iu, '')
    .trim();
}

function isName(text: string, cues: Cues): boolean {
  const words = wordsIn(text);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  if (/[.;:!?|=<>]/.test(text.replace(/\b\p{Lu}\.|\.(?=\p{L})/gu, ''))) return false;
  if (words.length === 1 && (first.lower.length < 2 || cues.has(first.lower, 'grammar/determiners'))) return false;
  for (const entry of ['grammar/pronouns', 'grammar/auxiliaries', 'grammar/first-persons', 'grammar/prepositions']) {
    if (cues.has(first.lower, entry) || cues.has(last.lower, entry)) return false;
  }
  if (words.some((word) => cues.has(word.lower, 'grammar/auxiliaries'))) return false;
  return keyOf(text) !== '';
}
