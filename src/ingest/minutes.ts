import { InputError } from '../model/index.ts';

const SHORTEST = 60;
const LONGEST = 480 * 60;
/** Minutes; hours, with or without minutes; minutes with their unit; seconds. */
const LENGTH =
  /^\s*(?:(\d{1,6}(?:\.\d{1,20})?)(?:\s?m(?:in)?)?|(\d{1,2})\s?h(?:\s?(\d{1,2})(?:\s?m(?:in)?)?)?|(\d{1,2}\.\d{1,2})\s?h|(\d{1,5})\s?s)\s*$/i;

/** Whole seconds of a length of time: "10" (minutes), "7.5", "90m", "1h30", "90s". Throws InputError 2 outside 1 to 480 minutes. */
export function parseMinutes(text: string): number {
  const [, minutes, hours, rest, decimal, seconds] = LENGTH.exec(text) ?? [];
  if ((minutes ?? hours ?? decimal ?? seconds) === undefined) {
    throw new InputError(`\`${text}\` is no length of time, expected minutes as 10, 7.5, 90m, 1h30 or 90s.`, 2);
  }
  const total = Number(minutes ?? rest ?? 0) * 60 + Number(hours ?? decimal ?? 0) * 3600 + Number(seconds ?? 0);
  return Math.round(checkedSlot(total, `\`${text}\``));
}

/** The lengths of a list such as "5,10,45", each once, as they were named. Throws InputError 2. */
export function parseLengths(text: string): readonly number[] {
  return [...new Set(text.split(',').map(parseMinutes))];
}

/** `seconds` when a talk can be that long; `told` names it. Throws InputError 2. */
export function checkedSlot(seconds: number, told: string): number {
  if (seconds >= SHORTEST && seconds <= LONGEST) return seconds;
  throw new InputError(`${told} is out of range, expected 1 to 480 minutes (such as 10 or 1h30).`, 2);
}
