import { slideEdits } from './arrange.ts';
import type { Reading } from './reading.ts';

/** The title of the talk that a person gave its cover, or null: names of files and references go by it too. */
export function coverTitle(reading: Reading): string | null {
  return slideEdits(reading).findLast(({ slide, title }) => slide === 'hook' && title !== null)?.title ?? null;
}
