import type { RevealApi } from 'reveal.js';
import type { Timer } from '../bridge/protocol.ts';
import { isFresh, onSlide, started } from './timer.ts';

/** The clock starts with the first step forward, on whatever slide the talk was opened, and knows when the slide shown came. */
export function followClock(deck: RevealApi, timer: () => Timer, keepTimer: (timer: Timer) => void): void {
  const begin = () => (isFresh(timer()) ? started(timer(), Date.now()) : timer());
  let before = deck.getCurrentSlide();
  deck.on('slidechanged', () => {
    const slide = deck.getCurrentSlide();
    // The same slide under another number: others were hidden.
    if (slide === before) return;
    const slides = deck.getSlides();
    // A jump is no step: who looks for a slide doesn't speak yet. Nor is it one when the slide before was taken out.
    const steps = slides.includes(before) && slides[slides.indexOf(before) + 1] === slide;
    before = slide;
    keepTimer(onSlide(steps ? begin() : timer(), Date.now()));
  });
  deck.on('fragmentshown', () => keepTimer(begin()));
}
