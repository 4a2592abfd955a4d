import type { RevealApi } from 'reveal.js';
import { type Face, faceOf } from './face.ts';
import { memory } from './memory.ts';
import { say } from './say.ts';
import { goneAt, paused, restored, started, type Timer, ZERO } from './speaker/timer.ts';

/** How often a running timer is drawn, ms. */
const DRAWS = 250;

/**
 * Gives every timer its buttons, and the deck a key for the one on the current slide. They run by time stamps, so they
 * go on while other slides are shown, and over a reload.
 */
export function startTimers(deck: RevealApi): void {
  const timers = new Map<Element, () => void>();
  for (const element of document.querySelectorAll<HTMLElement>('.slides .timer')) {
    const slide = element.closest('section');
    if (slide) timers.set(slide, startTimer(element, `timer.${slide.id}`));
  }
  if (timers.size === 0) return;
  deck.addKeyBinding({ keyCode: 67, key: 'C', description: 'Start or stop the countdown' }, () => {
    timers.get(deck.getCurrentSlide())?.();
  });
}

/** Returns what its start button does. */
function startTimer(element: HTMLElement, key: string): () => void {
  const face = faceOf(element);
  let timer: Timer = restored(memory.get(key));
  let told = minutesLeft(face, timer);
  let ticking: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    const seconds = goneAt(timer, Date.now()) / 1000;
    face.show(seconds, timer.since !== null);
    const left = minutesLeft(face, timer);
    if (timer.since !== null && left !== told) say(left > 0 ? minutes(left) : 'Time is up');
    told = left;
    if (seconds >= face.seconds && timer.since !== null) keep(paused(timer, Date.now()));
  };
  const keep = (next: Timer) => {
    timer = next;
    memory.set(key, JSON.stringify(timer));
    clearInterval(ticking);
    if (timer.since !== null) ticking = setInterval(draw, DRAWS);
    draw();
  };
  const toggle = () => {
    const now = Date.now();
    if (timer.since !== null) return keep(paused(timer, now));
    keep(started(goneAt(timer, now) / 1000 >= face.seconds ? ZERO : timer, now));
  };

  face.start.addEventListener('click', toggle);
  face.reset.addEventListener('click', () => keep(ZERO));
  // Space on a button presses it and doesn't move the deck.
  for (const button of [face.start, face.reset])
    button.addEventListener('keydown', (event) => {
      if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
    });
  element.classList.add('live');
  keep(timer);
  return toggle;
}

/** Whole minutes left, rounded up: it changes once a minute. */
function minutesLeft(face: Face, timer: Timer): number {
  return Math.max(0, Math.ceil((face.seconds - goneAt(timer, Date.now()) / 1000) / 60));
}

function minutes(n: number): string {
  return `${n} ${n === 1 ? 'minute' : 'minutes'} left`;
}
