import { enumerated, type Part } from './lists.ts';
import type { Reading } from './passage.ts';
import { wordsIn } from './words.ts';

/** A named thing and where it stands in the text. */
export type Item = Part;

/** A list of things that a sentence gives as examples. */
export interface List {
  readonly rule: 'such-as' | 'bracket' | 'include';
  /** Where the cue stands. */
  readonly at: number;
  readonly parts: readonly Part[];
  readonly bracketed: boolean;
  /** Whether the sentence opens with "Examples include" and the like. */
  readonly opens: boolean;
}

const BRACKET = /\((?:such as|like|e\.g\.,?|for example,?|including|for instance,?)\s([^()]*)\)/giu;
const SUCH_AS = /(?:,|\s)\s?(?:such as|like|for example,?|including|for instance,?)\s([^()—–;:]*)/giu;
const INCLUDE =
  /\b(?:examples?|some|others?|leading|popular|well-known|notable|best-known|ones)\b[^.:;]{0,70}?\s(?:include|includes|are|is)\s([^():;]*)/iu;

/** Every list of examples of a text. */
export function listsIn(text: string): readonly List[] {
  const lists: List[] = [];
  const bracketed: [number, number][] = [];
  for (const match of text.matchAll(BRACKET)) {
    bracketed.push([match.index, match.index + match[0].length]);
    const from = match.index + match[0].length - 1 - (match[1] as string).length;
    lists.push({
      rule: 'bracket',
      at: match.index,
      parts: enumerated(match[1] as string, from),
      bracketed: true,
      opens: false,
    });
  }
  const include = INCLUDE.exec(text);
  const outside = include && include.index < 24;
  if (include && outside) {
    const from = include.index + include[0].length - (include[1] as string).length;
    const opens = /^(?:\p{L}+ )?(?:examples?|others?|ones)\b/iu.test(
      text.slice(include.index - Math.min(include.index, 12)),
    );
    lists.push({ rule: 'include', at: from, parts: enumerated(include[1] as string, from), bracketed: false, opens });
  }
  for (const match of text.matchAll(SUCH_AS)) {
    if (bracketed.some(([from, to]) => match.index >= from && match.index < to)) continue;
    const from = match.index + match[0].length - (match[1] as string).length;
    lists.push({
      rule: 'such-as',
      at: match.index,
      parts: listPart(match[1] as string, from),
      bracketed: false,
      opens: false,
    });
  }
  return lists;
}

/** The list ends where a comma is followed by words that are no name: ", are often considered …". */
function listPart(text: string, from: number): readonly Part[] {
  const end = /,\s(?!and\s|or\s)(?=\p{Ll})/u.exec(text);
  return enumerated(end ? text.slice(0, end.index) : text, from);
}

const AFTER_NAME = /\s(?:for|from|by|in|on|at|to|of|with|as|handles?|can|is|are|was|offers?|which|that|\p{Ll}+s)\s.*$/u;

/** The name in a part of a list: the maker and what follows are cut; null when it is no proper name or a subject. */
export function itemOf(reading: Reading, part: Part): Item | null {
  const possessive = /^\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*)?['’]s?\s/u.exec(part.text)?.[0] ?? '';
  const behind = part.text.slice(possessive.length).replace(/^(?:the|an?)\s/, '');
  const lead = part.text.length - behind.length;
  const text = withoutSubject(reading, behind.replace(/\s*\([^()]*\)?.*$/u, '').replace(AFTER_NAME, '')).trim();
  if (!isName(text) || reading.labelled(text) !== null) return null;
  return { text, at: part.at + lead };
}

/** "Acme pump" → "Acme" where pumps are the subject. */
function withoutSubject(reading: Reading, text: string): string {
  const words = wordsIn(text);
  const last = reading.mentionsIn(text).at(-1);
  const cut = last && last.to === words.length && last.from > 0 ? words[last.from - 1] : undefined;
  return cut ? text.slice(0, cut.end) : text;
}

/** A proper name: a capital or an inner dot, few words, no plain word in front. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || words.length > 5) return false;
  const first = words[0] ?? '';
  return /^\p{Lu}|^\p{Ll}+\p{Lu}|^\d*\p{Lu}/u.test(first) || /^[\p{L}\p{N}-]+\.(?:\p{Ll}{2,4})$/u.test(text);
}
