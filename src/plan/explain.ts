import { type Claim, claimsOf, type Difference, type KnowledgeModel, type Omitted } from '../model/index.ts';
import type { Candidate, Material } from './candidate.ts';
import { placesIndex } from './places.ts';

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
  const all = everything(material.whole);
  const places = placesIndex(all.filter((claim) => said.has(claim.id)));
  return all
    .filter((claim) => !said.has(claim.id))
    .map((claim) => ({
      claim: claim.id,
      reason: places.at(claim).length > 0 ? SAID : reasonOf(claim, material, home.get(claim.id), taught),
    }));
}

/** What one sentence says of two things is taught as one of them. */
const SAID = 'said already: the talk takes the same words for another claim';

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
  if (unready) return 'no honest short form for a slide';
  const alike = 'text' in claim && (material.isAlike(claim) || material.isSaid(claim));
  return alike ? 'another wording of what is said' : 'no slide of this talk is about it';
}

/** Kinds that a talk has a beat for and the sources say nothing of. */
export function missingKinds({ whole }: Material): string[] {
  const kinds = ['definitions', 'differences', 'industries', 'risks', 'mitigations', 'statistics', 'outlook'] as const;
  return kinds.filter((kind) => whole[kind].length === 0);
}
