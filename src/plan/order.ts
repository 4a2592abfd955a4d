import { arc } from './arcs.ts';
import type { Candidate } from './candidate.ts';
import type { Chosen } from './select.ts';

/** By the narrative, beats of one purpose as their maker gave them; what a beat needs always comes before it. */
export function inOrder(chosen: readonly Chosen[], candidates: readonly Candidate[], narrative: string): Chosen[] {
  const order = new Map(arc(narrative).map((purpose, at) => [purpose, at]));
  const made = new Map(candidates.map((one, at) => [one.id, at]));
  const at = ({ beat }: Chosen) => order.get(beat.purpose) ?? 0;
  const sorted = [...chosen].sort(
    (one, other) => at(one) - at(other) || (made.get(one.beat.id) ?? 0) - (made.get(other.beat.id) ?? 0),
  );
  return needsFirst(sorted);
}

function needsFirst(chosen: readonly Chosen[]): Chosen[] {
  const byId = new Map(chosen.map((one) => [one.beat.id, one]));
  const placed = new Set<Chosen>();
  const put = (one: Chosen) => {
    if (placed.has(one)) return;
    for (const id of one.beat.needs) {
      const need = byId.get(id);
      if (need && need !== one) put(need);
    }
    placed.add(one);
  };
  for (const one of chosen) put(one);
  return [...placed];
}
