import { element } from '../element.ts';
import type { Keys } from '../keys.ts';
import { memory } from '../memory.ts';
import { say } from '../say.ts';
import type { Stage } from './stage.ts';
import { isFresh } from './timer.ts';
import { paceInWords, SLACK } from './words.ts';

/** How often it is drawn, ms. */
const DRAWS = 500;

/** W puts a mark of the pace at the edge of the deck, and takes it away; whoever only hears the deck isn't told. */
export function startMark(stage: Stage, keys: Keys): void {
  const mark = element('p', 'pace-mark');
  mark.setAttribute('aria-hidden', 'true');
  document.body.append(mark);
  let on = memory.get('mark') === 'on';
  let drawing: ReturnType<typeof setInterval> | undefined;
  const draw = () => {
    const { timer } = stage.state();
    const late = stage.late();
    const text = isFresh(timer) ? 'Not started' : timer.since === null ? 'Clock paused' : paceInWords(late);
    if (mark.textContent !== text) mark.textContent = text;
    mark.dataset.state = timer.since === null ? 'waiting' : late > SLACK ? 'behind' : late < -SLACK ? 'ahead' : 'on';
  };
  const set = (next: boolean) => {
    on = next;
    mark.hidden = !on;
    clearInterval(drawing);
    if (!on) return;
    draw();
    drawing = setInterval(draw, DRAWS);
  };
  set(on);
  stage.watch(() => on && draw());
  const act = () => {
    set(!on);
    memory.set('mark', on ? 'on' : 'off');
    say(on ? 'Pacing mark on' : 'Pacing mark off');
  };
  keys.add({ keys: ['W'], does: 'Mark of the pace at the edge', key: ['w'], code: 87, act });
}
