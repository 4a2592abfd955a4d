import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';

/** Sections of the same name under headings of their own for each subject: "A > Drawbacks", "B > Drawbacks". */
export function fromOwners(reading: Reading): readonly FacetClaim[] {
  const groups = new Map<string, Passage[]>();
  for (const passage of reading.passages) {
    const place = placeOf(reading, passage);
    if (place) groups.set(place.group, [...(groups.get(place.group) ?? []), passage]);
  }
  const claims = [...groups.values()].flatMap((passages) => claimOfGroup(reading, passages));
  const owners = new Map<string, Set<string>>();
  for (const claim of claims) owners.set(claim.scope, (owners.get(claim.scope) ?? new Set()).add(claim.subject));
  return claims.filter((claim) => (owners.get(claim.scope)?.size ?? 0) > 1);
}

interface Place {
  readonly group: string;
  readonly subject: string;
  readonly label: string;
}

/** The facet is the heading, or the lead-in or term of a list, under a section that one main subject owns. */
function placeOf(reading: Reading, passage: Passage): Place | null {
  const subject = reading.owner(passage.document, passage.section);
  const heading = passage.headings[0];
  if (!subject || !heading || !reading.main.includes(subject)) return null;
  if (passage.item !== null && passage.lead && passage.lead.split(' ').length <= 4) {
    return placed(passage, subject, passage.lead.replace(/:$/, ''), passage.block);
  }
  const term = passage.item === null ? passage.term?.text : undefined;
  if (term && reading.cues.keyOf(term, 'facets')) return placed(passage, subject, term, passage.block);
  const label = reading.labelled(heading) ? null : heading;
  const bare = label && withoutSubject(reading, label);
  return bare ? placed(passage, subject, bare, -1) : null;
}

function placed(passage: Passage, subject: string, label: string, block: number): Place {
  return { group: `${passage.document.source.id}#${passage.section.index}.${block}`, subject, label };
}

/** "Advantages of wool" → "Advantages"; "Wool care" → "care". */
function withoutSubject(reading: Reading, heading: string): string | null {
  const mentions = reading.mentionsIn(heading);
  if (mentions.length === 0) return heading;
  const match = /^(.{3,40}?)\s+(?:of|for|with|in)\s+/i.exec(heading);
  return match?.[1] ?? null;
}

function claimOfGroup(reading: Reading, passages: readonly Passage[]): FacetClaim[] {
  const fit = passages.filter((passage) => !unfit(passage, reading.cues));
  const first = fit[0];
  const place = first && placeOf(reading, first);
  if (!first || !place) return [];
  const { facet, key } = facetOf(place.label, reading.cues);
  if (key === '') return [];
  const list = first.item !== null ? fit.filter((passage) => passage.item !== null).slice(0, 8) : [first];
  const claims = list.map((passage) => claimOf(reading, passage, { kind: 'difference', rule: 'owners', score: 0.7 }));
  const [head, ...tail] = claims;
  if (!head) return [];
  const spans = [head.spans[0], ...tail.flatMap((claim) => claim.spans)] as const;
  const scope = `${first.document.source.id}/${key}`;
  const text = claims.map((claim) => claim.text).join('\n');
  const short = claims.length === 1 ? head.short : termsOf(list);
  const sentence = claims.length === 1 ? head.sentence : null;
  return [{ ...head, text, short, sentence, spans, facet, key, subject: place.subject, form: 'joined', scope }];
}

/** The labels of a list's items, when every item has one and all fit. */
function termsOf(list: readonly Passage[]): string | null {
  const terms = list.map((passage) => passage.term?.text ?? null);
  const all = [...new Set(terms)].join(', ');
  return terms.includes(null) || all.split(/\s+/).length > 12 ? null : all;
}
