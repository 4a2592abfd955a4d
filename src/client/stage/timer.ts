import { type Timer, timerOf } from '../../model/stage.ts';

export type { Timer };

export const ZERO: Timer = { gone: 0, since: null, slideFrom: 0 };

/** Ms that the timer has run. Never less than before, even when the computer's clock is set back. */
export function goneAt(timer: Timer, now: number): number {
  return timer.gone + (timer.since === null ? 0 : Math.max(0, now - timer.since));
}

export function started(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : timer;
}

export function paused(timer: Timer, now: number): Timer {
  return { ...timer, gone: goneAt(timer, now), since: null };
}

/** The same timer with the slide's own time beginning now. */
export function onSlide(timer: Timer, now: number): Timer {
  return { ...timer, slideFrom: goneAt(timer, now) };
}

/** Whether it has never run. */
export function isFresh({ gone, since }: Timer): boolean {
  return gone === 0 && since === null;
}

/** A timer as it was kept, or a fresh one when what was kept is none. */
export function restored(kept: string | null): Timer {
  try {
    return timerOf(JSON.parse(kept ?? '')) ?? ZERO;
  } catch {
    return ZERO;
  }
}
