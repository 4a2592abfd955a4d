import { BUFFER } from './form.ts';
import type { Chosen } from './select.ts';

/** A slide may stay this much longer than its words and looking take: a breath, a pause. */
const BREATH = 0.1;

/** The seconds of each beat in the given order, and what is left of the slot. */
export interface Allotment {
  readonly seconds: readonly number[];
  readonly buffer: number;
  readonly shortfall: number;
}

/**
 * Shares what the beats leave of `available` seconds: up to a tenth to each beat as breath, then the buffer (at most
 * 5% of the slot), then a shortfall. Σ seconds + buffer + shortfall = available, exactly.
 */
export function allot(beats: readonly Chosen[], available: number, slot: number): Allotment {
  const need = beats.reduce((sum, one) => sum + one.seconds, 0);
  const left = Math.max(0, available - need);
  const cap = Math.floor(slot * BUFFER);
  const kept = Math.min(left, Math.floor(cap / 2));
  const room = beats.map((one) => Math.floor(one.seconds * BREATH));
  const breaths = share(left - kept, room);
  const spent = breaths.reduce((sum, one) => sum + one, 0);
  const buffer = Math.min(left - spent, cap);
  return { seconds: beats.map((one, i) => one.seconds + (breaths[i] ?? 0)), buffer, shortfall: left - spent - buffer };
}

/** Whole seconds in proportion to the room, none beyond it; the largest remainders are served first. */
function share(total: number, room: readonly number[]): number[] {
  const all = room.reduce((sum, one) => sum + one, 0);
  const given = Math.min(total, all);
  if (given <= 0) return room.map(() => 0);
  const exact = room.map((one) => (given * one) / all);
  const floors = exact.map(Math.floor);
  const rest = given - floors.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((one, i) => ({ i, over: one - Math.floor(one) }))
    .sort((a, b) => b.over - a.over || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
