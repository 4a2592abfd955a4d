import type { Beat, Cut } from '../model/index.ts';

/** A cut that saves less is not worth a thought on stage, in seconds. */
const LEAST = 20;
/** Of the beats, what may be left out: the lower half of the ranks. */
const LOWER = 0.5;
/** Beats that teach something are left in any case. */
const KEPT = 2;

/**
 * Where a speaker who is late can leave something out: stretches of the lower-ranked beats that nothing later needs,
 * in the order of the talk. Never what the talk opens or closes with.
 */
export function cutsOf(beats: readonly Beat[]): Cut[] {
  const taught = beats.filter((beat) => beat.part !== null && beat.mode === 'teach' && beat.claims.length > 0);
  const ranks = taught.map((beat) => beat.rank).sort((one, other) => one - other);
  const bound = ranks[Math.floor(ranks.length * LOWER)] ?? Number.POSITIVE_INFINITY;
  const low = (beat: Beat) => taught.includes(beat) && beat.rank >= bound;
  const cuts: Cut[] = [];
  for (let i = 1; i < beats.length - 1; i += 1) {
    const beat = beats[i];
    if (!beat || !low(beat)) continue;
    let end = i;
    while (low(beats[end] as Beat) && beats[end]?.part === beat.part && end < beats.length - 1) end += 1;
    const run = beats.slice(i, end);
    const [before, after] = [beats[i - 1], beats[end]];
    const saves = run.reduce((sum, one) => sum + one.seconds, 0);
    const kept = beats.slice(end);
    if (before && after && saves >= LEAST && taught.length - run.length >= KEPT && free(run, kept)) {
      cuts.push({ at: beat.start, after: before.id, to: after.id, saves });
    }
    i = end - 1;
  }
  return cuts;
}

/** Whether nothing that comes later needs it. */
function free(run: readonly Beat[], later: readonly Beat[]): boolean {
  const ids = new Set(run.map((beat) => beat.id));
  return later.every((beat) => !beat.needs.some((id) => ids.has(id)));
}
