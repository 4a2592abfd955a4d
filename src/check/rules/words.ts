import { LAYOUTS, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { bodyWords } from '../words.ts';

/** A slide holds what people can read while somebody speaks. */
export const words: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const most = LAYOUTS[slide.data.layout].words;
    const count = bodyWords(slide);
    if (most === null || count <= most) return [];
    return [about(slide, `Unexpected ${count} words on the slide, expected at most ${most}`, 'words')];
  });
