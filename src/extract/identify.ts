import { createHash } from 'node:crypto';
import { claimKey, type RawClaim } from '../model/index.ts';

/** Gives every claim its id: a hash of kind, source, first quote and how many of the same came before. */
export function identify(claims: readonly RawClaim[]): readonly RawClaim[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const [first] = claim.spans;
    const what = claimKey(claim.kind, first.source, first.quote, 0);
    const occurrence = seen.get(what) ?? 0;
    seen.set(what, occurrence + 1);
    const key = claimKey(claim.kind, first.source, first.quote, occurrence);
    return { ...claim, id: createHash('sha256').update(key).digest('hex').slice(0, 12) };
  });
}
