import { timeOfDay } from '../model/clock.ts';

/** `4:05`, `1:02:09`; of seconds, rounded to whole ones, whatever their sign. */
export function clock(seconds: number): string {
  const all = Math.abs(Math.round(seconds));
  const [h, m, s] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}`;
}

/** "10:45" on this computer's clock, to the nearest minute; of an epoch in ms. */
export function timeAt(epoch: number): string {
  const date = new Date(epoch);
  return timeOfDay(date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds());
}
