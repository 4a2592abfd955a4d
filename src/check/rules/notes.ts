import { type LayoutName, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { hasOwnWords, spokenWords } from '../words.ts';

const LEAST = 10;
const MOST = 190;
/** Slides that frame the talk, on which little is said. */
const EXEMPT: ReadonlySet<LayoutName> = new Set(['section', 'sources', 'title', 'roadmap', 'objectives', 'break']);

/** Every slide has something to say, and not more than one breath of a talk. */
export const notes: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    // What the speaker says on a slide of their own is theirs to know.
    if (slide.data.layout === 'own') return [];
    const count = spokenWords(slide);
    const level = hasOwnWords(slide) ? 'warning' : 'error';
    if (count === 0) return [about(slide, 'Unexpected empty script, expected whole sentences', 'notes', level)];
    const fits = EXEMPT.has(slide.data.layout) || slide.data.mode !== 'teach' || (count >= LEAST && count <= MOST);
    return fits ? [] : [about(slide, `Unexpected script of ${count} words, expected ${LEAST} to ${MOST}`, 'notes')];
  });
