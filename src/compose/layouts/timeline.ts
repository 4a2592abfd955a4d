import type { TimelineContent } from '../../model/index.ts';
import type { Lay } from './index.ts';
import { points } from './points.ts';

/** What the sources expect, each with whom it is about. */
export const timeline: Lay<'timeline'> = (beat, context): TimelineContent => {
  const { items } = points(beat, context);
  return { items };
};
