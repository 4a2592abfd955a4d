import { countWords, type LayoutName, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

const LEAST = 10;
const MOST = 190;
const EXEMPT: ReadonlySet<LayoutName> = new Set(['section', 'sources', 'title', 'roadmap']);

/** Every slide has something to say, and not more than one breath of a talk. */
export const notes: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const words = slide.children[0].data.script.reduce((sum, one) => sum + countWords(one.text), 0);
    if (words === 0) return [about(slide, 'Unexpected empty script, expected whole sentences', 'notes')];
    const fits = EXEMPT.has(slide.data.layout) || (words >= LEAST && words <= MOST);
    return fits ? [] : [about(slide, `Unexpected script of ${words} words, expected ${LEAST} to ${MOST}`, 'notes')];
  });
