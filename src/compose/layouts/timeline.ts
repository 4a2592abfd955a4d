import { type TimelineContent, yearsOf } from '../../model/index.ts';
import type { Lay } from './index.ts';
import { points } from './points.ts';

/** What the sources expect, each with whom it is about; in the order of its years where each has one. */
export const timeline: Lay<'timeline'> = (beat, context): TimelineContent => {
  const { items } = points(beat, context);
  const shown = beat.claims.map((id) => context.claim(id)).filter(({ id }) => id !== beat.titleClaim);
  const years = yearsOf(shown.flatMap((one) => ('sides' in one ? [] : [one])));
  const placed = items.map((item, i) => ({ ...item, when: years?.[i] ?? null }));
  return { dated: years !== null, items: placed.sort((one, other) => Number(one.when) - Number(other.when)) };
};
