import { BUFFER } from './form.ts';
import type { Step } from './step.ts';

/**
 * Taught slides may stay this much longer than their words and looking take: a breath, a pause; more of it where there
 * is more to say, and none of it fits.
 */
const BREATH = { usual: 0.015, most: 0.1 } as const;

/** The steps with the seconds that they get, and what is left of the slot. */
export interface Allotment {
  readonly steps: readonly Step[];
  readonly buffer: number;
  readonly shortfall: number;
}

/**
 * Shares what the steps leave of `available` seconds: first to the buffer (at most 5% of the
 * slot, and of what is filled of it), then to the taught steps as breath; the rest is a shortfall. `unsaid`: there is
 * more to say. Σ seconds + buffer + shortfall = available, exactly.
 */
export function allot(steps: readonly Step[], available: number, slot: number, unsaid: boolean): Allotment {
  const spoken = steps.reduce((sum, one) => sum + one.seconds, 0);
  const left = Math.max(0, available - spoken);
  const filled = Math.floor(((slot - left) * BUFFER) / (1 - BUFFER));
  const buffer = Math.min(left, Math.floor(slot * BUFFER), filled);
  // A slide of the speaker's own lasts as long as they said.
  const all = steps.map((one) => (one.mode === 'teach' && one.purpose !== 'own' ? one.seconds : 0));
  const most = Math.floor(all.reduce((sum, one) => sum + one, 0) * (unsaid ? BREATH.most : BREATH.usual));
  // What breathing can't fill is no reason to breathe: the words keep their pace.
  const breaths = share(unsaid || left - buffer <= most ? Math.min(left - buffer, most) : 0, all);
  const spent = breaths.reduce((sum, one) => sum + one, 0);
  return {
    steps: steps.map((one, i) => ({ ...one, seconds: one.seconds + (breaths[i] ?? 0) })),
    buffer,
    shortfall: left - spent - buffer,
  };
}

/** Whole seconds in proportion to the room; the largest remainders are served first. */
function share(total: number, room: readonly number[]): number[] {
  const all = room.reduce((sum, one) => sum + one, 0);
  if (total <= 0 || all === 0) return room.map(() => 0);
  const exact = room.map((one) => (total * one) / all);
  const floors = exact.map(Math.floor);
  const rest = total - floors.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((one, i) => ({ i, over: one - Math.floor(one) }))
    .sort((a, b) => b.over - a.over || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
