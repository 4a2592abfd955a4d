import type { FacetClaim } from '../../../model/index.ts';
import type { Passage } from '../../passage.ts';

/** Tells the passages that claims were made from. */
export function takenBy(claims: readonly FacetClaim[]): (passage: Passage) => boolean {
  const starts = new Map<string, number[]>();
  for (const { spans } of claims) {
    for (const { source, start } of spans) {
      const list = starts.get(source);
      if (list) list.push(start);
      else starts.set(source, [start]);
    }
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return ({ document, prose, at, text }) => {
    const segment = prose.segments.find((one) => one.at + one.length > at);
    const from = segment ? segment.start + Math.max(0, at - segment.at) : -1;
    const next = firstFrom(starts.get(document.source.id) ?? [], from);
    return next !== undefined && next < from + text.length;
  };
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
