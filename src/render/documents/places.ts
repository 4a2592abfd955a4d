import { type Deck, type DeckSource, locate, type Span } from '../../model/index.ts';

/** Places as whoever looks them up writes them: `guide.md:12, 14; book.pdf, pages 2, 3`. Empty for none. */
export type PlacesOf = (spans: readonly Span[]) => string;

/** Sources in the order in which they are first named, their places in the order of the text. */
export function placesFinder(deck: Deck): PlacesOf {
  const sources = new Map<string, DeckSource>(deck.sources.map((source) => [source.id, source]));
  return (spans) => {
    const ids = [...new Set(spans.map(({ source }) => source))];
    return ids.map((id) => placesIn(id, sources.get(id)?.places ?? null, spans)).join('; ');
  };
}

function placesIn(id: string, places: DeckSource['places'], spans: readonly Span[]): string {
  const found = spans.filter(({ source }) => source === id).map((span) => locate(span, places).n);
  const numbers = [...new Set(found)].sort((one, other) => one - other);
  if (places === null) return `${id}:${numbers.join(', ')}`;
  return `${id}, ${places.unit}${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
}
