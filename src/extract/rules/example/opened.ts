import type { Item } from '../../items.ts';
import { isProper } from '../../items.ts';
import { enumerated, listed } from '../../lists.ts';
import { isBareNoun, phraseBefore } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { wordsIn } from '../../words.ts';
import { admitsKinds, namesIn, thingsIn } from './accept.ts';
import { type Class, classBefore, classNamed } from './class.ts';
import { heldBy } from './held.ts';

/** Things that a sentence names as examples of a class. */
export interface Told {
  readonly of: Class | null;
  readonly items: readonly Item[];
  readonly rule: 'include' | 'other' | 'example-of';
}

const OPENER =
  /^(?:(?:examples?|others?|ones)\b|(?:(?:some|one|the|a few|several|many|other|among the)\s(?:of the\s)?)?(?:more\s|most\s)?(?:best|top|leading|popular|well-known|notable|best-known|prominent|common|typical|famous|major|classic|frequent|widely used|known)\b|some\b|one example\b|an example\b|another example\b)/iu;
const AND_INCLUDE = /^([^.:;]{3,120}?\sand)\s(include|includes)\s((?:[^():;]|\([^()]*\))+)$/iu;
const INCLUDE = /^([^.:;]{3,80}?)\s(include|includes|are|is)\s((?:[^():;]|\([^()]*\))+)$/iu;

/** "Popular X include A and B", "Some of the best X are A and B", "Examples of X include …", "X include A and B". */
export function included(reading: Reading, passage: Passage): Told | null {
  const from = passage.words[passage.body]?.start ?? 0;
  const text = passage.text.slice(from);
  const match = AND_INCLUDE.exec(text) ?? INCLUDE.exec(text);
  if (!match) return null;
  const [whole, before, verb, list] = match as unknown as [string, string, string, string];
  const opener = OPENER.exec(before);
  const example = /\bexamples?\b/i.test(before);
  if (!opener && !example && !/^includes?$/i.test(verb)) return null;
  if (/^is$/i.test(verb) && !example) return null;
  const held = heldBy(reading, passage, before);
  const of =
    held ??
    classNamed(
      reading,
      before
        .replace(/\s*\([^()]*\)/g, '')
        .replace(/^.*?\bexamples? (?:of|for)\s/i, '')
        .replace(/^examples?$/i, ''),
    );
  const at = from + whole.length - list.length;
  // "The kit includes", "The team includes", "Members include": parts and people, no kinds.
  if (
    of &&
    !of.known &&
    !example &&
    (!of.plural || PEOPLE.test(of.head) || reading.cues.has(of.head, 'terms/person-nouns'))
  )
    return null;
  const parts = listed(list, at);
  const names = namesIn(reading, parts);
  if (names.length > 0 && (example || names.length > 1) && (opener || names.length === parts.length))
    return { of: usable(reading, of), items: names, rule: 'include' };
  if (!/^includes?$/i.test(verb) && !example) return null;
  const kinds = of && (opener || example || held || of.modified) && admitsKinds(of, LIST, reading.cues);
  const items = kinds ? thingsIn(reading, parts) : [];
  return items.length > 1 && (opener || example || held)
    ? { of: opener ? usable(reading, of) : of, items, rule: 'include' }
    : null;
}

const LIST = { cue: 'including', comma: false, bracketed: false } as const;

/** "Examples", "others" and "such models" name no class. */
function usable(reading: Reading, of: Class | null): Class | null {
  if (!of || of.known) return of;
  const plain = !of.modified && reading.cues.has(of.head, 'grammar/class-nouns');
  return plain || NO_CLASS.test(of.subject) ? null : of;
}

const PEOPLE = /^(?:member|partner|sponsor|participant|contributor|speaker|guest|parent|owner|staff|step|part)$/;

/** Of what was spoken of, they are. */
const NO_CLASS =
  /^(?:(?:popular|common|typical|other|best|top|main|good|leading|well-known)\s)*(?:examples?|others?|ones?|some|choices?|options?|picks?|favou?rites?|alternatives|candidates|names?|brands?)$/i;

const OTHER = /(?:,\s)?(?:\s?and|\s?or|\samong)\s(?:many |several |any |some )?other\s/giu;

/** "A, B and other Xs", "A and B, among other Xs": the class stands behind. */
export function beforeOther(reading: Reading, passage: Passage): readonly Told[] {
  if (!/\sother\s/i.test(passage.text)) return [];
  return [...passage.text.matchAll(OTHER)].flatMap((match): Told[] => {
    const of = classBehind(reading, passage, match.index + match[0].length);
    if (!of?.plural) return [];
    const before = passage.text.slice(0, match.index);
    const start = Math.max(0, before.search(/[^.;:()—–]*$/u));
    const parts = enumerated(before.slice(start), start);
    const names = runOfNames(parts);
    if (names.length > 1) return [{ of, items: namesIn(reading, names), rule: 'other' }];
    if (!admitsKinds(of, LIST, reading.cues)) return [];
    const kinds = runOfKinds(reading, passage, parts);
    return kinds.length > 1 ? [{ of, items: kinds, rule: 'other' }] : [];
  });
}

/** The noun phrase that begins at an offset. */
function classBehind(reading: Reading, passage: Passage, at: number): Class | null {
  const first = passage.words.findIndex((word) => word.start >= at);
  if (first < 0) return null;
  for (let to = Math.min(first + 4, passage.words.length); to > first; to--) {
    const text = passage.text.slice(passage.words[first]?.start ?? 0, passage.words[to - 1]?.end ?? 0);
    if (/s$/.test(text) && isBareNoun({ text, words: wordsIn(text) }, reading.cues)) return classNamed(reading, text);
  }
  return null;
}

type Part = ReturnType<typeof enumerated>[number];

/** The proper names that end a run of parts; of the first part only the name at its end. */
function runOfNames(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  for (const part of [...parts].reverse()) {
    if (isProper(part.text)) {
      found.unshift(part);
      continue;
    }
    const tail = /(?:^|\s)(\p{Lu}[\p{L}\p{N}.-]*(?:\s\p{Lu}[\p{L}\p{N}.-]*){0,3})$/u.exec(part.text)?.[1];
    if (tail) found.unshift({ text: tail, at: part.at + part.text.length - tail.length });
    break;
  }
  return found;
}

function runOfKinds(reading: Reading, passage: Passage, parts: readonly Part[]): readonly Item[] {
  const found: Part[] = [];
  for (const part of [...parts].reverse()) {
    if (isBareNoun({ text: part.text, words: wordsIn(part.text) }, reading.cues, 3) && part !== parts[0]) {
      found.unshift(part);
      continue;
    }
    const end = part.at + part.text.length;
    const to = passage.words.findIndex((word) => word.start >= end);
    const range = phraseBefore(passage, to < 0 ? passage.words.length : to, reading.cues);
    const at = range ? (passage.words[range.from]?.start ?? end) : end;
    if (range && at >= part.at && range.to - range.from < 4) found.unshift({ text: passage.text.slice(at, end), at });
    break;
  }
  return thingsIn(reading, found);
}

const EXAMPLE_OF = pattern(
  /^(?:the |an? )?([^.,;:()]{2,50}?)(?:, [^,]{2,60},)? (?:is|are) (?:an?|one|another|two|some|good|classic|typical)?\s?(?:\p{L}+ )?examples? of (?:an? |the |such )?/iu,
);

/** "X is an example of a Y": the class stands behind. */
export function exampleOf(reading: Reading, passage: Passage): Told | null {
  if (!/\bexamples? of\b/i.test(passage.text)) return null;
  const from = passage.words[passage.body]?.start ?? 0;
  const match = EXAMPLE_OF.exec(passage.text.slice(from));
  const name = match?.[1];
  if (!match || !name || /^(?:this|that|it|these|those|they|here|there|one|which)\b/i.test(name)) return null;
  const at = from + match[0].indexOf(name);
  const of = classFrom(reading, passage, from + match[0].length);
  const items = thingsIn(reading, enumerated(name, at));
  return of && items.length > 0 ? { of, items, rule: 'example-of' } : null;
}

function classFrom(reading: Reading, passage: Passage, at: number): Class | null {
  const first = passage.words.findIndex((word) => word.start >= at);
  const rest = passage.words.slice(Math.max(first, 0), first + 6);
  const end = rest.findIndex(
    (word, i) => i > 0 && (stops(word.lower) || /[,.;:()]/.test(passage.text.slice(rest[i - 1]?.end, word.start))),
  );
  const last = first < 0 ? undefined : rest[(end < 0 ? rest.length : end) - 1];
  return last ? classBefore(reading, passage, last.end + 1) : null;
}

function stops(lower: string): boolean {
  return /^(?:you['’]ll|that|which|who|where|in|for|with|from|to|because|used|by|at|on|as|and|you|we|they|most)$/.test(
    lower,
  );
}

const NAMED = pattern(
  /^((?:the )?\p{Lu}[^.;:()]{1,80}?\sand\s(?:the )?\p{Lu}[^.;:(),]{0,40}?)\sare\s(?:both |two |among )?(the|some of the|two of the|both|two|\p{Lu}\p{Ll}+)\s/u,
);

/** "The V60 and the Chemex are the drippers that …", "A and B are the commonest": names said to be the ones of a class. */
export function saidToBe(reading: Reading, passage: Passage): Told | null {
  const match = /\sare\s/.test(passage.text) ? NAMED.exec(passage.text) : null;
  if (!match) return null;
  const parts = listed(match[1] as string);
  if (!parts.every(({ text }) => isProper(text.replace(/^the\s/i, '')))) return null;
  const at = match[0].length - (/^\p{Lu}/u.test(match[2] as string) ? (match[2] as string).length + 1 : 0);
  const rest = passage.text.slice(at);
  const superlative = /^(?:usual|commonest|best|most|main|biggest|largest)[\p{L} -]{0,30}?(?:ones)?[.,;]/u.test(rest);
  const of = superlative ? null : classFrom(reading, passage, at);
  const items = namesIn(reading, parts);
  if (items.length < 2 || (!superlative && (!of?.plural || reading.cues.has(of.head, 'terms/person-nouns'))))
    return null;
  return { of: usable(reading, of), items, rule: 'include' };
}
