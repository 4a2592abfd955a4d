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
  const [left, right] = [wordsIn(a, lexicon), wordsIn(b, lexicon)];
  if (Math.min(left.size, right.size) < LEAST_WORDS) return false;
  if (overlap(left, right) < LEAST_SHARED || likeness(left, right) < LEAST_LIKE) return false;
  return agrees(senseIn(a, lexicon), senseIn(b, lexicon));
}

/** Both are kept for each, since each is compared with many; the sense only of those whose words are alike. */
const words = new WeakMap<Comparable, ReadonlySet<string>>();
const senses = new WeakMap<Comparable, Sense>();

/** The words that identity goes by. */
export function wordsIn(one: Comparable, lexicon: Lexicon): ReadonlySet<string> {
  const known = words.get(one);
  if (known) return known;
  const facets = facetWords(lexicon);
  const own = [...lemmasOf(one.text)].filter((word) => !one.without.has(word));
  const found = new Set(own.map((word) => facets.get(word) ?? word));
  words.set(one, found);
  return found;
}

function senseIn(one: Comparable, lexicon: Lexicon): Sense {
  const known = senses.get(one);
  if (known) return known;
  const sense = senseOf(one.text, lexicon);
  senses.set(one, sense);
  return sense;
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
