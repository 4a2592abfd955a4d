import { askedOn, slidesOf } from '../../model/index.ts';
import { about, ofDeck, type Rule } from '../rule.ts';

/** Whole seconds on every slide; their sum is the talk, and the talk with what falls short is the slot. */
export const seconds: Rule = (deck) => {
  const slides = slidesOf(deck);
  const sum = slides.reduce((total, slide) => total + slide.data.seconds, 0);
  const odd = slides.filter((slide) => !Number.isInteger(slide.data.seconds) || slide.data.seconds < 1);
  const last = askedOn(slides, ({ data }) => data.purpose);
  const after = deck.questions + deck.buffer;
  return [
    ...odd.map((slide) =>
      about(slide, `Unexpected ${slide.data.seconds} seconds, expected whole ones`, 'seconds', 'error'),
    ),
    ...(sum === deck.total
      ? []
      : [ofDeck(`Unexpected ${sum} seconds in all, expected ${deck.total}`, 'seconds', 'error')]),
    ...(deck.total + deck.shortfall === deck.slot
      ? []
      : [
          ofDeck(
            `Unexpected slot of ${deck.slot} seconds, expected ${deck.total + deck.shortfall}: the talk and its shortfall`,
            'seconds',
            'error',
          ),
        ]),
    ...(last && last.data.seconds < after
      ? [
          about(
            last,
            `Unexpected ${last.data.seconds} seconds, expected ${after} for questions and buffer alone`,
            'seconds',
            'error',
          ),
        ]
      : []),
  ];
};
