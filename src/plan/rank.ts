import type { Claim, Difference } from '../model/index.ts';
import type { Candidate, Material } from './candidate.ts';
import { LONGEST, secondsOf, wordsOfScript } from './seconds.ts';

/** A beat at its shortest, or one more sentence for a beat that is in. */
export interface Unit {
  readonly beat: Candidate;
  readonly sentence: Claim | Difference | null;
  readonly seconds: number;
}

/** What a further sentence of a beat is worth beside a claim that a beat is built on. */
const FURTHER = 0.9;

/**
 * All units in the order in which they get time: the frame, then by worth per second, needs first. The order does not
 * depend on the slot, so a shorter talk is a prefix of a longer one.
 */
export function ranked(candidates: readonly Candidate[], material: Material, pace: number): Unit[] {
  const units = candidates.flatMap((beat) => unitsOf(beat, material, pace));
  const bases = new Map(units.filter((unit) => unit.sentence === null).map((unit) => [unit.beat.id, unit]));
  const density = (unit: Unit) =>
    unit.sentence ? (FURTHER * material.valueOf(unit.sentence)) / unit.seconds : unit.beat.value / unit.seconds;
  const sorted = units.map((unit) => ({ unit, at: density(unit) })).sort((one, other) => other.at - one.at);
  const placed = new Set<string>();
  const order: Unit[] = [];
  for (const { unit } of sorted) place(unit, bases, placed, order);
  return order;
}

function unitsOf(beat: Candidate, material: Material, pace: number): Unit[] {
  const beyond = material.beyond(beat.id);
  const seconds = (script: readonly (Claim | Difference)[]) =>
    secondsOf(beat.purpose, beat.layout, wordsOfScript(script, material.model), pace) + beyond;
  const script = [...beat.script];
  let whole = seconds(script);
  const units: Unit[] = [{ beat, sentence: null, seconds: whole }];
  for (const sentence of beat.more) {
    const more = seconds([...script, sentence]) - whole;
    if (more <= 0 || whole + more > LONGEST) continue;
    script.push(sentence);
    whole += more;
    units.push({ beat, sentence, seconds: more });
  }
  return units;
}

/** Places what a unit needs, its own beat among it, before the unit. */
function place(unit: Unit, bases: ReadonlyMap<string, Unit>, placed: Set<string>, order: Unit[]): void {
  const key = unit.sentence?.id ?? unit.beat.id;
  if (placed.has(key)) return;
  placed.add(key);
  for (const id of unit.sentence ? [unit.beat.id] : unit.beat.needs) {
    const base = bases.get(id);
    if (base) place(base, bases, placed, order);
  }
  order.push(unit);
}
