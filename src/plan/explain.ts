import { type Claim, claimsOf, type Difference, type KnowledgeModel, type Omitted } from '../model/index.ts';
import type { Candidate, Material } from './candidate.ts';

/** Every claim that the talk doesn't teach, and why. */
export function omittedOf(
  material: Material,
  candidates: readonly Candidate[],
  said: ReadonlySet<string>,
  taught: ReadonlySet<string>,
): Omitted[] {
  const home = new Map(
    candidates.flatMap((one) => [...one.claims, ...one.script, ...one.more].map((claim) => [claim.id, one] as const)),
  );
  return everything(material.whole)
    .filter((claim) => !said.has(claim.id))
    .map((claim) => ({ claim: claim.id, reason: reasonOf(claim, material, home.get(claim.id), taught) }));
}

function everything(model: KnowledgeModel): readonly (Claim | Difference)[] {
  return [...claimsOf(model), ...model.differences];
}

function reasonOf(
  claim: Claim | Difference,
  material: Material,
  home: Candidate | undefined,
  taught: ReadonlySet<string>,
): string {
  if (material.valueOf(claim) === 0) return `wrong audience: ${material.profile.name} avoids ${claim.kind}s`;
  if (home && taught.has(home.id)) return `no room: “${home.title || home.id}” is shown as long as a slide should be`;
  if (home) return `no time: “${home.title || home.id}” comes later in the ranks`;
  const unready = 'sides' in claim ? claim.sides.some((side) => side.short === null) : claim.short === null;
  return unready
    ? 'no honest short form for a slide'
    : 'another wording of what is said, or no beat of this talk is about it';
}

/** Kinds that a talk has a beat for and the sources say nothing of. */
export function missingKinds({ whole }: Material): string[] {
  const kinds = ['definitions', 'differences', 'industries', 'risks', 'mitigations', 'statistics', 'outlook'] as const;
  return kinds.filter((kind) => whole[kind].length === 0);
}
