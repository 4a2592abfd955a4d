import { type Claim, claimsOf, type Difference, type KnowledgeModel, placesOf, plainName } from '../model/index.ts';

/** A claim as people and programs are told of it. */
export interface ClaimLine {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly source: string | null;
  readonly line: number | null;
}

/** Every claim and difference of the model by its id. */
export function claimLines(model: KnowledgeModel): ReadonlyMap<string, ClaimLine> {
  return new Map([...claimsOf(model), ...model.differences].map((claim) => [claim.id, lineOf(claim)]));
}

/** "LLMs write text (a.md:4)". */
export function shownClaim({ kind, text, source, line }: ClaimLine): string {
  const words = kind === 'difference' ? `Difference: ${text}` : text;
  return source === null ? words : `${words} (${plainName(source)}:${line})`;
}

function lineOf(claim: Claim | Difference): ClaimLine {
  const place = placesOf(claim)[0];
  const text = 'sides' in claim ? claim.facet : (claim.short ?? claim.text);
  return { id: claim.id, kind: claim.kind, text, source: place?.source ?? null, line: place?.line ?? null };
}
