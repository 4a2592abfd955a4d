import { slidesOf } from '../../model/index.ts';
import { ofDeck, type Rule } from '../rule.ts';

const LEAST = 0.4;
const MOST = 0.6;

/** In a workshop people work for two to three fifths of the time. */
export const work: Rule = (deck) => {
  if (deck.form !== 'workshop' || deck.total === 0) return [];
  const slides = slidesOf(deck).filter((slide) => slide.data.mode === 'work');
  const share = slides.reduce((sum, slide) => sum + slide.data.seconds, 0) / deck.total;
  if (share >= LEAST && share <= MOST) return [];
  const percent = (value: number) => Math.round(value * 100);
  return [
    ofDeck(
      `Unexpected working time of ${percent(share)}% of the workshop, expected ${percent(LEAST)} to ${percent(MOST)}%`,
      'work',
    ),
  ];
};
