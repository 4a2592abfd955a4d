import { InputError } from '../model/index.ts';
import { checkedSlot } from './minutes.ts';

const CLOCK = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/;

/** Seconds since midnight of a time of day such as "9:00" or "13:30". Throws InputError 2. */
export function parseClock(text: string): number {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  if (hours === undefined) {
    throw new InputError(`\`${text}\` is no time of day, expected one from 0:00 to 23:59, such as 9:00 or 13:30.`, 2);
  }
  return Number(hours) * 3600 + Number(minutes) * 60;
}

/** Whole seconds from one time of day to a later one. Throws InputError 2 when it isn't later, or a talk can't be that long. */
export function slotBetween(from: number, to: number): number {
  if (to <= from) {
    throw new InputError(`\`${clockOf(to)}\` is not after ${clockOf(from)}, expected an end after the beginning.`, 2);
  }
  return checkedSlot(to - from, `${clockOf(from)} to ${clockOf(to)}`);
}

/** "9:05" of seconds since midnight; a later day's times are told as that day tells them. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 3600) % 24}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
}
