import { type AudienceProfile, type Brief, type Claim, type Difference, placesOf } from '../model/index.ts';

const CONFIDENCE = { stated: 1, hedged: 0.85, forecast: 0.8 } as const;
/** Added for each further source that says the same. */
const SUPPORT = 0.35;

/** How strongly an audience's weights part it from others: with 1, two of them see nearly the same. */
const CARING = 2;

/**
 * What a claim is worth to an audience: score × confidence × (1 + 0.35 per further source) × the profile's weight of
 * its kind or facet × the brief's emphasis; 0 when the audience avoids its kind.
 */
export function worthOf(claim: Claim | Difference, profile: AudienceProfile, brief: Brief): number {
  if (profile.avoids.includes(claim.kind)) return 0;
  const sources = new Set(placesOf(claim).map((span) => span.source)).size;
  const confidence = 'sides' in claim ? 1 : CONFIDENCE[claim.confidence];
  const support = 1 + SUPPORT * (sources - 1);
  return (
    claim.score * confidence * support * weightOf(claim, profile.cares) ** CARING * weightOf(claim, brief.emphasis)
  );
}

/** A facet's weight goes before its kind's. */
function weightOf(claim: Claim | Difference, weights: Readonly<Record<string, number>>): number {
  const facet = 'sides' in claim ? weights[claim.key] : undefined;
  return facet ?? weights[claim.kind] ?? 1;
}
