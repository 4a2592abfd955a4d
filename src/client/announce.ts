import type { RevealApi } from 'reveal.js';
import { say } from './say.ts';

/**
 * Tells those who hear the page which slide is shown, politely and once: its title and its place. reveal.js would read
 * out every word of the slide, and leave them in the page for a second reading; its line is put away.
 */
export function startAnnouncing(deck: RevealApi, main: HTMLElement): void {
  main.querySelector('.aria-status')?.setAttribute('hidden', '');
  let told = placeOf(deck.getCurrentSlide());
  const tell = () => {
    told = placeOf(deck.getCurrentSlide());
    say(told);
  };
  deck.on('slidechanged', (event) => {
    // When slides before it come or go, reveal.js takes the same slide for another one.
    if ((event as Event & { previousSlide?: Element }).previousSlide !== deck.getCurrentSlide()) tell();
  });
  // An edit that names or numbers the slide anew is told; any other is not.
  document.addEventListener('talkwright:swapped', () => {
    if (placeOf(deck.getCurrentSlide()) !== told) tell();
  });
  deck.on('paused', () => say('The screen is black'));
  deck.on('resumed', tell);
}

function placeOf(slide: Element): string {
  const words = (selector: string) => slide.querySelector(selector)?.textContent?.trim() ?? '';
  return [words('h1, h2'), words('.page')].filter((part) => part !== '').join('. ');
}
