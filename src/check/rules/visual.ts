import { contentOf, VISUAL_SHARE, visualShare } from '../content.ts';
import { ofDeck, type Rule } from '../rule.ts';

/** People remember what they see: at least two thirds of the content slides show more than text. */
export const visual: Rule = (deck) => {
  const share = visualShare(deck);
  if (share === null || share >= VISUAL_SHARE) return [];
  const all = contentOf(deck).length;
  const found = `${Math.round(share * all)} of ${all} content slides`;
  return [ofDeck(`Unexpected ${found} with a picture, expected two thirds at least`, 'visual', 'note')];
};
