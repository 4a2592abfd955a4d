import type { Claim, Difference } from '../model/index.ts';
import type { Material } from './candidate.ts';
import { LONGEST, speaking, wordsOfScript } from './seconds.ts';

/**
 * Items in their order, in groups that fit one slide: at most `most`, and not more than can be said while it is shown.
 * The last two are evened out where one item would stand alone.
 */
export function batched<T>(
  items: readonly T[],
  most: number,
  saidOf: (item: T) => readonly (Claim | Difference)[],
  material: Material,
): T[][] {
  const lasts = (group: readonly T[]) => speaking(wordsOfScript(group.flatMap(saidOf), material.model), material.pace);
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.length < most && lasts([...last, item]) <= LONGEST - MARGIN) last.push(item);
    else groups.push([item]);
  }
  const [before, last] = groups.slice(-2);
  if (before && last?.length === 1 && before.length > 2) last.unshift(...before.splice(-1));
  return groups;
}

/** Seconds of a slide for what leads over to it, and for looking. */
const MARGIN = 10;
