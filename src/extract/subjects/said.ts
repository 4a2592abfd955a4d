import type { Document } from '../../model/index.ts';
import { prosesOf } from '../texts.ts';
import { wordsIn } from '../words.ts';
import type { Times } from './compared.ts';
import type { Cut } from './surfaces.ts';

/** All that documents say, as subjects are looked for in it. */
export interface Said {
  readonly texts: readonly Cut[];
  /** How often they say a phrase, by its key; kept, since every finder asks. */
  readonly times: Times;
}

export function saidIn(documents: readonly Document[]): Said {
  const texts = documents.flatMap((document) => prosesOf(document).map(({ text }) => ({ text, words: wordsIn(text) })));
  const pooled = ` ${texts.map(({ words }) => words.map((word) => word.stem).join(' ')).join(' | ')} `;
  const counted = new Map<string, number>();
  const times = (key: string): number => {
    const known = counted.get(key) ?? (key === '' ? 0 : occurrences(pooled, ` ${key} `));
    counted.set(key, known);
    return known;
  };
  return { texts, times };
}

/** How often a text holds another; neighbours may share a blank. */
function occurrences(text: string, part: string): number {
  let n = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length - 1)) n++;
  return n;
}
