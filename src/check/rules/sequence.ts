import { type Slide, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

/** A slide looks unlike the one before, unless both are pages of one series. */
export const sequence: Rule = (deck) => {
  const slides = slidesOf(deck);
  return slides.flatMap((slide, i) => {
    const before = slides[i - 1];
    if (!before || before.data.layout !== slide.data.layout || together(before, slide)) return [];
    // Slides of the speaker's own are as alike as they want them.
    if (slide.data.layout === 'own') return [];
    const found = `layout \`${slide.data.layout}\` twice in a row`;
    return [about(slide, `Unexpected ${found}, expected another one than on slide \`${before.data.id}\``, 'sequence')];
  });
};

function together({ data: { series } }: Slide, { data: { series: next } }: Slide): boolean {
  return series !== null && next !== null && series.id === next.id && next.i === series.i + 1;
}
