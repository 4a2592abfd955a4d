import { countWords, LAYOUTS, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { textsOf } from '../words.ts';

/** A slide holds what people can read while somebody speaks. */
export const words: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const most = LAYOUTS[slide.data.layout].words;
    const count = textsOf(slide).reduce((sum, text) => sum + countWords(text), 0);
    if (most === null || count <= most) return [];
    return [about(slide, `Unexpected ${count} words on the slide, expected at most ${most}`, 'words')];
  });
