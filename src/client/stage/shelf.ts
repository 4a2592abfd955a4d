import type { RevealApi } from 'reveal.js';
import { recount } from './recount.ts';

/** reveal.js tells, its types don't. */
type Viewed = RevealApi & { isScrollView(): boolean; isPrintView(): boolean };

/** The slides of the talk, and those of them that are out of the page. */
export interface Shelf {
  /** All slides in the order of the talk, hidden ones among them. */
  readonly all: () => HTMLElement[];
  /** Hides exactly the slides of these ids, but for the one shown. A page to print or to scroll shows all. */
  readonly hide: (ids: readonly string[]) => void;
  /** Ids of the slides that are left out; of none on a page to print or to scroll. */
  readonly hidden: () => readonly string[];
  /** Runs `swap` with all slides in the page; those that were hidden are hidden again by their ids. */
  readonly bare: (swap: () => void) => void;
}

/** A slide that is hidden leaves a comment in its place: reveal.js then knows nothing of it. */
export function startShelf(deck: RevealApi): Shelf {
  const holder = document.querySelector('.slides') as HTMLElement;
  const places = new Map<HTMLElement, Comment>();
  let hidden: readonly string[] = [];

  const all = () => slidesIn(holder, new Map([...places].map(([slide, place]) => [place, slide])));
  const put = (ids: readonly string[]): boolean => {
    const current = deck.getCurrentSlide();
    let changed = false;
    for (const slide of all()) {
      const place = places.get(slide);
      const hide = ids.includes(slide.id) && slide !== current;
      if (hide === (place !== undefined)) continue;
      changed = true;
      if (place) place.replaceWith(slide);
      if (place) places.delete(slide);
      else leave(slide, places);
    }
    return changed;
  };
  const settle = () => {
    const current = deck.getCurrentSlide();
    const { f } = deck.getIndices();
    const { h, v } = deck.getIndices(current);
    // First the same slide under its new number, then all others: else another one flashes up.
    if (h !== deck.getIndices().h) deck.slide(h, v, f);
    deck.sync();
    recount(all().filter((slide) => !places.has(slide)));
  };
  return {
    all,
    hidden: () => hidden,
    hide: (ids) => {
      const { isScrollView, isPrintView } = deck as Viewed;
      hidden = isScrollView() || isPrintView() ? [] : ids;
      if (put(hidden)) settle();
    },
    bare: (swap) => {
      const changed = put([]);
      swap();
      // Whoever swapped all slides took our comments away: what they stood for came anew.
      for (const [slide, place] of places) if (!place.isConnected) places.delete(slide);
      if (put(hidden) || changed) settle();
      else recount(all());
    },
  };
}

function leave(slide: HTMLElement, places: Map<HTMLElement, Comment>): void {
  const place = document.createComment(` ${slide.id} is left out `);
  slide.replaceWith(place);
  places.set(slide, place);
}

/** Slides however deep they stand in stacks or pages, `out` at the places of those that are hidden. */
function slidesIn(parent: Node, out: ReadonlyMap<Node, HTMLElement>): HTMLElement[] {
  return [...parent.childNodes].flatMap((node) => {
    const hidden = out.get(node);
    if (hidden) return [hidden];
    if (!(node instanceof HTMLElement)) return [];
    return node.matches('section[data-timing]') ? [node] : slidesIn(node, out);
  });
}
