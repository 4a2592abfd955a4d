import { type Lexicon, phrases } from '../model/index.ts';
import { type Word, wordsIn } from './words.ts';

/** A phrase of the lexicon met in a text: the words `[from, to)`. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** The lexicon as the rules ask it: by file and entry, over words that are cut once. */
export interface Cues {
  /** First place of a phrase of the entry at or after word `from`; phrases match whole words, whatever the case. */
  find(words: readonly Word[], entry: string, from?: number): Hit | null;
  /** The phrase of the entry that starts exactly at word `at`, the longest one. */
  at(words: readonly Word[], entry: string, at: number): Hit | null;
  /** Whether one word is in the entry. */
  has(word: string | undefined, entry: string): boolean;
  /** Key of the entry of a file that equals the label whole, else that its words contain; null when none does. */
  keyOf(label: string, file: string): string | null;
  /** Whether a label of the file can begin with the word, small words aside. */
  opensLabel(word: Word, file: string): boolean;
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const compiled = new WeakMap<Lexicon, Cues>();

/** The cues of a lexicon; compiled once for each lexicon. Entries are named `file/entry`. */
export function cuesOf(lexicon: Lexicon): Cues {
  const known = compiled.get(lexicon);
  if (known) return known;
  const cues = compile(lexicon);
  compiled.set(lexicon, cues);
  return cues;
}

function compile(lexicon: Lexicon): Cues {
  const entries = new Map<string, Phrases>();
  const singles = new Map<string, ReadonlySet<string>>();
  const labels = new Map<string, ReadonlyMap<string, string>>();
  // Asked for each word by every rule: no closure is made where the answer is known.
  const entry = (name: string): Phrases =>
    entries.get(name) ?? remember(entries, name, () => byFirstWord(lexicon, name));
  const at = (words: readonly Word[], name: string, i: number): Hit | null => hitAt(entry(name), words, i);
  const find = (words: readonly Word[], name: string, from = 0): Hit | null => {
    const phrases = entry(name);
    for (let i = from; i < words.length; i++) {
      const hit = hitAt(phrases, words, i);
      if (hit) return hit;
    }
    return null;
  };
  const has = (word: string | undefined, name: string): boolean =>
    word !== undefined && (singles.get(name) ?? remember(singles, name, () => singlesOf(entry(name)))).has(word);
  const keyOf = (label: string, file: string): string | null =>
    remember(labels, file, () => labelsOf(lexicon, file)).get(foldLabel(label)) ?? null;
  const openings = new Map<string, ReadonlySet<string>>();
  const opensLabel = ({ stem }: Word, file: string): boolean =>
    (openings.get(file) ?? remember(openings, file, () => openingsOf(labelsOf(lexicon, file)))).has(stem);
  return { find, at, has, keyOf, opensLabel };
}

function hitAt(phrases: Phrases, words: readonly Word[], i: number): Hit | null {
  const word = words[i];
  const candidates = word && phrases.get(word.lower);
  if (candidates === undefined) return null;
  for (const phrase of candidates) if (stands(phrase, words, i)) return { from: i, to: i + phrase.length };
  return null;
}

/** Whether the words of a phrase stand from word `i` on, of which the first is known to. */
function stands(phrase: readonly string[], words: readonly Word[], i: number): boolean {
  for (let k = 1; k < phrase.length; k++) if (words[i + k]?.lower !== phrase[k]) return false;
  return true;
}

function singlesOf(phrases: Phrases): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word, list] of phrases) if (list.some((phrase) => phrase.length === 1)) found.add(word);
  return found;
}

function remember<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

function byFirstWord(lexicon: Lexicon, name: string): Phrases {
  const [file = '', entry = ''] = name.split('/');
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases(lexicon, file, entry)) {
    const words = wordsOf(phrase);
    const first = words[0];
    if (first === undefined) continue;
    const list = found.get(first);
    if (list) list.push(words);
    else found.set(first, [words]);
  }
  for (const list of found.values()) if (list.length > 1) list.sort((a, b) => b.length - a.length);
  return found;
}

/** The words of a phrase: nearly all have nothing but blanks between theirs. */
function wordsOf(phrase: string): readonly string[] {
  return SPACED.test(phrase) ? phrase.split(' ') : wordsIn(phrase).map((word) => word.lower);
}

const SPACED = /^[a-z\d]+(?: [a-z\d]+)*$/;

function labelsOf(lexicon: Lexicon, file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, entry] of Object.entries(lexicon[file] ?? {})) {
    for (const phrase of entry) {
      const label = foldLabel(phrase);
      if (!found.has(label)) found.set(label, key);
    }
  }
  return found;
}

function openingsOf(labels: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...labels.keys()].map((label) => label.split(' ')[0] as string));
}

function foldLabel(label: string): string {
  const words = wordsIn(label);
  const telling = words.length === 1 ? words : words.filter((word) => !SMALL.has(word.lower));
  return telling.map((word) => word.stem).join(' ');
}

const SMALL = new Set(['the', 'a', 'an', 'key', 'main', 'core', 'our', 'of', 'in']);
