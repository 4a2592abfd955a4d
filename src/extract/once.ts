import type { RawClaim } from '../model/index.ts';

/**
 * Claims without those that say a fault twice: a limitation that is told as a danger too, or as what is done against
 * one, is that; a drawback that plain prose tells is left to the limitation that names whose it is.
 */
export function onceEach(claims: readonly RawClaim[]): readonly RawClaim[] {
  const places = (fits: (claim: RawClaim) => boolean) => new Set(claims.filter(fits).map(placeOf));
  const dangers = places(({ kind, rule }) => kind === 'risk' && rule !== DRAWBACK);
  const measures = places(({ kind }) => kind === 'mitigation');
  const limits = places(({ kind }) => kind === 'limitation');
  return claims.filter((claim) => {
    const place = placeOf(claim);
    if (claim.kind === 'limitation') return !dangers.has(place) && !measures.has(place);
    return claim.rule !== DRAWBACK || !limits.has(place) || measures.has(place);
  });
}

const DRAWBACK = 'risk/drawback';

/** Where a claim ends: a limitation may leave out the words that another kind begins with. */
function placeOf({ spans: [span] }: RawClaim): string {
  return `${span.source}:${span.end}`;
}
