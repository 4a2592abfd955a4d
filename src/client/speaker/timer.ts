/** A stopwatch as plain data, in ms; `since` is the epoch at which it was started, null while it rests. */
export interface Timer {
  readonly gone: number;
  readonly since: number | null;
  /** What had gone when the current slide came. */
  readonly slideFrom: number;
}

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

/** A timer as it was kept, or a fresh one when what was kept is none. */
export function restored(kept: string | null): Timer {
  try {
    const { gone, since, slideFrom } = JSON.parse(kept ?? '') as Record<string, unknown>;
    const fine = [gone, slideFrom, since ?? 0].every((value) => typeof value === 'number' && value >= 0);
    return fine ? ({ gone, since: since ?? null, slideFrom } as Timer) : ZERO;
  } catch {
    return ZERO;
  }
}
