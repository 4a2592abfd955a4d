import type { Claim, Difference } from '../model/index.ts';
import type { Candidate } from './candidate.ts';
import type { Unit } from './rank.ts';

/** A beat that is in, with the sentences that its script says beyond its base. */
export interface Chosen {
  readonly beat: Candidate;
  readonly more: readonly (Claim | Difference)[];
  readonly seconds: number;
  /** 1 is the last to be dropped. */
  readonly rank: number;
}

/**
 * The longest prefix of the ranked units that fits `budget` seconds; of the first beat that doesn't, as many claims as
 * do; then single sentences for beats that are in, while they fit. Only prefix and last beat decide what is taught.
 */
export function select(units: readonly Unit[], budget: number, lasting: (beat: Candidate) => number): Chosen[] {
  let left = budget;
  let open = true;
  const chosen = new Map<string, Chosen>();
  const put = (unit: Unit) => {
    left -= unit.seconds;
    chosen.set(unit.beat.id, extended(unit, chosen.get(unit.beat.id), chosen.size + 1));
  };
  for (const unit of units) {
    const fits = unit.seconds <= left;
    if (unit.sentence) {
      if (!chosen.has(unit.beat.id) || shrunk(unit, chosen)) continue;
      if (fits) put(unit);
      // A longer talk says this one first, and has less left for what comes after it.
      else open = false;
    } else if (open) {
      const fitting = fits ? unit : smaller(unit, left, lasting);
      open = fits;
      if (fitting) put(fitting);
    }
  }
  return [...chosen.values()];
}

/** A beat that came with fewer claims says no more: its sentences may belong to what was left out. */
function shrunk(unit: Unit, chosen: ReadonlyMap<string, Chosen>): boolean {
  return chosen.get(unit.beat.id)?.beat !== unit.beat;
}

function smaller(unit: Unit, left: number, lasting: (beat: Candidate) => number): Unit | null {
  let beat: Candidate | null = unit.beat;
  while (beat) {
    beat = beat.smaller?.() ?? null;
    const seconds = beat ? lasting(beat) : 0;
    if (beat && seconds <= left) return { beat, sentence: null, seconds };
  }
  return null;
}

function extended(unit: Unit, known: Chosen | undefined, rank: number): Chosen {
  if (!known || !unit.sentence) return { beat: unit.beat, more: [], seconds: unit.seconds, rank };
  return { ...known, more: [...known.more, unit.sentence], seconds: known.seconds + unit.seconds };
}
