import type { ToldSlide } from './panel.ts';

/** The slide behind which another one stands when it was moved by one; null where it can't be. */
export function moveGoal(slides: readonly ToldSlide[], slide: ToldSlide | null, by: -1 | 1): string | null {
  const at = slide ? slides.indexOf(slide) : -1;
  return at < 0 ? null : (slides[by < 0 ? at - 2 : at + 1]?.id ?? null);
}

/** How large words are shown, px of the window. */
export function lettersOf(element: Element): number {
  const { height } = element.getBoundingClientRect();
  const set = Number.parseFloat(getComputedStyle(element).fontSize);
  const own = (element as HTMLElement).offsetHeight;
  return own > 0 ? (set * height) / own : set;
}
