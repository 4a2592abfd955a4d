import type { Claim } from '../model/index.ts';
import type { Candidate } from './candidate.ts';
import type { Unit } from './rank.ts';

/** A beat that is in, with the sentences that its script says beyond its base. */
export interface Chosen {
  readonly beat: Candidate;
  readonly more: readonly Claim[];
  readonly seconds: number;
  /** 1 is the last to be dropped. */
  readonly rank: number;
}

/**
 * The longest prefix of the ranked units that fits `budget` seconds; then single sentences for beats that are in, while
 * they fit. Only the prefix decides which beats are taught.
 */
export function select(units: readonly Unit[], budget: number): Chosen[] {
  let left = budget;
  let open = true;
  const chosen = new Map<string, Chosen>();
  for (const unit of units) {
    const fits = unit.seconds <= left;
    if (!fits && unit.sentence === null) open = false;
    const known = chosen.get(unit.beat.id);
    if (!fits || (unit.sentence ? !known : !open)) continue;
    left -= unit.seconds;
    chosen.set(unit.beat.id, extended(unit, known, chosen.size + 1));
  }
  return [...chosen.values()];
}

function extended(unit: Unit, known: Chosen | undefined, rank: number): Chosen {
  if (!known || !unit.sentence) return { beat: unit.beat, more: [], seconds: unit.seconds, rank };
  return { ...known, more: [...known.more, unit.sentence], seconds: known.seconds + unit.seconds };
}
