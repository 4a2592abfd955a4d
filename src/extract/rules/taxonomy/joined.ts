import type { Taxonomy } from '../../../model/index.ts';
import { isClause } from '../../finite.ts';
import { nounPhrase, phraseBefore } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { judges } from '../definition/verdict.ts';
import { edgeOf, isKind } from './edge.ts';

const PAIR = pattern(
  /^(?:the )?([\p{L}\p{N}][\p{L}\p{N}’'-]*(?: [\p{L}\p{N}’'-]+){0,3}?)(?:, ([^,.;:]{2,40}))? and (?:the )?([\p{L}\p{N}][\p{L}\p{N}’'-]*(?: [\p{L}\p{N}’'-]+){0,3}?) are (both |all |two |three )?(?:of )?/iu,
);

/** "A and B are both C", "A and B are types of C", "Both are C that …": two or more under one class. */
export function fromJoined(reading: Reading, passage: Passage): Taxonomy[] {
  const from = passage.words[passage.body]?.start ?? 0;
  const text = passage.text.slice(from);
  if (!/\sare\s/.test(text)) return [];
  const both = /^both are (?:two )?/i.exec(text);
  const pair = both ? null : PAIR.exec(text);
  if (!both && !pair) return [];
  const children = both
    ? passage.via === 'all'
      ? [...passage.about]
      : []
    : [pair?.[1], pair?.[2], pair?.[3]].filter((name) => name !== undefined);
  const at = passage.words.findIndex((word) => word.start >= from + ((both ?? pair)?.[0].length ?? 0));
  const parent = at < 0 ? null : classAt(reading, passage, at, both !== null || pair?.[4] !== undefined);
  if (!parent || children.length < 2) return [];
  const fits = both !== null || children.every((child) => isKind(reading, child, parent));
  return fits ? children.map((child) => edgeOf(reading, passage, child, parent, 'both', 0.75)) : [];
}

/** A class in the plural that word `at` begins: "types of C", "regional blocks" behind "both"; null for a quality. */
function classAt(reading: Reading, passage: Passage, at: number, both: boolean): string | null {
  const { words, text } = passage;
  const noun = nounPhrase(passage, at, reading.cues);
  const head = noun && words[noun.head - 1];
  if (!noun || !head || judges(passage, noun, reading.cues) || !/[^su]s$/.test(head.lower)) return null;
  const kinds = noun.of !== null && reading.cues.has(head.lower, 'terms/kind-words');
  const inner = kinds ? (noun.of as number) + 1 : noun.from;
  const parent = text.slice(words[inner]?.start ?? 0, words[noun.to - 1]?.end ?? 0);
  const own = noun.to - inner > 1 && !reading.cues.has(words[inner]?.lower, 'terms/loose-adjectives');
  return kinds || (both && own) ? parent : null;
}

const KIND_OF =
  /,\s(?:an?|one)\s(?:[\p{L}-]+\s)?(?:type|kind|form|sort|variety|variant|subtype|subset|species|breed|branch|subclass|class)\sof\s(?:the |an? )?([\p{L}\p{N}][\p{L}\p{N}’'-]*(?:\s[\p{L}\p{N}’'-]+){0,3}?)(?=[,.;:)]|\s(?:that|which|who|used|made|found|in|for|with|from|by|on|at|is|are|was|has|can|and)\b|$)/giu;

/** "a fez, a kind of hat, …": said in passing of the name before it. */
export function fromAsides(reading: Reading, passage: Passage): Taxonomy[] {
  const { text } = passage;
  if (!/,\s(?:an?|one)\s/i.test(text)) return [];
  return [...text.matchAll(KIND_OF)].flatMap((match) => {
    const to = passage.words.findIndex((word) => word.start > match.index);
    const range = to > 0 ? phraseBefore(passage, to, reading.cues) : null;
    const parent = match[1] as string;
    // "In the end, a kind of peace came": the comma closes an opening.
    const opening = reading.cues.has(passage.words[passage.body]?.lower, 'grammar/prepositions');
    const before = range ? text.slice(passage.words[passage.body]?.start ?? 0, match.index) : '';
    if (!range || !isKind(reading, parent, '') || (opening && !before.includes(',') && !isClause(before, reading.cues)))
      return [];
    const child = passage.text.slice(passage.words[range.from]?.start ?? 0, match.index).replace(/\s*\([^()]*\)$/, '');
    return isKind(reading, child, parent) ? [edgeOf(reading, passage, child, parent, 'aside', 0.8)] : [];
  });
}
