import type { Document } from '../../model/index.ts';
import { placesOf, timesIn } from '../places.ts';
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

/** The texts of a document, the very same ones as long as it is kept. */
function textsOf(document: Document): readonly Cut[] {
  const known = cut.get(document) ?? prosesOf(document).map(({ text }) => ({ text, words: wordsIn(text) }));
  cut.set(document, known);
  return known;
}

const cut = new WeakMap<Document, readonly Cut[]>();

export function saidIn(documents: readonly Document[]): Said {
  const texts = documents.flatMap(textsOf);
  const places = placesOf(texts);
  const counted = new Map<string, number>();
  const times = (key: string): number => {
    const known = counted.get(key) ?? timesIn(texts, places, key);
    counted.set(key, known);
    return known;
  };
  const holding = (stems: Iterable<string>): readonly Cut[] => {
    const found = new Set<number>();
    for (const stem of stems) {
      const at = places.get(stem) ?? [];
      for (let i = 0; i < at.length; i += 2) found.add(at[i] as number);
    }
    return [...found].sort((a, b) => a - b).map((text) => texts[text] as Cut);
  };
  return { texts, times, holding };
}
