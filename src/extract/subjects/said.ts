import type { Document } from '../../model/index.ts';
import { placesOf } from '../places.ts';
import { prosesOf } from '../texts.ts';
import { wordsIn } from '../words.ts';
import type { Times } from './compared.ts';
import type { Cut } from './surfaces.ts';

/** All that documents say, as subjects are looked for in it. */
export interface Said {
  readonly texts: readonly Cut[];
  /** How often they say a phrase, by its key; kept, since every finder asks. */
  readonly times: Times;
  /** The texts that hold one of the stems, in order. */
  readonly holding: (stems: Iterable<string>) => readonly Cut[];
}

/** Documents whose texts are kept as cut; those of more are cut again when they are looked at, for their words take ten times the text. */
const MOST_KEPT = 200;
/** Counts of phrases that are kept. */
const MOST_COUNTED = 65_536;

/** The texts of a document, the very same ones as long as it is kept. */
function textsOf(document: Document): readonly Cut[] {
  const known = cut.get(document) ?? prosesOf(document).map(({ text }) => ({ text, words: wordsIn(text) }));
  cut.set(document, known);
  return known;
}

const cut = new WeakMap<Document, readonly Cut[]>();

/** A text that is cut when its words are asked for. */
class Uncut implements Cut {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get words(): Cut['words'] {
    return wordsIn(this.text);
  }
}

export function saidIn(documents: readonly Document[]): Said {
  const few = documents.length <= MOST_KEPT;
  const uncut = (document: Document) => prosesOf(document).map(({ text }) => new Uncut(text));
  const texts = documents.flatMap<Cut>(few ? textsOf : uncut);
  const places = placesOf(texts);
  const counted = new Map<string, number>();
  const times = (key: string): number => {
    const known = counted.get(key);
    if (known !== undefined) return known;
    if (counted.size >= MOST_COUNTED) counted.clear();
    const n = places.times(key);
    counted.set(key, n);
    return n;
  };
  const holding = (stems: Iterable<string>) => places.holding(stems).map((text) => texts[text] as Cut);
  return { texts, times, holding };
}
