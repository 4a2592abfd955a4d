import { countWords, slidesOf, TITLE_CHARACTERS, TITLE_WORDS } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

/** A title is there, and fits two lines. */
export const title: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const { title: text, layout } = slide.data;
    const words = countWords(text);
    if (words === 0) return [about(slide, 'Unexpected empty title, expected an assertion', 'title')];
    if (layout === 'title' || (words <= TITLE_WORDS && text.length <= TITLE_CHARACTERS)) return [];
    const found = `${words} words and ${text.length} characters`;
    return [
      about(slide, `Unexpected title of ${found}, expected at most ${TITLE_WORDS} and ${TITLE_CHARACTERS}`, 'title'),
    ];
  });
