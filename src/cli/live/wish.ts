import type { Wish } from '../../serve/live/bench.ts';
import type { BuildOptions } from '../options.ts';

/** The command line as if it asked for what is wished. */
export function withWish<T extends BuildOptions>(options: T, { slot, audience, theme }: Wish): T {
  return {
    ...options,
    ...(slot === null ? {} : { minutes: minutesOf(slot), to: undefined }),
    ...(audience === null ? {} : { audience }),
    ...(theme === null ? {} : { theme }),
  };
}

/** Whole seconds as people write a length: "10", "7.5", "455s". */
export function minutesOf(seconds: number): string {
  return Number.isInteger(seconds / 0.6) || seconds % 60 === 0 ? String(seconds / 60) : `${seconds}s`;
}
