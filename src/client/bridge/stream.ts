import { type StageState, stageOf, type Timer } from '../../model/stage.ts';
import type { Changed, Hear, Line } from './speaker-end.ts';

/**
 * A line over the local server, for a view that no deck opened, such as one on a phone. The page's live script brings the
 * deck's state as `talkwright:stage` (null: the server is gone) and takes orders as `talkwright:order`.
 */
export function startStream(hear: Hear, changed: Changed): Line {
  let ahead = 0;
  let last: StageState | null = null;
  const tell = () => {
    if (last) hear(shifted(last, ahead));
  };
  document.addEventListener('talkwright:stage', (event) => {
    const had = last !== null;
    last = stageOf((event as CustomEvent<unknown>).detail);
    if (had !== (last !== null)) changed(last !== null);
    tell();
  });
  void clockAhead().then((ms) => {
    ahead = ms;
    tell();
  });
  return {
    send: (order) => {
      if (last) document.dispatchEvent(new CustomEvent('talkwright:order', { detail: order }));
      return last !== null;
    },
  };
}

/** A state by this device's clock, where the deck's is so many ms ahead of it. */
export function shifted(state: StageState, ahead: number): StageState {
  const { timer, countdown } = state;
  const moved = countdown && { ...countdown, timer: shiftedTimer(countdown.timer, ahead) };
  return { ...state, timer: shiftedTimer(timer, ahead), countdown: moved };
}

function shiftedTimer(timer: Timer, ahead: number): Timer {
  return timer.since === null ? timer : { ...timer, since: Math.max(0, timer.since - ahead) };
}

/** Whole seconds are all that the server tells of its time: clocks that agree within it are taken for the same. */
const FINE = 1500;

/**
 * Ms that the server's clock is ahead of this device's; 0 when it doesn't tell. The deck runs on the server's computer, and
 * its clocks are time stamps: a phone that is a minute late would show another time.
 */
async function clockAhead(): Promise<number> {
  const asked = Date.now();
  const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  const told = Date.parse(answer?.headers.get('date') ?? '') + 500;
  const ahead = told - (asked + Date.now()) / 2;
  return Number.isFinite(ahead) && Math.abs(ahead) > FINE ? ahead : 0;
}
