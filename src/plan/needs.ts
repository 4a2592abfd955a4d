import type { Beat } from '../model/index.ts';

/** Beats at work need those that taught what is worked on. */
export function withNeeds(beats: readonly Beat[]): Beat[] {
  return beats.map((beat, at) => {
    if (beat.mode !== 'work') return beat;
    const claims = new Set(beat.claims);
    const taught = beats
      .slice(0, at)
      .filter((other) => other.mode === 'teach' && other.part !== null && other.claims.some((id) => claims.has(id)));
    return { ...beat, needs: [...new Set([...beat.needs, ...taught.map((other) => other.id)])] };
  });
}
