import type { Claim, Difference } from '../model/index.ts';
import type { Material } from './candidate.ts';
import { LONGEST, speaking, wordsOfScript } from './seconds.ts';

/** What one slide holds of a kind of items. */
export interface Batch<T> {
  /** Items at most. */
  readonly most: number;
  /** Words to read at most. */
  readonly room: number;
  /** Words to read of an item. */
  wordsOf(item: T): number;
  /** What is said for an item; nothing where time is no matter. */
  saidOf?(item: T): readonly (Claim | Difference)[];
}

/**
 * Items in groups that fit one slide: at most `most`, of at most `room` words, and not more than can be said while it is
 * shown. An item goes to the first group that has room for it, so that few stand alone; an item too long for any slide
 * is a group of its own. The last two groups are evened out.
 */
export function batched<T>(items: readonly T[], batch: Batch<T>, material: Material): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const open = groups.find((group) => fits([...group, item], batch, material));
    if (open) open.push(item);
    else groups.push([item]);
  }
  const [before, last] = groups.slice(-2);
  if (before && last) even(before, last, (group) => fits(group, batch, material));
  return groups;
}

/** The first items that fit one slide together, in their order; one that doesn't is passed over. */
export function packed<T>(items: readonly T[], { most, room, wordsOf }: Omit<Batch<T>, 'saidOf'>): T[] {
  let left = room;
  const kept: T[] = [];
  for (const item of items) {
    if (kept.length >= most || wordsOf(item) > left) continue;
    left -= wordsOf(item);
    kept.push(item);
  }
  return kept;
}

/** As `packed`, but nothing goes before a stronger item, unless two would not come together otherwise. */
export function leading<T>(items: readonly T[], batch: Omit<Batch<T>, 'saidOf'>): T[] {
  const all = packed(items, batch);
  const gap = items.findIndex((item) => !all.includes(item));
  return all.filter((item, i) => i < FEW || gap < 0 || items.indexOf(item) < gap);
}

const FEW = 2;

/** Takes from the fuller one while that leaves neither with fewer. */
function even<T>(before: T[], last: T[], fitting: (group: readonly T[]) => boolean): void {
  while (before.length - last.length > 1) {
    const moved = before.at(-1);
    if (moved === undefined || !fitting([moved, ...last])) return;
    last.unshift(...before.splice(-1));
  }
}

function fits<T>(group: readonly T[], { most, room, wordsOf, saidOf }: Batch<T>, material: Material): boolean {
  if (group.length > most || group.reduce((sum, item) => sum + wordsOf(item), 0) > room) return false;
  if (!saidOf) return true;
  const words = wordsOfScript(group.flatMap(saidOf), material.model);
  return speaking(words, material.pace) <= LONGEST - MARGIN;
}

/** Seconds of a slide for what leads over to it, and for looking. */
const MARGIN = 10;
