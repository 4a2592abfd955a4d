import { type Claim, type Difference, type KnowledgeModel, type Mitigation, NO_EDITS } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** The model without the claims that the speaker leaves out; conflicts, gaps and doubts stay listed. */
export function withoutExcluded({ edits, model, idsOf }: Reading): KnowledgeModel {
  if (edits.exclude.length === 0) return model;
  const known = excluded.get(edits);
  if (known?.from === model) return known.to;
  const ids = new Set(edits.exclude.flatMap((anchor) => [...idsOf(anchor)]));
  const to = ids.size === 0 ? model : without(model, ids);
  excluded.set(edits, { from: model, to });
  return to;
}

/** Plans and decks are made of the same model again and again, and look things up by it. */
const excluded = new WeakMap<object, { readonly from: KnowledgeModel; readonly to: KnowledgeModel }>();

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
