import { type Claim, coincide, type Difference, placesOf } from '../model/index.ts';

/** Characters of a source that share a drawer. */
const DRAWER = 512;

/** Claims by where they stand, so that those in the same words are found without looking at all. */
export interface Places {
  add(claim: Claim | Difference): void;
  /** Those added that stand mostly in the same words as `claim`. */
  at(claim: Claim | Difference): readonly (Claim | Difference)[];
}

export function placesIndex(claims: readonly (Claim | Difference)[] = []): Places {
  const drawers = new Map<string, (Claim | Difference)[]>();
  const add = (claim: Claim | Difference) => {
    for (const key of keysOf(claim)) {
      const drawer = drawers.get(key);
      if (drawer) drawer.push(claim);
      else drawers.set(key, [claim]);
    }
  };
  for (const claim of claims) add(claim);
  return {
    add,
    at: (claim) => {
      const near = new Set(keysOf(claim).flatMap((key) => drawers.get(key) ?? []));
      return [...near].filter((other) => coincide(claim, other));
    },
  };
}

const drawersOf = new WeakMap<Claim | Difference, readonly string[]>();

function keysOf(claim: Claim | Difference): readonly string[] {
  const known = drawersOf.get(claim);
  if (known) return known;
  const keys = placesOf(claim).flatMap(({ source, start, end }) => {
    const first = Math.floor(start / DRAWER);
    const last = Math.floor(Math.max(start, end - 1) / DRAWER);
    return Array.from({ length: last - first + 1 }, (_, i) => `${source}\0${first + i}`);
  });
  const made = [...new Set(keys)];
  drawersOf.set(claim, made);
  return made;
}
