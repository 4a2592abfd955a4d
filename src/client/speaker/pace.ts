import { lateOf } from '../stage/fitting.ts';
import { SLACK } from '../stage/words.ts';
import type { Showing } from './showing.ts';

/** Whole seconds that the talk is behind its plan, as its deck reckons it; negative: ahead. */
export function lateIn({ talk: { slides }, state }: Pick<Showing, 'talk' | 'state'>, now: number): number {
  const { slide: shown, dropped, timer, slot, spare } = state;
  return lateOf({ slides, shown, dropped, timer, slot, spare }, now);
}

export function paceOf(late: number): 'ahead' | 'on' | 'behind' {
  if (late > SLACK) return 'behind';
  return late < -SLACK ? 'ahead' : 'on';
}
