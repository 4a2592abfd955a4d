import type { Claim, Difference } from '../model/index.ts';
import type { Candidate, Material } from './candidate.ts';
import { secondsOf, wordsOfScript } from './seconds.ts';

/** A beat at its shortest, or one more sentence for a beat that is in. */
export interface Unit {
  readonly beat: Candidate;
  readonly sentence: Claim | null;
  readonly seconds: number;
}

/** What a further sentence of a beat is worth beside a claim that a beat is built on. */
const FURTHER = 0.9;
/** A slide is shown for this many seconds at most. */
export const LONGEST = 60;

/**
 * All units in the order in which they get time: the frame, then by worth per second, needs first. The order does not
 * depend on the slot, so a shorter talk is a prefix of a longer one.
 */
export function ranked(candidates: readonly Candidate[], material: Material, pace: number): Unit[] {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const units = candidates.flatMap((beat) => unitsOf(beat, material, pace));
  const density = (unit: Unit) =>
    unit.sentence ? (FURTHER * material.valueOf(unit.sentence)) / unit.seconds : unit.beat.value / unit.seconds;
  const sorted = units.map((unit) => ({ unit, at: density(unit) })).sort((one, other) => other.at - one.at);
  const placed = new Set<string>();
  const order: Unit[] = [];
  for (const { unit } of sorted) place(unit, byId, units, placed, order);
  return order;
}

function unitsOf(beat: Candidate, material: Material, pace: number): Unit[] {
  const script: (Claim | Difference)[] = [...beat.script];
  const lasting = () => secondsOf(beat.purpose, beat.layout, wordsOfScript(script, material.model), pace);
  let whole = lasting();
  const units: Unit[] = [{ beat, sentence: null, seconds: whole }];
  for (const sentence of beat.more) {
    script.push(sentence);
    const seconds = lasting() - whole;
    if (seconds > 0 && whole + seconds <= LONGEST) {
      whole += seconds;
      units.push({ beat, sentence, seconds });
    } else script.pop();
  }
  return units;
}

/** Places what a unit needs, its own beat among it, before the unit. */
function place(
  unit: Unit,
  byId: ReadonlyMap<string, Candidate>,
  units: readonly Unit[],
  placed: Set<string>,
  order: Unit[],
): void {
  const key = unit.sentence?.id ?? unit.beat.id;
  if (placed.has(key)) return;
  placed.add(key);
  const needed = unit.sentence ? [unit.beat.id] : unit.beat.needs;
  for (const id of needed) {
    const base = byId.has(id) ? units.find((one) => one.beat.id === id && one.sentence === null) : undefined;
    if (base) place(base, byId, units, placed, order);
  }
  order.push(unit);
}
