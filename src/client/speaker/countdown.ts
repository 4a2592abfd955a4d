import { clock } from '../clock.ts';
import { goneAt } from '../stage/timer.ts';
import { type Get, type Part, write } from './showing.ts';

/** The countdown of the slide shown, when it has one. */
export function startCountdown(get: Get): Part {
  return {
    show: ({ state }) => {
      get('countdown').hidden = state.countdown === null;
    },
    tick: ({ state: { countdown } }, now) => {
      if (!countdown) return;
      const { seconds, timer } = countdown;
      const rest = seconds - goneAt(timer, now) / 1000;
      const over = rest <= 0;
      write(get('countdown-left'), over ? 'Time is up' : clock(Math.ceil(rest)));
      const resting = timer.gone > 0 && !over ? 'Go on' : 'Start';
      write(get('countdown-start'), timer.since !== null && !over ? 'Pause' : resting);
      get('countdown').dataset.state = over ? 'over' : timer.since !== null ? 'running' : 'resting';
    },
  };
}
