import { ownStep, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

/** A slide of the speaker's own holds no more than can be read on it. */
export const own: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const { data } = slide;
    if (data.layout !== 'own' || ownStep(data.content.blocks) !== null) return [];
    return [
      about(
        slide,
        'Unexpected more than stands on it even in small type, expected fewer or shorter lines: make two slides of it',
        'own',
      ),
    ];
  });
