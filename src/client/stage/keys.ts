import type { Act } from '../bridge/protocol.ts';
import type { Key, Keys } from '../keys.ts';
import type { Stage } from './stage.ts';

interface Row extends Omit<Key, 'act' | 'when'> {
  readonly act: Act;
  readonly when?: (stage: Stage) => boolean;
}

/** Whether this deck has a countdown anywhere. */
const timed = () => document.querySelector('.slides .timer') !== null;

/** Keys that give the stage an order. */
const ROWS: readonly Row[] = [
  { keys: ['C'], does: 'Start or stop the countdown', key: ['c'], code: 67, act: 'countdown', when: timed },
  { keys: ['+'], does: 'One minute more for the countdown', key: ['+'], act: 'minute', when: timed },
];

/** Adds the stage's keys to those of the deck. */
export function startStageKeys(stage: Stage, keys: Keys): void {
  for (const { act, when, ...row } of ROWS)
    keys.add({
      ...row,
      act: () => stage.obey({ kind: 'order', act }),
      ...(when && { when: () => when(stage) }),
    });
  const fullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.();
  };
  keys.add({ keys: ['Shift F'], does: 'Full screen', key: ['f'], code: 70, shift: true, act: fullscreen });
}
