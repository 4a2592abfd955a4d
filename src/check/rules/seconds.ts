import { VFileMessage } from 'vfile-message';
import { slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

/** Whole seconds on every slide, and their sum is the talk. */
export const seconds: Rule = (deck) => {
  const slides = slidesOf(deck);
  const odd = slides.filter((slide) => !Number.isInteger(slide.data.seconds) || slide.data.seconds < 1);
  const sum = slides.reduce((total, slide) => total + slide.data.seconds, 0);
  const wrong = odd.map((slide) =>
    about(slide, `Unexpected ${slide.data.seconds} seconds, expected whole ones`, 'seconds'),
  );
  if (sum === deck.total) return wrong;
  return [
    ...wrong,
    new VFileMessage(`Unexpected ${sum} seconds in all, expected ${deck.total}`, {
      ruleId: 'seconds',
      source: 'talkwright',
    }),
  ];
};
