import { type Claim, countWords, type Lexicon, type Provenance, type Span } from '../model/index.ts';
import { type Comparable, isSame, wordsIn } from './identity.ts';

/**
 * Claims that say the same become one: the readiest wording (an honest short, fewest words dropped) with every place.
 * The claim that survives keeps its id. Order is that of the first of each.
 */
export function combine<C extends Claim>(
  claims: readonly C[],
  comparable: (claim: C) => Comparable,
  lexicon: Lexicon,
): readonly C[] {
  const groups: Group<C>[] = [];
  const told = new Map<string, Group<C>>();
  const index = new Map<string, Group<C>[]>();
  for (const claim of claims) {
    const key = comparable(claim);
    const text = `${key.gate}\n${key.text}`;
    const group = told.get(text) ?? near(key, index, lexicon).find((one) => isSame(one.key, key, lexicon));
    if (group) group.members.push(claim);
    else {
      const made: Group<C> = { key, members: [claim] };
      groups.push(made);
      told.set(text, made);
      for (const one of keysOf(key, lexicon)) {
        const list = index.get(one);
        if (!list) index.set(one, [made]);
        else if (list.length <= COMMON) list.push(made);
      }
    }
  }
  return groups.map(({ members }) => join(members));
}

interface Group<C> {
  readonly key: Comparable;
  readonly members: C[];
}

function keysOf(key: Comparable, lexicon: Lexicon): readonly string[] {
  return [...wordsIn(key, lexicon)].map((word) => `${key.gate}\n${word}`);
}

/** Words that more groups share than these tell none apart. */
const COMMON = 32;

/** The groups that share two words with the claim: what is compared grows with the text, not its square. */
function near<C>(key: Comparable, index: ReadonlyMap<string, Group<C>[]>, lexicon: Lexicon): readonly Group<C>[] {
  const counts = new Map<Group<C>, number>();
  for (const one of keysOf(key, lexicon)) {
    const list = index.get(one) ?? [];
    if (list.length <= COMMON) for (const group of list) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].flatMap(([group, count]) => (count > 1 ? [group] : []));
}

function join<C extends Claim>(members: readonly C[]): C {
  const best = readiest(members);
  const spans = joinSpans(
    best.spans,
    members.flatMap((claim) => claim.spans),
  );
  return { ...best, spans, score: members.reduce((most, claim) => Math.max(most, claim.score), best.score) };
}

/** The member whose wording is ready for a slide; the first of equals. */
export function readiest<T extends { readonly text: string; readonly short: string | null }>(members: readonly T[]): T {
  const loss = ({ text, short }: T): number => (short === null ? 1000 : countWords(text) - countWords(short));
  return members.reduce((best, one) => (loss(one) < loss(best) ? one : best));
}

/** Every place once, the first ones first. */
export function joinSpans(first: Provenance, more: readonly Span[]): Provenance {
  const placeOf = ({ start, end, source }: Span): string => `${start} ${end} ${source}`;
  const [head, ...tail] = first;
  const spans: [Span, ...Span[]] = [head];
  const seen = new Set([placeOf(head)]);
  for (const span of [...tail, ...more]) {
    const place = placeOf(span);
    if (!seen.has(place)) spans.push(span);
    seen.add(place);
  }
  return spans;
}
