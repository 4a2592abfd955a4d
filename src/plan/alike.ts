import { type Claim, wordsOf } from '../model/index.ts';

const known = new WeakMap<Claim, ReadonlySet<string>>();

/** Leaves out what says nearly the same (more than half of the longer words shared) as an earlier one; at most `most`. */
export function distinct<T extends Claim>(
  claims: readonly T[],
  said: readonly Claim[],
  most = Number.POSITIVE_INFINITY,
): T[] {
  const index = sayings(said);
  const kept: T[] = [];
  for (const claim of claims) {
    if (kept.length >= most) break;
    if (index.has(claim)) continue;
    index.add(claim);
    kept.push(claim);
  }
  return kept;
}

/** What was said already, by its longer words. */
export interface Sayings {
  add(claim: Claim): void;
  /** Whether something that was added says nearly the same. */
  has(claim: Claim): boolean;
}

export function sayings(claims: readonly Claim[] = []): Sayings {
  const byStem = new Map<string, Claim[]>();
  const add = (claim: Claim) => {
    for (const stem of stems(claim)) {
      const list = byStem.get(stem);
      if (list) list.push(claim);
      else byStem.set(stem, [claim]);
    }
  };
  for (const claim of claims) add(claim);
  return { add, has: (claim) => repeats(claim, byStem) };
}

function repeats(claim: Claim, byStem: ReadonlyMap<string, readonly Claim[]>): boolean {
  const own = stems(claim);
  const shared = new Map<Claim, number>();
  for (const stem of own) {
    for (const other of byStem.get(stem) ?? []) {
      const count = (shared.get(other) ?? 0) + 1;
      if (count > 0.5 * Math.min(own.size, stems(other).size)) return true;
      shared.set(other, count);
    }
  }
  return false;
}

/** The beginnings of the words of five letters and more. */
function stems(claim: Claim): ReadonlySet<string> {
  const found = known.get(claim);
  if (found) return found;
  const words = wordsOf(claim.text.toLowerCase()).filter((word) => word.length > 4);
  const made = new Set(words.map((word) => word.slice(0, 6)));
  known.set(claim, made);
  return made;
}
