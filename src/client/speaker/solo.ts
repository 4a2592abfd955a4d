import type { Act, Order, StageState } from '../../model/stage.ts';
import { isFresh, onSlide, paused, started, ZERO } from '../stage/timer.ts';

/** A deck's state before anything happened: for a view that has no deck. */
export function aloneOn(slide: string, theme: string, slot: number, spare = 0): StageState {
  return {
    ...{ kind: 'stage', slide, fragment: -1, theme, black: false, timer: ZERO, slot, spare },
    ...{ dropped: [], offer: null, countdown: null, recording: false },
  };
}

/**
 * What becomes of a state by an order when no deck is there to obey it: it leafs and keeps its clock; what only a
 * deck can do leaves it as it is. `ids` are the slides in order, `now` is ms since the epoch.
 */
export function obeyAlone(state: StageState, order: Order, ids: readonly string[], now: number): StageState {
  if (order.kind === 'go') return ids.includes(order.slide) ? moved(state, order.slide, now) : state;
  const clock = CLOCK[order.act]?.(state, now);
  if (clock) return clock;
  const kept = ids.filter((id) => id === state.slide || !state.dropped.includes(id));
  const goal = goalOf(order.act, Math.max(0, kept.indexOf(state.slide)), kept.length - 1);
  const slide = kept[goal ?? -1];
  if (slide === undefined || slide === state.slide) return state;
  // The first step forward begins the talk.
  const begins = order.act === 'next' && isFresh(state.timer);
  return moved(begins ? { ...state, timer: started(state.timer, now) } : state, slide, now);
}

const CLOCK: Readonly<Partial<Record<Act, (state: StageState, now: number) => StageState>>> = {
  start: (state, now) => ({ ...state, timer: started(state.timer, now) }),
  pause: (state, now) => ({ ...state, timer: paused(state.timer, now) }),
  reset: (state) => ({ ...state, timer: ZERO }),
};

function goalOf(act: Act, at: number, last: number): number | null {
  const goals: Readonly<Partial<Record<Act, number>>> = { next: at + 1, prev: at - 1, first: 0, last };
  return goals[act] ?? null;
}

function moved(state: StageState, slide: string, now: number): StageState {
  return { ...state, slide, fragment: -1, countdown: null, offer: null, timer: onSlide(state.timer, now) };
}
