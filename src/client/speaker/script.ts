import { element } from '../element.ts';
import { lean } from '../stage/leaning.ts';
import { preference } from './preference.ts';
import { type Get, type Part, shownIn, write } from './showing.ts';

/** Sizes of the script, px. */
const SIZES = [18, 21, 24, 28, 32, 38, 44, 52, 60] as const;
const FIRST = 4;
/** What a press of an arrow scrolls, in lines. */
const LINES = 3;

/** The script in large type: what it shows, how large, and how far it is scrolled. */
export interface Script extends Part {
  readonly grow: (steps: number) => void;
  readonly scroll: (steps: number) => void;
}

export function startScript(get: Get): Script {
  const place = get('notes');
  const narrow = innerWidth < 700;
  const kept = Number(preference.get('size') ?? (narrow ? FIRST - 2 : FIRST));
  let dropped = '';
  let size = Number.isInteger(kept) && kept >= 0 && kept < SIZES.length ? kept : FIRST;
  const px = () => SIZES[size] ?? SIZES[FIRST];
  const set = () => {
    place.style.fontSize = `${px()}px`;
  };
  set();
  return {
    show: (showing) => {
      const { slide, talk, state } = showing;
      const other = state.dropped.join(' ') !== dropped;
      if (!showing.fresh && !other) return;
      dropped = state.dropped.join(' ');
      const notes = slide?.element.querySelector('aside.notes');
      const words = [...(notes?.children ?? [])].map((child) => child.cloneNode(true));
      place.replaceChildren(...(words.length > 0 ? words : [quiet('No script for this slide.')]));
      lean(place, shownIn(showing));
      if (showing.fresh) place.scrollTop = 0;
      write(get('where'), slide ? `Slide ${talk.slides.indexOf(slide) + 1} of ${talk.slides.length}` : '');
    },
    grow: (steps) => {
      size = Math.min(SIZES.length - 1, Math.max(0, size + steps));
      set();
      preference.set('size', String(size));
    },
    scroll: (steps) => place.scrollBy({ top: steps * LINES * px() * 1.4 }),
  };
}

/** A line in place of what isn't there. */
export function quiet(text: string): HTMLElement {
  return element('p', 'sp-quiet', text);
}
