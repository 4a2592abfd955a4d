import {
  type Anchor,
  type Claim,
  countWords,
  type Difference,
  type KnowledgeModel,
  type Mitigation,
  NO_EDITS,
  placesOf,
} from '../model/index.ts';
import { type AnyClaim, everything, says } from './find.ts';
import type { Reading } from './reading.ts';

/** The model without the claims that the speaker leaves out; conflicts, gaps and doubts stay listed. */
export function withoutExcluded(reading: Reading): KnowledgeModel {
  const { edits, model } = reading;
  if (edits.exclude.length === 0) return model;
  const known = excluded.get(edits);
  if (known?.from === model) return known.to;
  const ids = leftOut(reading);
  const to = ids.size === 0 ? model : without(model, ids);
  excluded.set(edits, { from: model, to });
  return to;
}

/** Plans and decks are made of the same model again and again, and look things up by it. */
const excluded = new WeakMap<object, { readonly from: KnowledgeModel; readonly to: KnowledgeModel }>();

/** Ids of the claims that the speaker leaves out. */
export function leftOut(reading: Reading): ReadonlySet<string> {
  return new Set(reading.edits.exclude.flatMap((anchor) => [...reading.idsOf(anchor), ...twinsOf(anchor, reading)]));
}

/** Ids of claims that an anchor doesn't mean, but that would tell the very words of one that it means. */
export function twinsOf(anchor: Anchor, { model, idsOf }: Reading): readonly string[] {
  const ids = idsOf(anchor);
  if (ids.size === 0) return [];
  const all = everything(model);
  const meant = all.filter(({ id }) => ids.has(id));
  return all.filter((one) => !ids.has(one.id) && meant.some((other) => tells(one, other))).map(({ id }) => id);
}

/** Whether a claim stands in the place of another, or its sentence holds all the words of the other. */
function tells(claim: AnyClaim, other: AnyClaim): boolean {
  const places = placesOf(claim);
  return placesOf(other).some(
    ({ source, start, end, quote }) =>
      places.some((one) => one.source === source && one.start === start && one.end === end) ||
      (countWords(quote) >= SAME && says(claim, quote)),
  );
}

/** Words that tell a sentence from a term, which many sentences hold. */
const SAME = 4;

function without(model: KnowledgeModel, ids: ReadonlySet<string>): KnowledgeModel {
  const kept = <T extends Claim | Difference>(claims: readonly T[]) => claims.filter(({ id }) => !ids.has(id));
  const paired = (one: Mitigation) => ({ ...one, risks: one.risks.filter((id) => !ids.has(id)) });
  return {
    ...model,
    definitions: kept(model.definitions),
    taxonomy: kept(model.taxonomy),
    differences: kept(model.differences),
    similarities: kept(model.similarities),
    industries: model.industries.map((one) => ({ ...one, uses: kept(one.uses) })).filter(({ uses }) => uses.length > 0),
    risks: kept(model.risks),
    mitigations: kept(model.mitigations).map(paired),
    statistics: kept(model.statistics),
    applications: kept(model.applications),
    advantages: kept(model.advantages),
    limitations: kept(model.limitations),
    outlook: kept(model.outlook),
    examples: kept(model.examples),
    statements: kept(model.statements),
  };
}

/** Ids of the claims that go before all others. */
export function pinned({ edits, idsOf }: Reading): ReadonlySet<string> {
  return new Set((edits ?? NO_EDITS).include.flatMap((anchor) => [...idsOf(anchor)]));
}
