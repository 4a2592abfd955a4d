import { memory } from '../memory.ts';
import { isFresh } from '../stage/timer.ts';
import type { Showing } from './showing.ts';
import type { Spoken } from './slides.ts';

/** Time planned and spent in the part of the talk that the slide shown belongs to, in seconds. */
export interface PartTime {
  readonly name: string;
  readonly seconds: number;
  readonly spent: number;
}

/** Remembers when the part was entered: the deck's clock knows only when the slide was. */
export function startPartTime() {
  let since = restored();
  return {
    enter: (showing: Showing) => {
      const [first] = runOf(showing);
      const fresh = isFresh(showing.state.timer);
      if (!first || (since?.run === first.id && !fresh)) return;
      since = { run: first.id, from: entered(showing) };
      memory.set(place(), JSON.stringify(since));
    },
    at: (showing: Showing, gone: number): PartTime => {
      const kept = runOf(showing).filter(({ id }) => id === showing.state.slide || !showing.state.dropped.includes(id));
      return {
        name: nameOf(showing),
        seconds: kept.reduce((sum, { seconds }) => sum + seconds, 0),
        spent: gone - Math.min(since?.from ?? 0, gone),
      };
    },
  };
}

interface Since {
  /** The first slide of the run that is shown. */
  readonly run: string;
  /** Seconds on the talk's clock. */
  readonly from: number;
}

/** Slides in a row of one part, around the one shown. */
function runOf({ talk: { slides }, slide }: Showing): readonly Spoken[] {
  if (!slide) return [];
  const at = slides.indexOf(slide);
  let first = at;
  let last = at;
  while (slides[first - 1]?.part === slide.part) first -= 1;
  while (slides[last + 1] && slides[last + 1]?.part === slide.part) last += 1;
  return slides.slice(first, last + 1);
}

/** A view that comes in the middle of a part takes the slides before for having kept to their time. */
function entered(showing: Showing): number {
  const run = runOf(showing);
  const before = run.slice(
    0,
    run.findIndex(({ id }) => id === showing.state.slide),
  );
  const planned = before.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.max(0, showing.state.timer.slideFrom / 1000 - planned);
}

function nameOf({ talk, slide }: Showing): string {
  if (slide?.part !== null && slide) return `Part ${slide.part}`;
  const later = slide ? talk.slides.slice(talk.slides.indexOf(slide)) : [];
  return later.some(({ part }) => part !== null) ? 'Opening' : 'Close';
}

function restored(): Since | null {
  try {
    const { run, from } = JSON.parse(memory.get(place()) ?? '') as Record<string, unknown>;
    return typeof run === 'string' && typeof from === 'number' && from >= 0 ? { run, from } : null;
  } catch {
    return null;
  }
}

function place(): string {
  return `part.${location.pathname}`;
}
