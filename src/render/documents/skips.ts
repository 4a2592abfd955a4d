import { slides } from './labels.ts';
import type { Skip } from './timeline.ts';
import { elapsed, inTimeWords, timeOfDay } from './times.ts';

/** What a speaker who is late does at this point, in words. `from`: seconds since midnight, or null. */
export function skipInWords({ at, first, last, to, saves }: Skip, from: number | null): string {
  const time = from === null ? `${elapsed(at)} on the timer` : clock(from + at);
  return `Later than ${time}? Skip ${slides(first, last)}, go on with slide ${to}. Saves ${inTimeWords(saves)}.`;
}

function clock(seconds: number): string {
  const { minute, rest } = timeOfDay(seconds);
  return `${minute}${rest}`;
}
