import {
  type AudienceProfile,
  type Brief,
  type Claim,
  claimsOf,
  type Difference,
  type KnowledgeModel,
  type Lean,
  mainSubjects,
  NO_LEAN,
  naming,
  overrunOf,
  slug,
} from '../model/index.ts';
import { sayings } from './alike.ts';
import type { Material } from './candidate.ts';
import { placesIndex } from './places.ts';
import { titleOf } from './title.ts';
import { leaningBy, PINNED, worthOf } from './value.ts';

/** More claims than the longest slot could teach; beyond them, only the best are looked at. */
const MOST_CLAIMS = 3000;

/** What there is to make a talk from, for this audience. */
export function materialOf(
  whole: KnowledgeModel,
  brief: Brief,
  asked: AudienceProfile,
  lean: Lean = NO_LEAN,
  pinned: ReadonlySet<string> = new Set(),
): Material {
  const profile = leading(asked, lean);
  const leaning = leaningBy(lean, whole);
  const values = new Map<string, number>();
  const value = (claim: Claim | Difference) => {
    const worth = () => (pinned.has(claim.id) ? PINNED : worthOf(claim, profile, brief, leaning));
    const known = values.get(claim.id) ?? worth();
    values.set(claim.id, known);
    return known;
  };
  const model = best(whole, value);
  const taken = new Set<string>();
  const said = new Set<string>();
  const alike = sayings();
  const words = placesIndex();
  const rows = placesIndex(model.differences);
  const placed = new Map<Claim, boolean>();
  const names = new Map(model.subjects.map((subject) => [subject.id, naming(subject)]));
  const taught = (claim: Claim | Difference) => words.at(claim).some((other) => sameWords(claim, other));
  const material: Material = {
    whole,
    pace: paceOf(brief, profile),
    beyond: (beat) => overrunOf(brief.habits, brief.title ?? titleOf(material), slug(beat)),
    model,
    profile,
    main: mainSubjects(model),
    nameOf: (id) => names.get(id) ?? null,
    valueOf: value,
    inRow: (claim) => {
      const known = placed.get(claim) ?? rows.at(claim).length > 0;
      placed.set(claim, known);
      return known;
    },
    free: (claims) =>
      claims
        .filter((claim) => !taken.has(claim.id) && value(claim) > 0 && !taught(claim))
        .sort((one, other) => value(other) - value(one)),
    isTaken: ({ id }) => taken.has(id),
    isAlike: (claim) => alike.has(claim),
    isSaid: ({ sentence }) => sentence !== null && said.has(sentence),
    take: (...claims) => {
      for (const claim of claims) {
        if (taken.has(claim.id)) continue;
        words.add(claim);
        taken.add(claim.id);
        if ('sides' in claim) continue;
        alike.add(claim);
        if (claim.sentence !== null) said.add(claim.sentence);
      }
    },
  };
  return material;
}

/** The audience with the industries in front that more is asked of, and without those that less is asked of. */
function leading(profile: AudienceProfile, { industry }: Lean): AudienceProfile {
  if (industry.size === 0) return profile;
  const wanted = [...industry].filter(([, factor]) => factor > 1).map(([id]) => id);
  return { ...profile, industries: [...wanted, ...profile.industries.filter((id) => !industry.has(id))] };
}

/** Words a minute: those that are asked for, else the speaker's own, else what suits the audience. */
function paceOf({ pace, habits }: Brief, profile: AudienceProfile): number {
  return pace ?? habits?.pace ?? profile.pace;
}

/** Kinds of which one sentence may hold several, or one beside another kind. */
const SHARED: ReadonlySet<string> = new Set(['use', 'taxonomy']);

/** A row of a comparison and a sentence that stands in it are one thing to say; names in a sentence are none. */
function sameWords(one: Claim | Difference, other: Claim | Difference): boolean {
  if (one.kind === 'example' || other.kind === 'example') return false;
  if ('sides' in one || 'sides' in other) return one.kind !== other.kind;
  if (SHARED.has(one.kind) || SHARED.has(other.kind)) return false;
  return one.kind !== other.kind && one.sentence !== null && one.sentence === other.sentence;
}

/** The model with its most valuable claims alone, where it holds more than any slot could teach. */
function best(model: KnowledgeModel, value: (claim: Claim | Difference) => number): KnowledgeModel {
  const all = [...claimsOf(model), ...model.differences];
  if (all.length <= MOST_CLAIMS) return model;
  const ranked = all.map((claim) => ({ id: claim.id, at: value(claim) })).sort((one, other) => other.at - one.at);
  const kept = new Set(ranked.slice(0, MOST_CLAIMS).map((one) => one.id));
  const only = <T extends { readonly id: string }>(claims: readonly T[]) => claims.filter(({ id }) => kept.has(id));
  return {
    ...model,
    definitions: only(model.definitions),
    taxonomy: only(model.taxonomy),
    differences: only(model.differences),
    similarities: only(model.similarities),
    industries: model.industries.map((one) => ({ ...one, uses: only(one.uses) })).filter((one) => one.uses.length > 0),
    risks: only(model.risks),
    mitigations: only(model.mitigations),
    statistics: only(model.statistics),
    applications: only(model.applications),
    advantages: only(model.advantages),
    limitations: only(model.limitations),
    outlook: only(model.outlook),
    examples: only(model.examples),
    statements: only(model.statements),
  };
}
