import { ownBeat, type SlideEdit, type Standing, slug } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** The slide of a name, its own or the one that the speaker gave it, or null. */
export function named<T extends Pick<Standing, 'id'>>(id: string, all: readonly T[]): T | null {
  return all.find((one) => slug(one.id) === slug(id)) ?? all.find((one) => one.id === ownBeat(id)) ?? null;
}

/**
 * The slide that an edit means: the one of its name, where it tells the words that the edit was made against; else the one
 * of the same purpose that tells them now, or the only one. Never a slide that doesn't tell them.
 */
export function targetOf<T extends Standing>(edit: SlideEdit, all: readonly T[], reading: Reading): T | null {
  const known = named(edit.slide, all);
  if (reading.of(edit) === null) return known;
  const ids = reading.idsOf(edit);
  const telling = (one: Standing) => one.claims.some(({ id }) => ids.has(id));
  const saying = (one: Standing) => telling(one) || one.script.some(({ id }) => ids.has(id));
  if (known && saying(known)) return known;
  const purpose = headOf(edit.slide);
  const others = all.filter(telling).filter((one) => headOf(one.id) === purpose);
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** "contrast" of "contrast:2" and of "contrast-2": what stands before the first mark. */
function headOf(id: string): string {
  return slug(id).split('-')[0] ?? '';
}
