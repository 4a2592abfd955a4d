import { clock } from '../clock.ts';

/** More than a day is no talk, in minutes. */
const MOST = 1440;

/** How long the talk may take, in whole seconds, and what there is to say about it. */
export interface Slot {
  readonly seconds: number;
  /** Whether the address asks for it. */
  readonly asked: boolean;
  /** Why what was asked isn't done, in words, or null. */
  readonly refused: string | null;
}

/** The slot of a talk of `total` whole seconds: `?minutes=` of the address where it is a number, else the talk's own. */
export function slotOf(search: string, total: number): Slot {
  const asked = new URLSearchParams(search).get('minutes');
  if (asked === null) return { seconds: total, asked: false, refused: null };
  const minutes = /^\d{1,4}(?:[.,]\d{1,4})?$/.test(asked.trim()) ? Number(asked.trim().replace(',', '.')) : 0;
  if (minutes > 0 && minutes <= MOST)
    return { seconds: Math.max(1, Math.round(minutes * 60)), asked: true, refused: null };
  const shown = asked.length > 12 ? `${asked.slice(0, 11)}…` : asked;
  const refused = `“${shown}” is no number of minutes, as in ?minutes=7.5. The talk keeps its ${clock(total)}.`;
  return { seconds: total, asked: false, refused };
}
