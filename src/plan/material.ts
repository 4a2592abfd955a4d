import {
  type AudienceProfile,
  type Brief,
  type Claim,
  coincide,
  type Difference,
  type KnowledgeModel,
  mainSubjects,
  naming,
} from '../model/index.ts';
import type { Material } from './candidate.ts';
import { worthOf } from './value.ts';

/** What there is to make a talk from, for this audience. */
export function materialOf(model: KnowledgeModel, brief: Brief, profile: AudienceProfile): Material {
  const taken = new Map<string, Claim | Difference>();
  const taught = (claim: Claim | Difference) => [...taken.values()].some((other) => sameWords(claim, other));
  const values = new Map<string, number>();
  const value = (claim: Claim | Difference) => {
    const known = values.get(claim.id) ?? worthOf(claim, profile, brief);
    values.set(claim.id, known);
    return known;
  };
  return {
    model,
    profile,
    main: mainSubjects(model),
    nameOf: (id) => {
      const subject = model.subjects.find((one) => one.id === id);
      return subject ? naming(subject) : null;
    },
    valueOf: value,
    free: (claims) =>
      claims
        .filter((claim) => !taken.has(claim.id) && value(claim) > 0 && !taught(claim))
        .sort((one, other) => value(other) - value(one)),
    take: (...claims) => {
      for (const claim of claims) taken.set(claim.id, claim);
    },
  };
}

/** A row of a comparison and a sentence that stands in it are one thing to say; names in a sentence are none. */
function sameWords(one: Claim | Difference, other: Claim | Difference): boolean {
  if (one.kind === 'example' || other.kind === 'example') return false;
  return (one.kind === 'difference') !== (other.kind === 'difference') && coincide(one, other);
}
