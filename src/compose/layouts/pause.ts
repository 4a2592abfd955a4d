import { type BreakContent, timeOfDay } from '../../model/index.ts';
import type { Lay } from './index.ts';

/** A rest: how long, until when, what comes after it. */
export const pause: Lay<'break'> = (beat, context): BreakContent => {
  const { beats, from } = context.outline;
  const after = beats.slice(beats.indexOf(beat) + 1).find((one) => one.part !== null);
  const end = from === null ? null : from + beat.start + beat.seconds;
  return { seconds: beat.seconds, until: end === null ? null : timeOfDay(end), next: after?.part ?? null };
};
