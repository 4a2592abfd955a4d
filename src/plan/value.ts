import {
  type AudienceProfile,
  type Brief,
  type Claim,
  type Difference,
  type KnowledgeModel,
  type Lean,
  placesOf,
} from '../model/index.ts';

const CONFIDENCE = { stated: 1, hedged: 0.85, forecast: 0.8 } as const;
/** Added for each further source that says the same. */
const SUPPORT = 0.35;

/** What a claim is worth that a person wants told: more than any can be otherwise, less than what frames a talk. */
export const PINNED = 1e4;

/** How strongly an audience's weights part it from others: with 1, two of them see nearly the same. */
const CARING = 2;

/**
 * What a claim is worth to an audience: score × confidence × (1 + 0.35 per further source) × the profile's weight of
 * its kind or facet × the brief's emphasis × what is asked for more or less of; 0 when the audience avoids its kind.
 */
export function worthOf(
  claim: Claim | Difference,
  profile: AudienceProfile,
  brief: Brief,
  leaning: (claim: Claim | Difference) => number = () => 1,
): number {
  if (profile.avoids.includes(claim.kind)) return 0;
  const sources = new Set(placesOf(claim).map((span) => span.source)).size;
  const confidence = 'sides' in claim ? 1 : CONFIDENCE[claim.confidence];
  const support = 1 + SUPPORT * (sources - 1);
  const weight = weightOf(claim, profile.cares) ** CARING * weightOf(claim, brief.emphasis);
  return claim.score * confidence * support * weight * leaning(claim);
}

/** A facet's weight goes before its kind's. */
function weightOf(claim: Claim | Difference, weights: Readonly<Record<string, number>>): number {
  const facet = 'sides' in claim ? weights[claim.key] : undefined;
  return facet ?? weights[claim.kind] ?? 1;
}

/** By how much each claim is worth more or less than a brief's `more` and `less` would leave it: the product for all that it is of. */
export function leaningBy(lean: Lean, { industries }: KnowledgeModel): (claim: Claim | Difference) => number {
  const idle = Object.values(lean).every(({ size }) => size === 0);
  if (idle) return () => 1;
  const fields = new Map(industries.flatMap(({ id, uses }) => uses.map((use) => [use.id, id] as const)));
  return (claim) => {
    const facet = 'sides' in claim ? (lean.facet.get(claim.key) ?? 1) : 1;
    const industry = lean.industry.get(fields.get(claim.id) ?? '') ?? 1;
    return (lean.kind.get(claim.kind) ?? 1) * facet * industry * middle(subjectsOf(claim), lean.subject);
  };
}

/** The geometric mean: what compares two subjects is half about each. */
function middle(subjects: readonly string[], factors: ReadonlyMap<string, number>): number {
  if (subjects.length === 0) return 1;
  return subjects.reduce((product, one) => product * (factors.get(one) ?? 1), 1) ** (1 / subjects.length);
}

/** The subjects that a claim is about. */
function subjectsOf(claim: Claim | Difference): readonly string[] {
  if ('sides' in claim) return claim.sides.map(({ subject }) => subject);
  const { subject, subjects, child, parent } = claim as Partial<
    Record<'subject' | 'child' | 'parent', string | null>
  > & {
    readonly subjects?: readonly string[];
  };
  return subjects ?? [subject, child, parent].filter((one) => typeof one === 'string');
}
