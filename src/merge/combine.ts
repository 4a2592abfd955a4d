import { type Claim, countWords, type Provenance, type Span } from '../model/index.ts';
import { type Comparable, isSame } from './identity.ts';

/**
 * Claims that say the same become one: the readiest wording (an honest short, fewest words dropped) with every place.
 * The claim that survives keeps its id. Order is that of the first of each.
 */
export function combine<C extends Claim>(claims: readonly C[], comparable: (claim: C) => Comparable): readonly C[] {
  const groups: { readonly key: Comparable; readonly members: C[] }[] = [];
  for (const claim of claims) {
    const key = comparable(claim);
    const group = groups.find((one) => isSame(one.key, key));
    if (group) group.members.push(claim);
    else groups.push({ key, members: [claim] });
  }
  return groups.map(({ members }) => join(members));
}

function join<C extends Claim>(members: readonly C[]): C {
  const best = readiest(members);
  const spans = joinSpans(
    best.spans,
    members.flatMap((claim) => claim.spans),
  );
  return { ...best, spans, score: Math.max(...members.map((claim) => claim.score)) };
}

/** The member whose wording is ready for a slide; the first of equals. */
export function readiest<T extends { readonly text: string; readonly short: string | null }>(members: readonly T[]): T {
  const loss = ({ text, short }: T): number => (short === null ? 1000 : countWords(text) - countWords(short));
  return members.reduce((best, one) => (loss(one) < loss(best) ? one : best));
}

/** Every place once, the first ones first. */
export function joinSpans(first: Provenance, more: readonly Span[]): Provenance {
  const [head, ...tail] = first;
  const spans: [Span, ...Span[]] = [head];
  for (const span of [...tail, ...more]) {
    if (!spans.some((one) => one.source === span.source && one.start === span.start && one.end === span.end))
      spans.push(span);
  }
  return spans;
}
