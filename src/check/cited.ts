import type { Deck, Span } from '../model/index.ts';
import { phrasesOf, teaching } from './words.ts';

/** The claims that the teaching slides show or say, each with every place of it that the deck gives. */
export function citedClaims(deck: Deck): ReadonlyMap<string, readonly Span[]> {
  const cited = new Map<string, Span[]>();
  for (const slide of teaching(deck)) {
    for (const { claim, spans, confidence } of [slide.data.titleFrom, ...phrasesOf(slide)]) {
      if (claim === null || confidence === 'own') continue;
      const places = cited.get(claim) ?? [];
      places.push(...spans);
      cited.set(claim, places);
    }
  }
  return cited;
}

/** How many of the cited claims each source states; sources that state none have 0. */
export function claimsBySource(deck: Deck): ReadonlyMap<string, number> {
  const count = new Map(deck.sources.map((source) => [source.id, 0]));
  for (const spans of citedClaims(deck).values()) {
    for (const id of new Set(spans.map((span) => span.source))) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return count;
}

/** Whether two sources or more state it. */
export function isShared(spans: readonly Span[]): boolean {
  return new Set(spans.map((span) => span.source)).size > 1;
}
