import type { Cues } from '../../cues.ts';
import { type Item, itemOf, kindOf } from '../../items.ts';
import type { Part } from '../../lists.ts';
import type { Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';
import type { Class } from './class.ts';
import type { List } from './cued.ts';

/** Proper names among the parts of a list, when most are; an empty list else. */
export function namesIn(reading: Reading, parts: readonly Part[]): readonly Item[] {
  const [first] = parts;
  const only = first && /^\S+(?:\s\p{Lu}\S*)?\s(?:can|\p{Ll}{3,}s)\s/u.test(first.text) ? [first] : parts;
  const counted = only.filter(({ text }) => !MORE.test(text));
  const items = counted.map((part) => itemOf(reading, part)).filter((item) => item !== null);
  return items.length * 2 > counted.length ? items : [];
}

const MORE = /^(?:and\s|or\s)?(?:other|others|more|many|similar|various|so on|beyond)\b/i;

/** Names, and kinds in plain words, of a list; it ends at the first part that is neither. */
export function thingsIn(reading: Reading, parts: readonly Part[]): readonly Item[] {
  const more = parts.findIndex(({ text }) => MORE.test(text));
  const counted = more < 0 ? parts : parts.slice(0, more);
  const items: Item[] = [];
  for (const [i, part] of counted.entries()) {
    const item =
      (/^\p{Lu}/u.test(part.text) ? itemOf(reading, part) : null) ?? kindOf(reading, part, i === counted.length - 1);
    if (!item) break;
    if (opensClause(counted, i, item)) return withoutQualities(reading, items);
    items.push(item);
    if (goesOn(part, item)) return withoutQualities(reading, items);
  }
  return items.length * 2 > counted.length ? withoutQualities(reading, items) : [];
}

function withoutQualities(reading: Reading, items: readonly Item[]): readonly Item[] {
  const qualities = items.filter(({ text }) => isQuality(text, reading.cues));
  return qualities.length * 2 > items.length ? [] : items;
}

/** "such as a bag, the bread will …": behind a bare comma the sentence goes on, and this is no item. */
function opensClause(parts: readonly Part[], i: number, item: Item): boolean {
  const [before, part] = [parts[i - 1], parts[i]];
  return !!before && !!part && part.at - before.at - before.text.length === 2 && goesOn(part, item);
}

/** More than the item stands in its part: the sentence goes on, the list is over. */
function goesOn(part: Part, item: Item): boolean {
  const rest = part.text.slice(item.at - part.at + item.text.length).replace(/^\s*\([^()]*\)/u, '');
  return /\p{L}/u.test(rest);
}

/** "cost", "accuracy", "ease of use": how a thing is, not a thing. */
function isQuality(text: string, cues: Cues): boolean {
  const last = wordsIn(text).at(-1)?.lower ?? '';
  return cues.keyOf(text, 'facets') !== null || /(?:ness|ility|ability)$/.test(last);
}

/** Whether what a list names in plain words are things of a class; proper names need no such leave. */
export function admitsKinds(of: Class, list: Pick<List, 'cue' | 'comma' | 'bracketed'>, cues: Cues): boolean {
  if (list.cue === 'names') return false;
  if (cues.has(of.head, 'terms/purpose-nouns') || cues.has(of.head, 'cues/risk-nouns')) return false;
  if (cues.has(of.head, 'terms/content-nouns'))
    return of.modified && list.cue === 'such-as' && !list.comma && !list.bracketed;
  if (cues.has(of.head, 'terms/broad-nouns') && !of.modified) return false;
  if (list.cue === 'like') return of.plural && !list.comma;
  if (/ of /.test(of.subject) && !cues.has(of.head, 'terms/kind-words')) return false;
  return of.plural || list.cue === 'such-as';
}
