import type { Document } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';

/** Other names of a thing, by the key of each of its names. */
export type Synonyms = (name: string) => readonly string[];

/** What tables with a column "Also called" say are names of one thing. */
export function synonymsIn(documents: readonly Document[], cues: Cues): Synonyms {
  const groups = new Map<string, readonly string[]>();
  for (const { sections } of documents) {
    for (const block of sections.flatMap((section) => section.blocks)) {
      if (block.type !== 'table') continue;
      const column = block.header.findIndex(({ text }, i) => i > 0 && isOther(text, cues));
      if (column < 0) continue;
      for (const row of block.rows) {
        const names = [row[0]?.text ?? '', ...(row[column]?.text ?? '').split(/[,;/]\s*(?:or\s)?|\sor\s/)]
          .map((name) => name.trim())
          .filter((name) => keyOf(name) !== '' && wordsIn(name).length <= 5);
        for (const name of names) groups.set(keyOf(name), names);
      }
    }
  }
  return (name) => (groups.get(keyOf(name)) ?? []).filter((other) => keyOf(other) !== keyOf(name));
}

function isOther(head: string, cues: Cues): boolean {
  const words = wordsIn(head);
  return cues.at(words, 'subjects/other-names', 0)?.to === words.length && words.length > 0;
}
