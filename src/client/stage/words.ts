import type { Offer } from '../bridge/protocol.ts';
import { clock } from '../clock.ts';

/** Seconds that nobody hears: as much behind counts as on time. */
export const SLACK = 5;

/** "3:10 behind", "On time", "0:40 ahead". */
export function paceInWords(late: number): string {
  if (late > SLACK) return `${clock(late)} behind`;
  return late < -SLACK ? `${clock(late)} ahead` : 'On time';
}

/** Whether an offer would change anything. */
export function isIdle({ drop, back }: Offer): boolean {
  return drop.length === 0 && back.length === 0;
}

/** What an offer would do, in sentences: how the talk stands, what goes and comes, what is too long even then. */
export function offerInWords(offer: Offer, titleOf: (id: string) => string): string {
  const { drop, back, over, late } = offer;
  const pace = paceInWords(late);
  if (isIdle(offer)) return nothing(offer);
  const list = (ids: readonly string[]) => `${counted(ids.length)}: ${ids.map(titleOf).join('; ')}`;
  return [
    pace,
    ...(drop.length > 0 ? [`Leaves out ${list(drop)}`] : []),
    ...(back.length > 0 ? [`Brings back ${list(back)}`] : []),
    ...(offer.fills ? [FILLS] : []),
    ...(over > 0 ? [`Still ${clock(over)} too long`] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** Why something stays that ranks below what goes. */
export const FILLS = 'Shorter slides that matter less stay where they fit';

/** "1 slide", "3 slides". */
export function counted(n: number): string {
  return `${n} ${n === 1 ? 'slide' : 'slides'}`;
}

/** What is free at the end is no lead: a talk may have been planned for less than its slot. */
function nothing({ late }: Offer): string {
  if (late > SLACK) return `${paceInWords(late)}: nothing more can be left out`;
  return late < -SLACK ? `${clock(late)} to spare: nothing to bring back` : 'On time: nothing to leave out';
}
