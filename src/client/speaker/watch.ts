import { memory } from '../memory.ts';
import { goneAt, onSlide, paused, restored, started, type Timer, ZERO } from '../stage/timer.ts';
import { clock, type Plan, paceAt, paceInWords } from './pacing.ts';

/** The clocks of the view. */
export interface Watch {
  /** A slide came; `moved` starts a watch that has never run: the talk has begun. */
  readonly enter: (index: number, moved: boolean) => void;
  readonly toggle: () => void;
  readonly running: () => boolean;
  /** The deck's clock, which is the one that counts. */
  readonly set: (timer: Timer) => void;
  readonly reset: () => void;
}

/** Shows the time of day, the talk's time and its pace, from time stamps; survives a reload. */
export function startWatch(plan: Plan, get: (id: string) => HTMLElement): Watch {
  let timer: Timer = restored(memory.get('timer'));
  let index = 0;
  const keep = (next: Timer) => {
    timer = next;
    memory.set('timer', JSON.stringify(timer));
    draw();
  };
  const draw = () => show(plan, timer, index, get);
  setInterval(draw, 250);
  return {
    enter: (at, moved) => {
      index = at;
      if (!moved) return draw();
      const fresh = timer.since === null && timer.gone === 0;
      keep(onSlide(fresh ? started(timer, Date.now()) : timer, Date.now()));
    },
    toggle: () => keep(timer.since === null ? started(timer, Date.now()) : paused(timer, Date.now())),
    reset: () => keep(ZERO),
    running: () => timer.since !== null,
    set: keep,
  };
}

function show(plan: Plan, timer: Timer, index: number, get: (id: string) => HTMLElement): void {
  const now = new Date();
  const gone = goneAt(timer, now.getTime());
  const elapsed = Math.floor(gone / 1000);
  const untouched = timer.since === null && gone === 0;
  const pace = paceAt(plan, index, elapsed);
  const planned = plan.seconds[index] ?? 0;
  const onThis = Math.floor((gone - timer.slideFrom) / 1000);
  const texts: Readonly<Record<string, string>> = {
    now: `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`,
    elapsed: clock(elapsed),
    left: clock(plan.total - elapsed),
    slide: `${clock(Math.max(0, onThis))} of ${clock(planned)}`,
    pace: untouched ? 'Not started' : paceInWords(pace),
    start: timer.since !== null ? 'Pause' : untouched ? 'Start' : 'Go on',
  };
  for (const [id, text] of Object.entries(texts)) write(get(id), text);
  get('pace').dataset.state = untouched ? 'waiting' : pace.state;
  get('slide').dataset.state = onThis > planned ? 'behind' : 'on';
  const share = (seconds: number) => `${Math.min(100, (100 * seconds) / Math.max(1, plan.total))}%`;
  get('done').setAttribute('width', share(elapsed));
  get('plan').setAttribute('x', share(plan.starts[index] ?? 0));
}

/** Writes only what changed: a screen reader isn't told the same again. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
