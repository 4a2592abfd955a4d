import type { Purpose } from './outline.ts';

/** The slide that stays during questions and buffer: the last, but for slides of the speaker's own that stand behind it. */
export function askedOn<T>(all: readonly T[], purposeOf: (one: T) => Purpose): T | undefined {
  return all.findLast((one) => purposeOf(one) !== 'own') ?? all.at(-1);
}
