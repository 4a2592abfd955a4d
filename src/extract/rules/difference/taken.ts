import type { FacetClaim } from '../../../model/index.ts';
import type { Passage } from '../../passage.ts';

/** Tells the passages that claims were made from. */
export function takenBy(claims: readonly FacetClaim[]): (passage: Passage) => boolean {
  const isTaken = takenAt(claims);
  return (passage) =>
    isTaken({ source: passage.document.source.id, start: startOf(passage), size: passage.text.length });
}

/** The same by where they begin, and how long they are. */
export function takenAt(
  claims: readonly FacetClaim[],
): (place: { readonly source: string; readonly start: number; readonly size: number }) => boolean {
  const starts = new Map<string, number[]>();
  for (const { spans } of claims) {
    for (const { source, start } of spans) {
      const list = starts.get(source);
      if (list) list.push(start);
      else starts.set(source, [start]);
    }
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return ({ source, start, size }) => {
    const next = firstFrom(starts.get(source) ?? [], start);
    return next !== undefined && next < start + size;
  };
}

/** Where a passage begins in its source; -1 where nothing of it has a place. */
export function startOf({ prose, at }: Passage): number {
  const segment = prose.segments.find((one) => one.at + one.length > at);
  return segment ? segment.start + Math.max(0, at - segment.at) : -1;
}

/** The first of sorted offsets that is not before `from`. */
function firstFrom(sorted: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
