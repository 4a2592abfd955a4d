import { statesDanger } from './dangers.ts';
import { statesDrawback } from './drawbacks.ts';
import type { Passage, Reading } from './passage.ts';

/** What a passage tells of by its own words, or null; kept, since several rules ask of their neighbours. */
export function faultOf(passage: Passage, { cues }: Pick<Reading, 'cues'>): 'danger' | 'drawback' | null {
  const known = told.get(passage);
  if (known !== undefined) return known;
  const fault = passage.words.length < 3 ? null : judge(passage, cues);
  told.set(passage, fault);
  return fault;
}

const told = new WeakMap<Passage, 'danger' | 'drawback' | null>();

function judge(passage: Passage, cues: Reading['cues']): 'danger' | 'drawback' | null {
  if (statesDanger(passage, cues)) return 'danger';
  return statesDrawback(passage, cues) ? 'drawback' : null;
}

/** Passages before and behind that are near enough to be set against one another. */
const BEFORE = 6;
const BEHIND = 3;

/** The nearest passage of the same section that tells of a fault: before this one, else close behind it; or null. */
export function faultNear(reading: Reading, passage: Passage): Passage | null {
  return faultBefore(reading, passage) ?? scan(reading, passage, 1, BEHIND);
}

/** The nearest passage before this one, in its section, that tells of a fault, or null. */
export function faultBefore(reading: Reading, passage: Passage, reach = BEFORE): Passage | null {
  return scan(reading, passage, -1, reach);
}

function scan(reading: Reading, passage: Passage, step: 1 | -1, reach: number): Passage | null {
  const at = placeOf(reading, passage);
  for (let i = at + step; Math.abs(i - at) <= reach; i += step) {
    const one = reading.passages[i];
    if (!one || one.section !== passage.section || one.document !== passage.document) return null;
    if (faultOf(one, reading) !== null) return one;
  }
  return null;
}

function placeOf(reading: Reading, passage: Passage): number {
  const known = places.get(reading) ?? new Map(reading.passages.map((one, i) => [one, i]));
  places.set(reading, known);
  return known.get(passage) ?? -1;
}

const places = new WeakMap<Reading, ReadonlyMap<Passage, number>>();
