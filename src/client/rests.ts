import { wholeMinutes } from '../model/clock.ts';
import type { Countdown, StageState } from './bridge/protocol.ts';
import { timeAt } from './clock.ts';
import { memory } from './memory.ts';
import type { Stage } from './stage/stage.ts';
import { goneAt, isFresh } from './stage/timer.ts';

/**
 * On the slide of a break: when people are to be back, by this computer's clock. Reckoned when the break begins; it moves
 * with minutes that are added, and while its countdown rests.
 */
export function startRests(stage: Stage): void {
  let last = '';
  stage.watch((state) => {
    const slide = document.getElementById(state.slide);
    const came = state.slide !== last;
    last = state.slide;
    if (slide?.dataset.layout !== 'break' || !state.countdown) return;
    const begun = came ? begin(state, Date.now()) : begunAt(state.slide);
    write(slide.querySelector('.rest-length'), wholeMinutes(state.countdown.seconds));
    write(
      slide.querySelector('.rest-until') ?? added(slide),
      `Back at ${timeAt(backAt(state.countdown, begun, Date.now()))}`,
    );
  });
}

/**
 * The epoch, in ms, at which a break ends: what is left from now on where its countdown ran already, else its whole length
 * from when it was begun.
 */
export function backAt({ seconds, timer }: Countdown, begun: number, now: number): number {
  if (isFresh(timer)) return begun + seconds * 1000;
  return now + Math.max(0, seconds * 1000 - goneAt(timer, now));
}

/** When the break was begun: a page that is loaded again within it remembers. */
function begin({ slide, countdown }: StageState, now: number): number {
  const before = begunAt(slide);
  const within = before <= now && now < before + (countdown?.seconds ?? 0) * 1000;
  if (!within) memory.set(`rest.${slide}`, String(now));
  return within ? before : now;
}

function begunAt(slide: string): number {
  return Number(memory.get(`rest.${slide}`)) || 0;
}

function write(line: Element | null, text: string): void {
  if (line && line.textContent !== text) line.textContent = text;
}

/** A break that was planned for no time of day gets its line. */
function added(slide: HTMLElement): Element | null {
  const rest = slide.querySelector('.rest');
  const line = document.createElement('p');
  line.className = 'rest-until';
  rest?.append(line);
  return rest && line;
}
