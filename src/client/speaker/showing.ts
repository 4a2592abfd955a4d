import type { StageState } from '../../model/stage.ts';
import { type Shown, shownOf } from '../stage/leaning.ts';
import { lateIn } from './pace.ts';
import type { Spoken, Talk } from './slides.ts';

/** What the view shows at one moment. */
export interface Showing {
  readonly talk: Talk;
  readonly state: StageState;
  /** The slide on screen. */
  readonly slide: Spoken | undefined;
  /** The next one that isn't left out. */
  readonly next: Spoken | undefined;
  /** Whether another slide was shown before, or the slides themselves are new. */
  readonly fresh: boolean;
}

/** A part of the view: draws what changes with the state; `tick` draws what changes with time. */
export interface Part {
  readonly show: (showing: Showing) => void;
  /** `now` in ms since the epoch. */
  readonly tick?: (showing: Showing, now: number) => void;
}

/** The elements of the view, by name. */
export type Get = <T extends HTMLElement = HTMLElement>(name: string) => T;

export function showingOf(talk: Talk, state: StageState, before: Showing | null): Showing {
  const at = talk.slides.findIndex(({ id }) => id === state.slide);
  return {
    talk,
    state,
    slide: talk.slides[at],
    next: talk.slides.slice(at + 1).find(({ id }) => !state.dropped.includes(id)),
    fresh: before?.state.slide !== state.slide || before.talk !== talk,
  };
}

/** Half a minute that nobody sees on a clock with minutes. */
const TIMELY = 30;

/** What of the talk is shown: what a script or a picture says is held against it. */
export function shownIn({ talk, state }: Showing): Shown {
  const late = lateIn({ talk, state }, Date.now());
  const elements = talk.slides.map(({ element }) => element);
  return shownOf(elements, state.dropped, Math.abs(late) <= TIMELY);
}

/** Writes only what changed: a screen reader isn't told the same again. */
export function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** "1 slide", "3 slides". */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
