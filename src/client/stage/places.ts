import type { RevealApi } from 'reveal.js';
import type { Kept } from './kept.ts';

/** Shows the slide of an id, if the page has it. */
export function goTo(deck: RevealApi, id: string): void {
  const element = deck.getSlides().find((one) => one.id === id);
  if (!element) return;
  const { h, v } = deck.getIndices(element);
  deck.slide(h, v);
}

/** Goes on at the slide and step that were kept. */
export function resume(deck: RevealApi, { slide, fragment }: Kept): void {
  const element = deck.getSlides().find((one) => one.id === slide);
  if (!element) return;
  const { h, v } = deck.getIndices(element);
  deck.slide(h, v, fragment);
}

/** Whoever asks for a slide by its address is shown it, also when it was left out. */
export function showHidden(isHidden: (id: string) => boolean, show: (id: string) => void): void {
  const asked = () => {
    const id = decoded(location.hash.replace(/^#\/?/, '').split('/')[0] ?? '');
    if (isHidden(id)) show(id);
  };
  // Before reveal.js looks for it, which would put the address back.
  addEventListener('hashchange', asked, { capture: true });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
