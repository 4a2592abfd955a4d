import type { Countdown } from './bridge/protocol.ts';
import { type Face, faceOf } from './face.ts';
import { memory } from './memory.ts';
import { say } from './say.ts';
import { goneAt, paused, restored, started, type Timer, ZERO } from './stage/timer.ts';

/** How often a running timer is drawn, ms. */
const DRAWS = 250;
const MINUTE = 60;

/** The countdowns of a deck, by the ids of their slides. */
export interface Countdowns {
  readonly of: (slide: string) => Countdown | null;
  readonly toggle: (slide: string) => void;
  /** Adds a minute; a countdown that was over goes on. */
  readonly more: (slide: string) => void;
  /** Slides were swapped, and all are in the page: gives their timers faces again; what has gone by stays. */
  readonly rebind: () => void;
}

interface Run {
  readonly element: Element;
  readonly state: () => Countdown;
  readonly toggle: () => void;
  readonly more: () => void;
  /** Stops drawing. */
  readonly leave: () => void;
}

/**
 * Gives every timer its buttons. They run by time stamps, so they go on while other slides are shown, and over a
 * reload. `changed` is called when one starts, rests, begins anew or gets a minute.
 */
export function startTimers(changed: () => void): Countdowns {
  const runs = new Map<string, Run>();
  const rebind = () => {
    const elements = [...document.querySelectorAll<HTMLElement>('.slides .timer')];
    const idOf = (element: HTMLElement) => element.closest('section')?.id ?? '';
    const ids = new Set(elements.map(idOf));
    for (const [id, run] of runs) {
      if (ids.has(id)) continue;
      run.leave();
      runs.delete(id);
    }
    for (const element of elements) {
      const id = idOf(element);
      if (runs.get(id)?.element === element) continue;
      runs.get(id)?.leave();
      runs.set(id, startTimer(element, `timer.${id}`, changed));
    }
  };
  rebind();
  return {
    of: (slide) => runs.get(slide)?.state() ?? null,
    toggle: (slide) => runs.get(slide)?.toggle(),
    more: (slide) => runs.get(slide)?.more(),
    rebind,
  };
}

function startTimer(element: HTMLElement, key: string, changed: () => void): Run {
  const face = faceOf(element);
  let timer: Timer = restored(memory.get(key));
  let added = Number(memory.get(`${key}.added`)) || 0;
  const whole = () => face.seconds + added;
  let told = minutesLeft(whole(), timer);
  let ticking: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    const seconds = goneAt(timer, Date.now()) / 1000;
    face.show(seconds, timer.since !== null, whole());
    const left = minutesLeft(whole(), timer);
    if (timer.since !== null && left !== told) say(left > 0 ? minutes(left) : 'Time is up');
    told = left;
    // It ends when it is over, however much later that is seen: a minute more is a minute then.
    if (seconds >= whole() && timer.since !== null) keep({ ...timer, gone: whole() * 1000, since: null });
  };
  const set = (next: Timer, extra: number) => {
    timer = next;
    added = extra;
    clearInterval(ticking);
    if (timer.since !== null) ticking = setInterval(draw, DRAWS);
    draw();
  };
  const keep = (next: Timer, extra = added) => {
    memory.set(key, JSON.stringify(next));
    memory.set(`${key}.added`, String(extra));
    set(next, extra);
    changed();
  };
  const isOver = (now: number) => goneAt(timer, now) / 1000 >= whole();
  const toggle = () => {
    const now = Date.now();
    if (timer.since !== null) return keep(paused(timer, now));
    keep(started(isOver(now) ? ZERO : timer, now));
  };
  const more = () => {
    const now = Date.now();
    keep(isOver(now) ? started(timer, now) : timer, added + MINUTE);
  };

  press(face, toggle, () => keep(ZERO, 0), more);
  element.classList.add('live');
  set(timer, added);
  return { element, state: () => ({ seconds: whole(), timer }), toggle, more, leave: () => clearInterval(ticking) };
}

function press(face: Face, toggle: () => void, reset: () => void, more: () => void): void {
  face.start.addEventListener('click', toggle);
  face.reset.addEventListener('click', reset);
  face.more?.addEventListener('click', more);
  // Space on a button presses it and doesn't move the deck.
  for (const button of [face.start, face.reset, face.more])
    button?.addEventListener('keydown', (event) => {
      if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
    });
}

/** Whole minutes left, rounded up: it changes once a minute. */
function minutesLeft(seconds: number, timer: Timer): number {
  return Math.max(0, Math.ceil((seconds - goneAt(timer, Date.now()) / 1000) / MINUTE));
}

function minutes(n: number): string {
  return `${n} ${n === 1 ? 'minute' : 'minutes'} left`;
}
