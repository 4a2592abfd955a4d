import type { RevealApi } from 'reveal.js';
import type { Timer } from '../bridge/protocol.ts';
import { isFresh, onSlide, started } from './timer.ts';

/** The clock starts with the first step forward from the first slide, and knows when the slide shown came. */
export function followClock(deck: RevealApi, timer: () => Timer, keepTimer: (timer: Timer) => void): void {
  const begin = () => (isFresh(timer()) ? started(timer(), Date.now()) : timer());
  let before = deck.getCurrentSlide();
  deck.on('slidechanged', () => {
    const slide = deck.getCurrentSlide();
    // The same slide under another number: others were hidden.
    if (slide === before) return;
    const [first, second] = deck.getSlides();
    const begins = before === first && slide === second;
    before = slide;
    keepTimer(onSlide(begins ? begin() : timer(), Date.now()));
  });
  deck.on('fragmentshown', () => {
    if (deck.getCurrentSlide() === deck.getSlides()[0]) keepTimer(begin());
  });
}
