import type { Offer } from '../bridge/protocol.ts';
import { clock } from '../clock.ts';
import type { Slot } from './slot.ts';
import { counted, SLACK } from './words.ts';

/** What became of the minutes that the address asked for, in sentences; null where there is nothing to say. */
export function askedInWords({ seconds, asked, refused }: Slot, offer: Offer | null, slides: number): string | null {
  if (refused !== null) return refused;
  if (!asked || !offer) return null;
  const { drop, over, late } = offer;
  const more = over > SLACK ? ` It takes ${clock(over)} more all the same.` : '';
  if (drop.length > 0) return `Fitted to ${clock(seconds)}: ${drop.length} of ${counted(slides)} left out.${more}`;
  if (more !== '') return `Nothing can be left out.${more}`;
  return late < -SLACK ? `The whole talk takes ${clock(seconds + late)} of the ${clock(seconds)} asked.` : null;
}
