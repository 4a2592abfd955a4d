import type { Lexicon } from '../model/index.ts';
import { lemmasOf, likeness, overlap } from './lemmas.ts';
import { agrees, type Sense, senseOf } from './sense.ts';

/** What identity compares: who it is about, and the words. */
export interface Comparable {
  /** Claims with different gates are never the same, whatever they say. */
  readonly gate: string;
  readonly text: string;
  /** Words that every claim of this gate has (the subject's names). */
  readonly without: ReadonlySet<string>;
}

const LEAST_SHARED = 0.6;
/** Of all words of both: a short text within a long one is not the whole of it. */
const LEAST_LIKE = 0.4;
const LEAST_WORDS = 3;

/** Whether two texts assert the same of the same subject: enough shared words, and nothing that counts differs. */
export function isSame(a: Comparable, b: Comparable, lexicon: Lexicon): boolean {
  if (a.gate !== b.gate) return false;
  if (a.text === b.text) return true;
  const [left, right] = [contentOf(a, lexicon), contentOf(b, lexicon)];
  if (Math.min(left.words.size, right.words.size) < LEAST_WORDS) return false;
  if (overlap(left.words, right.words) < LEAST_SHARED || likeness(left.words, right.words) < LEAST_LIKE) return false;
  return agrees(left.sense, right.sense);
}

interface Content {
  readonly words: ReadonlySet<string>;
  readonly sense: Sense;
}

/** Kept for each, since each is compared with many. */
const contents = new WeakMap<Comparable, Content>();

/** The words that identity goes by, and what else of the text counts. */
export function contentOf(one: Comparable, lexicon: Lexicon): Content {
  const known = contents.get(one);
  if (known) return known;
  const facets = facetWords(lexicon);
  const words = [...lemmasOf(one.text)].filter((word) => !one.without.has(word));
  const content = { words: new Set(words.map((word) => facets.get(word) ?? word)), sense: senseOf(one.text, lexicon) };
  contents.set(one, content);
  return content;
}

/** Words that betray one facet are one word: "price" and "cost"; opposites among them are told apart by their sense. */
function facetWords(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = facets.get(lexicon);
  if (known) return known;
  const found = new Map<string, string>();
  for (const [key, phrases] of Object.entries(lexicon.hints ?? {})) {
    for (const phrase of phrases) {
      const [word, ...more] = [...lemmasOf(phrase)];
      if (word !== undefined && more.length === 0 && !found.has(word)) found.set(word, `?${key}`);
    }
  }
  facets.set(lexicon, found);
  return found;
}

const facets = new WeakMap<Lexicon, ReadonlyMap<string, string>>();
