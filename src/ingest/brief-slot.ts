import { parse } from 'yaml';
import { briefInstead, briefWith } from './brief-writer.ts';
import { clockOf, parseClock } from './clock.ts';

const DAY = 24 * 3600;

/**
 * The text of a brief with another length, in whole seconds: `to` written anew where the slot is told by the clock, else `minutes`; an
 * end that no clock of that day tells gives way to `minutes`. Null as of `briefWith`. Of a brief that can be read.
 */
export function briefWithSlot(text: string, slot: number): string | null {
  const { from, to, minutes } = (parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  const length = minutesOf(slot);
  if (to === undefined || to === null) return briefWith(text, { minutes: length });
  const end = parseClock(String(from)) + slot;
  if (end % 60 === 0 && end < DAY)
    return briefWith(text, { to: clockOf(end), ...(minutes === undefined ? {} : { minutes: length }) });
  return minutes === undefined ? briefInstead(text, 'to', 'minutes', length) : null;
}

/** As people write a length: 10, 7.5, "455s". */
function minutesOf(seconds: number): number | string {
  return Number.isInteger(seconds / 0.6) || seconds % 60 === 0 ? seconds / 60 : `${seconds}s`;
}
