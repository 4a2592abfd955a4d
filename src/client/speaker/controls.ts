import { isFresh } from '../stage/timer.ts';
import { type Get, type Part, write } from './showing.ts';

/** What the view's buttons say of the state. */
export function startControls(get: Get): Part {
  return {
    show: ({ state }) => {
      const { timer, black, recording } = state;
      write(get('start'), timer.since !== null ? 'Pause' : isFresh(timer) ? 'Start' : 'Go on');
      get('black').setAttribute('aria-pressed', String(black));
      get('recording').hidden = !recording;
    },
  };
}
