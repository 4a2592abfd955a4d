import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { type Place, placesOf } from './places.ts';

/**
 * What stands in places of the same name that belong to one subject each: "A > Drawbacks", "B > Drawbacks";
 * "Drawbacks > A", "Drawbacks > B"; an item "Price: …" in A's list and one in B's. One side may stand in another document: see `scoped`.
 */
export function fromOwners(reading: Reading): readonly FacetClaim[] {
  const groups = new Map<string, { readonly place: Place; readonly passages: Passage[] }>();
  for (const passage of reading.passages) {
    for (const place of placesOf(reading, passage)) {
      const group = groups.get(place.group) ?? { place, passages: [] };
      group.passages.push(passage);
      groups.set(place.group, group);
    }
  }
  return [...groups.values()].flatMap(({ place, passages }) => claimOfGroup(reading, place, passages));
}

/** Sides of one document are set against each other; where it has only one, those of all documents are. */
export function scoped(claims: readonly FacetClaim[]): readonly FacetClaim[] {
  const owners = new Map<string, Set<string>>();
  const own = (claim: FacetClaim): string => `${claim.spans[0].source}/${claim.scope}`;
  for (const claim of claims)
    for (const scope of [claim.scope, own(claim)])
      owners.set(scope, (owners.get(scope) ?? new Set()).add(claim.subject));
  const count = (scope: string): number => owners.get(scope)?.size ?? 0;
  return claims
    .filter((claim) => count(claim.scope) > 1)
    .map((claim) => (count(own(claim)) > 1 ? { ...claim, scope: own(claim) } : claim));
}

const WEIGHED = /^(?:strengths|weaknesses)$/;

/** Items of a list that one side shows. */
const MOST_ITEMS = 8;

function claimOfGroup(reading: Reading, place: Place, passages: readonly Passage[]): FacetClaim[] {
  const fit = passages.filter((passage) => !unfit(passage, reading.cues) && isOf(reading, passage, place.subject));
  const first = fit[0];
  const { facet, key } = facetOf(place.label, reading.cues);
  if (!first || key === '') return [];
  const list = isListed(first) ? fit.filter(isListed).slice(0, MOST_ITEMS) : [first];
  // Lists of what speaks for one thing and for another don't answer each other item by item.
  if (list.length > 1 && WEIGHED.test(key) && termsOf(list) === null) return [];
  const [head, ...tail] = list.map((passage) =>
    claimOf(reading, passage, { kind: 'difference', rule: place.rule, score: 0.7 }),
  );
  if (!head) return [];
  const claims = [head, ...tail];
  const spans = [head.spans[0], ...tail.flatMap((claim) => claim.spans)] as const;
  const scope = `${place.rule}/${key}`;
  const text = claims.map((claim) => claim.text).join('\n');
  const short = claims.length === 1 ? head.short : termsOf(list);
  const sentence = claims.length === 1 ? head.sentence : null;
  return [{ ...head, text, short, sentence, spans, facet, key, subject: place.subject, form: 'joined', scope }];
}

/** An item, or the first sentence of a paragraph with a label of its own. */
function isListed({ item, term, prose, at }: Passage): boolean {
  return item !== null || (term !== null && at <= term.text.length + 2 && prose.text.startsWith(term.text));
}

/** A sentence that is about another subject is no side of this one, wherever it stands. */
function isOf({ main }: Reading, passage: Passage, subject: string): boolean {
  return passage.about.includes(subject) || !passage.about.some((one) => main.includes(one));
}

/** The labels of a list's items, when every item has one and all fit. */
function termsOf(list: readonly Passage[]): string | null {
  const terms = list.map((passage) => passage.term?.text ?? null);
  const all = [...new Set(terms)].join(', ');
  return terms.includes(null) || all.split(/\s+/).length > 12 ? null : all;
}
