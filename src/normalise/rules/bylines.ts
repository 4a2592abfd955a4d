import { wordsOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** Longest byline, in words. */
const LONGEST = 14;

/** `Last reviewed: 2 May 2024 by …`: a date right behind the colon. */
const SIGNED = /^[^:.]{4,30}:\s(?:\d{1,2}|\p{Lu}\p{Ll}{2,8})\.?\s(?:\p{Lu}\p{Ll}{2,8}\.?\s|\d{1,2},?\s)?\d{4}\b/u;

/** Lines of a page's own data: a date alone, `By …` with a name, `Last updated: …`, `5 min read`. */
export const bylines: Rule = (units, { cues }) => {
  const found = headerOf(units);
  units.forEach((unit, i) => {
    if (unit.type !== 'line') return;
    const { text } = unit.prose;
    if (/[a-z]{3}[.!?]$/.test(text) && !(isSigned(text) && cues.has('opens', 'boilerplate/byline-openers', text)))
      return;
    if (wordsOf(text).length <= LONGEST && (isDate(text, cues) || isByline(text, cues))) found.add(i);
  });
  return found;
};

/** Whether a text reads `Label: 2 May 2024 …`. */
export function isSigned(text: string): boolean {
  return SIGNED.test(text);
}

/** Fewest `Field: value` lines that make a header. */
const HEADER = 3;

/** The header that a text begins with, after its title: lines of `Field: value`, one below the other. */
function headerOf(units: readonly Unit[]): Set<number> {
  const from = units[0]?.type === 'heading' ? 1 : 0;
  let to = from;
  while (isField(units[to])) to++;
  return new Set(to - from >= HEADER ? units.slice(from, to).map((_, i) => from + i) : []);
}

function isField(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && /^\p{Lu}[\p{L}-]{1,24}(?: \p{L}{1,12})?: \S/u.test(unit.prose.text);
}

function isDate(text: string, cues: Cues): boolean {
  if (!/\d/.test(text) || text.length > 40) return false;
  if (/^\s*(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\s*$/.test(text)) return true;
  const words = text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const months = words.filter((word) => cues.has('is', 'structure/months', word));
  const numbers = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$|^(?:19|20)\d{2}$/.test(word));
  return months.length === 1 && numbers.length > 0 && months.length + numbers.length === words.length;
}

function isByline(text: string, cues: Cues): boolean {
  if (cues.has('holds', 'boilerplate/byline-phrases', text)) return true;
  const opener = cues.find('opens', 'boilerplate/byline-openers', text);
  if (opener === null) return false;
  const rest = text.slice(opener.end).replace(/^[\s:|–—-]+/, '');
  if (/^\s*[:|]/.test(text.slice(opener.end)) || isDate(rest.replace(/,? (?:at )?\d{1,2}:\d{2}.*$/, ''), cues))
    return true;
  // A name: two to four words, each with a capital.
  return /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}(?:\s*[|,•·].*)?$/u.test(rest);
}
