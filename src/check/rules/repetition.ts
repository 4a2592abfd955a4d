import { type LayoutName, type Slide, slidesOf, stemsOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { phrasesOf, textsOf } from '../words.ts';

/** Slides that say again what was said, on purpose. */
const AGAIN: ReadonlySet<LayoutName> = new Set([
  'title',
  'roadmap',
  'section',
  'objectives',
  'takeaways',
  'sources',
  'break',
]);
/** Shorter words are names and labels. */
const LONG = 40;
/** Share of their words that near-duplicates have in common, and how many words tell that. */
const ALIKE = 0.8;
const ENOUGH = 8;

/**
 * No two slides have one title, no sourced sentence is shown or said on two slides, and no two show nearly the same
 * words. Recaps and work repeat what was taught, on purpose.
 */
export const repetition: Rule = (deck) => {
  const slides = slidesOf(deck).filter(
    (slide) => slide.data.mode === 'teach' && !AGAIN.has(slide.data.layout) && slide.data.purpose !== 'recap',
  );
  const said = repeats(slides);
  const known = new Set(said.map(({ slide }) => slide));
  return [
    ...said.map(({ slide, text, before }) =>
      about(slide, `Unexpected \`${text}\`, which slide \`${before}\` says already`, 'repetition'),
    ),
    ...duplicates(slides.filter((slide) => !known.has(slide))),
  ];
};

interface Repeat {
  readonly slide: Slide;
  readonly text: string;
  readonly before: string;
}

function repeats(slides: readonly Slide[]): Repeat[] {
  const first = new Map<string, string>();
  return slides.flatMap((slide) => {
    const long = phrasesOf(slide).filter((one) => one.spans.length > 0 && one.text.length > LONG);
    const texts = [...new Set([slide.data.title, ...long.map((one) => one.text)])];
    return texts.flatMap((text) => {
      const before = first.get(text.toLowerCase());
      if (before === undefined) first.set(text.toLowerCase(), slide.data.id);
      return before === undefined || before === slide.data.id ? [] : [{ slide, text, before }];
    });
  });
}

function duplicates(slides: readonly Slide[]) {
  const words = slides.map((slide) => stemsOf([slide.data.title, ...textsOf(slide)].join(' ')));
  return slides.flatMap((slide, i) => {
    const before = slides.findIndex((_, j) => j < i && likeness(words[j], words[i]) >= ALIKE);
    const other = slides[before];
    return other
      ? [
          about(
            slide,
            `Unexpected words that slide \`${other.data.id}\` shows already, expected something new`,
            'repetition',
          ),
        ]
      : [];
  });
}

/** Shared words by all words of both; 0 where there are few. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  if (Math.min(one.size, other.size) < ENOUGH) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
