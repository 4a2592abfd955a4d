import type { Deck } from '../../model/index.ts';
import type { References } from '../documents/handout/references.ts';
import { written } from './escape.ts';

/** What the marks stand for: the source, the place in it and its words. */
export function footnotes(deck: Deck, cited: References): readonly string[] {
  return deck.sources.flatMap(({ n, title, id: file }) =>
    cited.of(n).map(({ id, place, quotes }) => {
      const words = quotes.map((quote) => `“${quote}”`).join(' … ');
      return `[^${id}]: ${written(`${title} (${file}), ${place.unit} ${place.n}: ${words}`)}`;
    }),
  );
}
