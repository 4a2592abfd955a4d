import type { StageState } from '../../model/stage.ts';
import { timeAt } from '../clock.ts';
import { goneAt, isFresh } from '../stage/timer.ts';
import { paceInWords } from '../stage/words.ts';
import { courseOf, signed } from './course.ts';
import { lateIn, paceOf } from './pace.ts';
import { type PartTime, startPartTime } from './part-time.ts';
import { type Get, type Part, type Showing, write } from './showing.ts';

const MINUTE = 60_000;

/** The clocks at the head of the view: what is left and spent of talk, part and slide; the pace; the time of day. */
export function startMeters(get: Get): Part {
  const time = startPartTime();
  return {
    show: (showing) => time.enter(showing),
    tick: (showing, now) => {
      const { state, slide } = showing;
      const gone = goneAt(state.timer, now) / 1000;
      const part = time.at(showing, gone);
      meter(get('talk'), 'Talk left', gone, state.slot);
      meter(get('part'), nameOf(part), part.spent, part.seconds);
      meter(get('slide'), 'Slide left', gone - state.timer.slideFrom / 1000, slide?.seconds ?? 0);
      drawPace(get('pace'), showing, now);
      drawDay(get('now'), state, gone, now);
    },
  };
}

function nameOf({ name }: PartTime): string {
  return `${name} left`;
}

/** What is left of a number of seconds, large, and below what was spent. */
function meter(place: HTMLElement, label: string, spent: number, seconds: number): void {
  const gone = Math.max(0, Math.floor(spent));
  write(place.querySelector('.sp-label'), label);
  write(place.querySelector('.sp-big'), signed(seconds - gone));
  write(place.querySelector('.sp-sub'), `${signed(gone)} of ${signed(seconds)}`);
  place.dataset.state = gone > seconds ? 'behind' : 'on';
}

/** The pace, and when the slide shown should come and go for the talk to end with its slot. */
function drawPace(place: HTMLElement, showing: Showing, now: number): void {
  const { talk, state } = showing;
  const late = lateIn(showing, now);
  const fresh = isFresh(state.timer);
  const { stretches, end, length } = courseOf(talk.slides, state.dropped, state.slide, state.slot - state.spare);
  const { start, seconds } = stretches.find(({ id }) => id === state.slide) ?? { start: 0, seconds: 0 };
  const planned = Math.max(0, start - (length - end));
  write(place.querySelector('.sp-big'), fresh ? 'Not started' : paceInWords(late));
  write(place.querySelector('.sp-sub'), `slide planned ${signed(planned)} to ${signed(planned + seconds)}`);
  place.dataset.state = fresh ? 'waiting' : paceOf(late);
}

/** The time of day, and the one at which the slot is over. */
function drawDay(place: HTMLElement, { slot, timer }: StageState, gone: number, now: number): void {
  write(place.querySelector('.sp-big'), timeAt(now - (now % MINUTE)));
  const resting = timer.since === null;
  write(
    place.querySelector('.sp-sub'),
    `${resting ? 'begun now, ends' : 'talk ends'} ${timeAt(now + (slot - gone) * 1000)}`,
  );
}
