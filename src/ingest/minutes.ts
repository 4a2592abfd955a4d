import { InputError } from '../model/index.ts';

const SHORTEST = 60;
const LONGEST = 480 * 60;
/** Minutes; hours with minutes; minutes with their unit; seconds. */
const LENGTH =
  /^\s*(?:(\d{1,3}(?:\.\d{1,2})?)|(\d{1,2})\s?h(?:\s?(\d{1,2})(?:\s?m(?:in)?)?)?|(\d{1,3})\s?m(?:in)?|(\d{1,5})\s?s)\s*$/i;

/** Whole seconds of a length of time: "10" (minutes), "1h30", "45m", "90s". Throws InputError 2 outside 1 to 480 minutes. */
export function parseMinutes(text: string): number {
  const [, minutes, hours, rest, whole, seconds] = LENGTH.exec(text) ?? [];
  const named = minutes ?? hours ?? whole ?? seconds;
  if (named === undefined) {
    throw new InputError(`\`${text}\` is no length of time, expected minutes as 10, 1h30 or 90s.`, 2);
  }
  const total = Math.round(
    Number(minutes ?? whole ?? 0) * 60 + Number(hours ?? 0) * 3600 + Number(rest ?? 0) * 60 + Number(seconds ?? 0),
  );
  if (total < SHORTEST || total > LONGEST) {
    throw new InputError(`\`${text}\` is out of range, expected 1 to 480 minutes (such as 10 or 1h30).`, 2);
  }
  return total;
}
