import type { Prose } from '../model/index.ts';
import { blockProses } from './proses.ts';
import type { Unit } from './units.ts';

/** Whether two units that follow one another stand on lines one right below the other: no blank line is between. */
export function touches(above: Unit | undefined, below: Unit | undefined, text: string): boolean {
  if (!above || !below) return false;
  const end = lastOf(above);
  const start = firstOf(below);
  if (end < 0 || start < end) return false;
  return (text.slice(end, start).match(/\r\n|\n|\r/g)?.length ?? 0) === 1;
}

function firstOf(unit: Unit): number {
  return prosesOf(unit)[0]?.segments[0]?.start ?? -1;
}

function lastOf(unit: Unit): number {
  const last = prosesOf(unit).at(-1)?.segments.at(-1);
  return last ? last.start + last.length : -1;
}

function prosesOf(unit: Unit): readonly Prose[] {
  return unit.type === 'block' ? blockProses(unit.block) : [unit.prose];
}
