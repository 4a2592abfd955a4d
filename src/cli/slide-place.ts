import { type Deck, slidesOf } from '../model/index.ts';
import { clock } from './format.ts';

/** A slide as it is found in the deck: its number from 1, its id, its title, and its beginning in seconds. */
export interface SlidePlace {
  readonly n: number;
  readonly id: string;
  readonly title: string;
  readonly start: number;
}

/** The place of a slide with the words that people find it by ("slide 2, 0:30, “About trains”"); null for one that isn't there. */
export function slidePlace(id: string, deck: Deck): { readonly slide: SlidePlace; readonly text: string } | null {
  const slides = slidesOf(deck);
  const at = slides.findIndex(({ data }) => data.id === id);
  const title = slides[at]?.data.title;
  if (title === undefined) return null;
  const start = slides.slice(0, at).reduce((sum, { data }) => sum + data.seconds, 0);
  return { slide: { n: at + 1, id, title, start }, text: `slide ${at + 1}, ${clock(start)}, “${title}”` };
}
