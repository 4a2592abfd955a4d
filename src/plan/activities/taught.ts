import type { Claim, ClaimKind, Difference, Industry, KnowledgeModel } from '../../model/index.ts';
import type { Taught } from '../activity.ts';

type Arrays = { [K in keyof KnowledgeModel]: KnowledgeModel[K][number] };
type Any = Extract<Arrays[keyof Arrays], { kind: ClaimKind }> | Industry['uses'][number];
type Of<K extends ClaimKind> = Extract<Any, { kind: K }>;

/** The claims of one kind that this part taught. */
export function here<K extends ClaimKind>(taught: Taught, kind: K): Of<K>[] {
  return only(taught.here, kind);
}

/** The claims of one kind that were taught so far, those of this part first. */
export function soFar<K extends ClaimKind>(taught: Taught, kind: K): Of<K>[] {
  const known = new Set(taught.here.map((claim) => claim.id));
  return [...here(taught, kind), ...only(taught.before, kind).filter((claim) => !known.has(claim.id))];
}

function only<K extends ClaimKind>(claims: readonly (Claim | Difference)[], kind: K): Of<K>[] {
  const seen = new Set<string>();
  return claims.filter((claim) => claim.kind === kind && !seen.has(claim.id) && seen.add(claim.id)) as Of<K>[];
}

/**
 * What is made from this part's claims; where that is less than `least`, with as much from before as is needed for it.
 * Nothing where this part has none.
 */
export function preferNew<T extends { readonly claim: { readonly id: string } }>(
  values: readonly T[],
  least: number,
  taught: Taught,
): readonly T[] {
  const own = new Set(taught.here.map((claim) => claim.id));
  const mine = values.filter(({ claim }) => own.has(claim.id));
  const others = values.filter(({ claim }) => !own.has(claim.id));
  return mine.length === 0 ? [] : [...mine, ...others.slice(0, Math.max(0, least - mine.length))];
}

/** The field that a use belongs to, or null. */
export function fieldOf(use: Claim, { material }: Taught): Industry | null {
  return material.model.industries.find((one) => one.uses.some((other) => other.id === use.id)) ?? null;
}
