import type { StageState, Timer } from '../../model/stage.ts';
import { get } from './server.ts';

/** How far the server's clock is ahead of this device's. */
export interface Skew {
  /** Ms; 0 until it is known. */
  readonly ahead: () => number;
  /** Asks the server; resolves when it is known, or can't be: whether it is another one now. */
  readonly measure: () => Promise<boolean>;
}

/** Times that the server is asked: the quickest answer tells best. */
const TIMES = 5;

/**
 * Clocks of a talk are time stamps, and go by the server's clock on their way: a phone that is a minute late would show another
 * time. The server's own machine has no skew.
 */
export function startSkew(atHome: boolean): Skew {
  let known = 0;
  return {
    ahead: () => known,
    measure: async () => {
      const before = known;
      if (!atHome) known = await aheadOf(serverTime, Date.now);
      return known !== before;
    },
  };
}

/**
 * Ms that a clock which is asked is ahead of ours, from the question with the shortest way there and back, taken to be as long
 * there as back: wrong by half of it at the most. 0 when it never answers.
 */
export async function aheadOf(ask: () => Promise<number | null>, now: () => number): Promise<number> {
  let [shortest, ahead] = [Number.POSITIVE_INFINITY, 0];
  for (let time = 0; time < TIMES; time += 1) {
    const sent = now();
    const told = await ask();
    const back = now();
    if (told === null || back - sent >= shortest) continue;
    shortest = back - sent;
    ahead = Math.round(told - (sent + back) / 2);
  }
  return ahead;
}

async function serverTime(): Promise<number | null> {
  const { value } = await get('/live/time');
  const { now } = (value ?? {}) as { readonly now?: unknown };
  return typeof now === 'number' && Number.isFinite(now) ? now : null;
}

/** A state by a clock that is so many ms behind the one it was told by; negative: ahead of it. */
export function shifted(state: StageState, ahead: number): StageState {
  const { timer, countdown } = state;
  const moved = countdown && { ...countdown, timer: shiftedTimer(countdown.timer, ahead) };
  return { ...state, timer: shiftedTimer(timer, ahead), countdown: moved };
}

function shiftedTimer(timer: Timer, ahead: number): Timer {
  return timer.since === null ? timer : { ...timer, since: Math.max(0, timer.since - ahead) };
}

/** Whether this is the machine that the server runs on. */
export function isAtHome(): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(location.hostname);
}
