import type { Element } from 'hast';
import { h, s } from '../../markup/element.ts';
import { clock, labels } from '../labels.ts';
import { sign } from './sign.ts';

/** Radius of the ring on a grid of 440. */
const RADIUS = 208;

/**
 * A ring that empties as time goes by, with the time left, and its buttons. Without a script it stands full and shows
 * the whole time; the client finds it by its `data-seconds`.
 */
export function timer(seconds: number): Element {
  return h('div.timer', { dataSeconds: String(seconds) }, [
    h('div.timer-face', [ring(), h('p.timer-left', { role: 'timer', ariaLabel: labels.timeLeft }, clock(seconds))]),
    buttons(),
  ]);
}

function ring(): Element {
  const circle = (name: string) => s(`circle.${name}`, { cx: 220, cy: 220, r: RADIUS });
  return s('svg.timer-ring', { viewBox: '0 0 440 440', ariaHidden: 'true' }, [circle('ring-all'), circle('ring-left')]);
}

function buttons(): Element {
  return h('div.timer-buttons', [
    h('button.timer-start', { type: 'button' }, [sign('start'), sign('pause'), h('span', labels.start)]),
    ' ',
    h('button.timer-reset', { type: 'button' }, [sign('reset'), h('span.unseen', labels.reset)]),
    ' ',
    h('button.timer-more', { type: 'button', ariaLabel: labels.oneMinuteMore }, h('span', labels.plusMinute)),
  ]);
}
