import { slidesOf } from '../../model/index.ts';
import { citedClaims, isShared } from '../cited.ts';
import { about, ofDeck, type Rule } from '../rule.ts';

/** Says how much rests on one source alone, and which figures do: those are what people ask back about. */
export const support: Rule = (deck) => {
  if (deck.sources.length < 2) return [];
  const cited = citedClaims(deck);
  const alone = [...cited.values()].filter((spans) => !isShared(spans)).length;
  const figures = slidesOf(deck).filter(
    ({ data }) =>
      data.layout === 'stat' &&
      data.content.caption.claim !== null &&
      !isShared(cited.get(data.content.caption.claim) ?? []),
  );
  return [
    ...(alone === 0 ? [] : [ofDeck(`${alone} of ${cited.size} claims rest on one source alone`, 'support', 'note')]),
    ...figures.map((slide) => about(slide, 'Its figure rests on one source alone', 'support', 'note')),
  ];
};
