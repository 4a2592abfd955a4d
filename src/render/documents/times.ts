/** Time since the beginning as a timer shows it: `6:30`, from an hour on `1:06:30`. Whole seconds. */
export function elapsed(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Time of day: `9:06`, and what is left of the minute as `:30` (empty when it is full). */
export interface TimeOfDay {
  readonly minute: string;
  readonly rest: string;
}

/** `seconds` since midnight as a clock on a wall shows them; after midnight it begins anew. */
export function timeOfDay(seconds: number): TimeOfDay {
  const minutes = Math.floor(seconds / 60) % (24 * 60);
  const rest = seconds % 60;
  return { minute: `${Math.floor(minutes / 60)}:${two(minutes % 60)}`, rest: rest > 0 ? `:${two(rest)}` : '' };
}

/** The time on the wall where it is known (`from`: seconds since midnight), else since the beginning. */
export function clockAt(seconds: number, from: number | null): string {
  if (from === null) return elapsed(seconds);
  const { minute, rest } = timeOfDay(from + seconds);
  return `${minute}${rest}`;
}

/** A length in words: `1 hour 30 minutes`, `1 minute 30 seconds`, `45 seconds`. */
export function inTimeWords(seconds: number): string {
  return parts(seconds, [' hour', ' minute', ' second'], true);
}

/** A length as short as it can be read: `1 h 30 min`, `1 min 30 s`, `45 s`. */
export function inShort(seconds: number): string {
  return parts(seconds, [' h', ' min', ' s'], false);
}

function parts(seconds: number, units: readonly [string, string, string], counted: boolean): string {
  const amounts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const told = amounts.flatMap((n, i) => (n > 0 ? [`${n}${units[i]}${counted && n !== 1 ? 's' : ''}`] : []));
  return told.join(' ') || `0${units[2]}${counted ? 's' : ''}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
