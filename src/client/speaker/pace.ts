import type { StageState } from '../../model/stage.ts';
import { goneAt } from '../stage/timer.ts';
import { clock, type Planned } from './course.ts';

/** Seconds that nobody hears: as much behind or ahead counts as on time. */
const SLACK = 5;

/**
 * Whole seconds that the talk as it is would end late; negative: early. The slide shown takes what it was planned for, or
 * what it has taken already where that is more; those to come take what they were planned for.
 */
export function lateOf(slides: readonly Planned[], state: StageState, now: number): number {
  const { slide, dropped, timer, slot } = state;
  const at = slides.findIndex(({ id }) => id === slide);
  const later = slides.slice(at + 1).filter(({ id }) => !dropped.includes(id));
  const gone = goneAt(timer, now) / 1000;
  const onThis = gone - timer.slideFrom / 1000;
  const rest = later.reduce((sum, { seconds }) => sum + seconds, Math.max(0, (slides[at]?.seconds ?? 0) - onThis));
  return Math.ceil(rest - (slot - gone));
}

export function paceOf(late: number): 'ahead' | 'on' | 'behind' {
  if (late > SLACK) return 'behind';
  return late < -SLACK ? 'ahead' : 'on';
}

/** "2:10 behind", "On time", "0:40 ahead". */
export function paceInWords(late: number): string {
  const pace = paceOf(late);
  return pace === 'on' ? 'On time' : `${clock(Math.abs(late))} ${pace}`;
}
