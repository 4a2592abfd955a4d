import { type Lexicon, phrases } from '../model/index.ts';

/** Where in a text a phrase must stand: at its beginning (after words such as "So"), its end, anywhere, or be all of it. */
type Where = 'opens' | 'ends' | 'holds' | 'is';

/** `file/entry` of the lexicon. */
export type Entry = `${'boilerplate' | 'structure'}/${string}`;

/** Offsets of the words that match. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** The phrases of the lexicon as questions on a text. Marks around words don't count, nor do case and apostrophe. */
export interface Cues {
  find(where: Where, entry: Entry, text: string): Match | null;
  has(where: Where, entry: Entry, text: string): boolean;
}

/** A word, a gap of one to `most` words, or any phrase of a set. */
type Part = string | { readonly most: number } | PhraseSet;

/** Phrases by their first word; those that begin otherwise under the empty one. */
interface PhraseSet {
  readonly byFirst: ReadonlyMap<string, readonly (readonly Part[])[]>;
}

interface Word extends Match {
  readonly word: string;
}

const known = new WeakMap<Lexicon, Cues>();

/** The cues of a lexicon; each entry is prepared when it is first asked for. */
export function cuesOf(lexicon: Lexicon): Cues {
  const kept = known.get(lexicon);
  if (kept) return kept;
  const sets = new Map<string, PhraseSet>();
  const setOf = (file: string, entry: string): PhraseSet => {
    const key = `${file}/${entry}`;
    const set =
      sets.get(key) ??
      indexed(phrases(lexicon, file, entry).map((phrase) => partsOf(phrase, (name) => setOf(file, name))));
    sets.set(key, set);
    return set;
  };
  // The same text is asked about entry after entry.
  let latest: { text: string; words: readonly Word[] } = { text: '', words: [] };
  const wordsOnce = (text: string) => {
    if (latest.text !== text) latest = { text, words: wordsIn(text) };
    return latest.words;
  };
  const find: Cues['find'] = (where, entry, text) => {
    const [file, name] = entry.split('/') as [string, string];
    return FINDERS[where](wordsOnce(text), setOf(file, name), setOf('boilerplate', 'connectives'));
  };
  const cues: Cues = { find, has: (where, entry, text) => find(where, entry, text) !== null };
  known.set(lexicon, cues);
  return cues;
}

/** Longest phrase, in words, gaps included. */
const LONGEST = 16;

type Finder = (words: readonly Word[], set: PhraseSet, connectives: PhraseSet) => Match | null;

const FINDERS: Readonly<Record<Where, Finder>> = {
  opens: (words, set, connectives) => {
    const after = matchSet(words, 0, connectives, () => true);
    return from(words, 0, set, () => true) ?? (after === null ? null : from(words, after, set, () => true));
  },
  is: (words, set) => from(words, 0, set, (end) => end === words.length),
  holds: (words, set) => first(words, 0, set, () => true),
  ends: (words, set) => first(words, Math.max(0, words.length - LONGEST), set, (end) => end === words.length),
};

function first(words: readonly Word[], start: number, set: PhraseSet, done: (end: number) => boolean): Match | null {
  for (let at = start; at < words.length; at++) {
    const found = from(words, at, set, done);
    if (found) return found;
  }
  return null;
}

function from(words: readonly Word[], at: number, set: PhraseSet, done: (end: number) => boolean): Match | null {
  const end = matchSet(words, at, set, done);
  return end === null ? null : { start: words[at]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** Index after the first phrase of the set that matches at `at` and ends where `done` says; null when none does. */
function matchSet(words: readonly Word[], at: number, set: PhraseSet, done: (end: number) => boolean): number | null {
  for (const key of [words[at]?.word ?? '', '']) {
    for (const parts of set.byFirst.get(key) ?? []) {
      const end = matchParts(words, at, parts, 0, done);
      if (end !== null) return end;
    }
  }
  return null;
}

function matchParts(
  words: readonly Word[],
  at: number,
  parts: readonly Part[],
  i: number,
  done: (end: number) => boolean,
): number | null {
  const part = parts[i];
  if (part === undefined) return done(at) ? at : null;
  if (at >= words.length) return null;
  const rest = (end: number) => matchParts(words, end, parts, i + 1, done);
  if (typeof part === 'string') return words[at]?.word === part ? rest(at + 1) : null;
  if ('byFirst' in part) {
    let found: number | null = null;
    matchSet(words, at, part, (end) => {
      found = rest(end);
      return found !== null;
    });
    return found;
  }
  for (let end = at + 1; end <= Math.min(words.length, at + part.most); end++) {
    const found = rest(end);
    if (found !== null) return found;
  }
  return null;
}

function indexed(all: readonly (readonly Part[])[]): PhraseSet {
  const byFirst = new Map<string, (readonly Part[])[]>();
  for (const parts of all) {
    const key = typeof parts[0] === 'string' ? parts[0] : '';
    byFirst.set(key, [...(byFirst.get(key) ?? []), parts]);
  }
  return { byFirst };
}

/** A phrase in parts: `*` one to four words, `**` one to twelve, `<entry>` any phrase of that entry. */
function partsOf(phrase: string, named: (entry: string) => PhraseSet): readonly Part[] {
  return phrase.split(/\s+/).flatMap((text): Part[] => {
    if (text === '*') return [{ most: 4 }];
    if (text === '**') return [{ most: 12 }];
    const name = /^<(.+)>$/.exec(text)?.[1];
    return name ? [named(name)] : wordsIn(text).map(({ word }) => word);
  });
}

const WORD = /[\p{L}\p{N}©][^\s—]*/gu;
const LETTER = /[\p{L}\p{N}©]/u;

/** The words of a text, in small letters, marks at their edges left out. */
function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: run, index: start } of text.matchAll(WORD)) {
    let length = run.length;
    while (length > 1 && !LETTER.test(run.slice(length - 1, length)) && !isLowSurrogate(run, length - 1)) length--;
    words.push({ word: run.slice(0, length).toLowerCase().replaceAll('’', "'"), start, end: start + length });
  }
  return words;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
