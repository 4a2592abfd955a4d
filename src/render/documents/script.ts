import type { Slide } from '../../model/index.ts';

/** The paragraphs of a slide's notes: what is said aloud. */
export function paragraphsOf(slide: Slide): readonly string[] {
  return slide.children.flatMap((notes) =>
    notes.children.map(({ children }) => children.map((one) => ('value' in one ? one.value : '')).join('')),
  );
}

/** All that is said aloud on a slide, as one text. */
export function spokenOn(slide: Slide): string {
  return paragraphsOf(slide).join(' ').trim();
}
