import { type Timer, timerOf } from '../../model/stage.ts';
import { memory } from '../memory.ts';
import { goneAt, ZERO } from './timer.ts';

/** What a talk keeps over a reload of its page. */
export interface Kept {
  readonly timer: Timer;
  readonly dropped: readonly string[];
  /** Whole seconds that the plan leaves free: that of the whole talk, or of what was fitted last. */
  readonly spare: number;
  readonly recording: boolean;
  /** Where the talk was: empty for nowhere yet. */
  readonly slide: string;
  readonly fragment: number;
}

const FRESH: Kept = { timer: ZERO, dropped: [], spare: 0, recording: false, slide: '', fragment: -1 };

/** Local files share one memory: each deck has a place of its own in it. */
function place(): string {
  return `stage.${location.pathname}`;
}

export function keep(kept: Kept): void {
  memory.set(place(), JSON.stringify(kept));
}

/** No talk is as long, ms: a clock that ran for a day was forgotten. */
const DAY = 86_400_000;

/** What was kept, when this page was loaded again or come back to; a deck that is opened begins anew. */
export function restoredTalk(now: number): Kept {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = entry?.type === 'navigate' ? FRESH : keptOf(memory.get(place()));
  return goneAt(kept.timer, now) > DAY ? FRESH : kept;
}

/** A talk as it was kept, or a fresh one when what was kept is none. */
export function keptOf(text: string | null): Kept {
  try {
    const { timer, dropped, spare, recording, slide, fragment } = JSON.parse(text ?? '') as Record<string, unknown>;
    const known = timerOf(timer);
    if (!known || !Array.isArray(dropped) || typeof slide !== 'string' || !Number.isInteger(fragment)) return FRESH;
    const names = dropped.filter((id): id is string => typeof id === 'string');
    const free = Number.isSafeInteger(spare) ? Math.max(0, spare as number) : 0;
    const where = { slide, fragment: fragment as number };
    return { timer: known, dropped: names, spare: free, recording: recording === true, ...where };
  } catch {
    return FRESH;
  }
}
