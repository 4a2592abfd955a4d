import { element } from '../element.ts';
import { goneAt } from '../stage/timer.ts';
import { type Course, courseOf } from './course.ts';
import { lateIn, paceOf } from './pace.ts';
import type { Get, Part, Showing } from './showing.ts';

/**
 * The talk as a track: a bar a slide, as wide as its seconds; the names of the parts over them; a notch where a speaker who
 * is late can leave something out; and a pin where the clock stands. Where the pin is past the bar shown, the talk is late.
 */
export function startTrack(get: Get): Part {
  const place = element('div', 'sp-track-in');
  get('track').append(place);
  const pin = element('span', 'sp-pin');
  let course: Course = { stretches: [], end: 0, length: 1 };
  return {
    show: (showing) => {
      const { talk, state } = showing;
      course = courseOf(talk.slides, state.dropped, state.slide, state.slot - state.spare);
      place.replaceChildren(...names(showing, course), ...bars(showing, course), pin);
    },
    tick: (showing, now) => {
      const gone = goneAt(showing.state.timer, now) / 1000;
      pin.style.left = percent(Math.min(gone, course.length), course);
      pin.dataset.state = paceOf(lateIn(showing, now));
    },
  };
}

function bars({ talk, state }: Showing, course: Course): HTMLElement[] {
  const shown = course.stretches.findIndex(({ id }) => id === state.slide);
  return course.stretches.map(({ id, start, seconds }, i) => {
    const bar = element('span', i < shown ? 'sp-bar-over' : i === shown ? 'sp-bar-now' : 'sp-bar-todo');
    bar.style.left = percent(start, course);
    bar.style.width = percent(seconds, course);
    bar.classList.toggle('sp-cut', i >= shown && canSkip(talk, state, id));
    return bar;
  });
}

/** Whether something that is still in the talk can be passed over after a slide. */
function canSkip({ slides }: Showing['talk'], { dropped }: Showing['state'], id: string): boolean {
  const at = slides.findIndex((one) => one.id === id);
  const to = slides.findIndex((one) => one.id === slides[at]?.skip);
  return slides.slice(at + 1, Math.max(to, 0)).some((one) => !dropped.includes(one.id));
}

/** The name of each part over its first slide. */
function names({ talk, slide }: Showing, course: Course): HTMLElement[] {
  let last: number | null = null;
  return course.stretches.flatMap(({ id, start }) => {
    const part = talk.slides.find((one) => one.id === id)?.part ?? null;
    const begins = part !== null && part !== last;
    last = part;
    if (!begins) return [];
    const kind = part === slide?.part ? 'sp-name sp-name-now' : 'sp-name';
    const name = element('span', kind, `${part} ${talk.parts.get(part) ?? ''}`);
    name.style.left = percent(start, course);
    const end = endOf(talk, course, part);
    name.style.width = percent(end - start, course);
    return [name];
  });
}

function endOf({ slides }: Showing['talk'], { stretches }: Course, part: number): number {
  const last = stretches.findLast(({ id }) => slides.find((one) => one.id === id)?.part === part);
  return last ? last.start + last.seconds : 0;
}

function percent(seconds: number, { length }: Course): string {
  return `${(100 * seconds) / Math.max(1, length)}%`;
}
