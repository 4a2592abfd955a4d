import {
  countWords,
  type LayoutName,
  type Slide,
  slidesOf,
  TITLE_CHARACTERS,
  TITLE_WORDS,
  widthOf,
} from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { assertsSomething } from '../verbs.ts';

/** Slides whose title names what they are. */
const NAMED: ReadonlySet<LayoutName> = new Set([
  'title',
  'roadmap',
  'section',
  'objectives',
  'break',
  'takeaways',
  'sources',
  'quote',
]);

/** Headings that say nothing of what is below them. */
const LABEL =
  /^(?:the |an? )?(?:overview|introduction|agenda|outline|summary|conclusions?|background|contents?|definitions?|examples?|comparison|benefits?|advantages?|risks?|challenges?|use cases|applications?|outlook|miscellaneous|further (?:points|information)|facts?|details?|notes?)[.:]?$/i;

/** A title is there, fits two lines, and asserts something where something is taught. */
export const title: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const { title: text, layout } = slide.data;
    const count = countWords(text);
    // A sign may be all that a speaker wants there.
    const level = slide.data.titleFrom.confidence === 'own' ? 'warning' : 'error';
    if (count === 0) return [about(slide, 'Unexpected title without words, expected an assertion', 'title', level)];
    if (layout === 'title') return [];
    return [...tooLong(slide, count), ...label(slide)];
  });

function tooLong(slide: Slide, count: number) {
  const { title: text } = slide.data;
  if (count <= TITLE_WORDS && widthOf(text) <= TITLE_CHARACTERS) return [];
  const found = `${count} words and ${text.length} characters`;
  return [
    about(slide, `Unexpected title of ${found}, expected at most ${TITLE_WORDS} and ${TITLE_CHARACTERS}`, 'title'),
  ];
}

function label(slide: Slide) {
  const { title: text, layout, mode } = slide.data;
  if (mode !== 'teach' || NAMED.has(layout)) return [];
  if (LABEL.test(text.trim()))
    return [about(slide, `Unexpected label \`${text}\` for a title, expected an assertion`, 'title')];
  if (assertsSomething(text)) return [];
  return [about(slide, `Unexpected title \`${text}\` without a verb, expected an assertion`, 'title', 'note')];
}
