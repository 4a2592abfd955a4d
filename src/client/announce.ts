import type { RevealApi } from 'reveal.js';
import { say } from './say.ts';

/**
 * Tells those who hear the page which slide is shown, politely and once: its title and its place. reveal.js would read
 * out every word of the slide, and leave them in the page for a second reading; its line is put away.
 */
export function startAnnouncing(deck: RevealApi, main: HTMLElement): void {
  main.querySelector('.aria-status')?.setAttribute('hidden', '');
  deck.on('slidechanged', (event) => {
    const slide = deck.getCurrentSlide();
    // When slides before it come or go, reveal.js takes the same slide for another one.
    if ((event as Event & { previousSlide?: Element }).previousSlide !== slide) say(placeOf(slide));
  });
  deck.on('paused', () => say('The screen is black'));
  deck.on('resumed', () => say(placeOf(deck.getCurrentSlide())));
}

function placeOf(slide: Element): string {
  const words = (selector: string) => slide.querySelector(selector)?.textContent?.trim() ?? '';
  return [words('h1, h2'), words('.page')].filter((part) => part !== '').join('. ');
}
