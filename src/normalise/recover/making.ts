import { type Item, type Prose, sliceProse } from '../../model/index.ts';
import type { BlockUnit, HeadingUnit, LineUnit } from '../units.ts';

/** A heading recovered from text: where it nests is told later. */
export function headingOf(prose: Prose): HeadingUnit {
  return { type: 'heading', prose, depth: null, number: null, parts: 0 };
}

/** What is left of a line from `at` on. */
export function afterwards(line: LineUnit, at: number): LineUnit {
  const { text } = line.prose;
  let from = at;
  while (text[from] === ' ') from++;
  return { ...line, prose: sliceProse(line.prose, from, text.length), lead: Math.max(0, line.lead - from) };
}

export function listOf(items: readonly Item[]): BlockUnit {
  return { type: 'block', block: { type: 'list', ordered: false, items }, linked: false, start: null, mark: '' };
}

/** Index after the units from `from` on that are lines of which `holds` is true. */
export function runOf<T extends { readonly type: string }>(
  units: readonly T[],
  from: number,
  holds: (unit: T, i: number) => boolean,
): number {
  let to = from;
  while (to < units.length && holds(units[to] as T, to)) to++;
  return to;
}
