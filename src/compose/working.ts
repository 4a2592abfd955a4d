import type { Activity, Beat } from '../model/index.ts';

/** What the audience does in a beat that is made for it. Throws when it has nothing to do: the plan is at fault. */
export function worked(beat: Beat): Activity {
  if (!beat.activity) throw new Error(`Beat \`${beat.id}\` is laid out as an activity and holds none`);
  return beat.activity;
}
