import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { partsOf } from '../../clauses.ts';
import { facetOf } from '../../facet.ts';
import { asksFor } from '../../headed.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';

/** A section whose heading is a facet and whose sentences speak of two subjects or more, each in its turn. */
export function fromSections(reading: Reading, taken: readonly FacetClaim[]): readonly FacetClaim[] {
  const used = new Set(taken.map((claim) => claim.scope));
  const groups = new Map<string, Passage[]>();
  for (const passage of reading.passages) {
    const scope = `${passage.document.source.id}#${passage.section.index}`;
    if (passage.item !== null || used.has(scope) || !isFacet(reading, passage)) continue;
    groups.set(scope, [...(groups.get(scope) ?? []), passage]);
  }
  return [...groups].flatMap(([scope, passages]) => sidesOf(reading, passages, scope));
}

const OTHER = [
  'cues/industry-headings',
  'cues/outlook-headings',
  'cues/similarity-headings',
  'cues/mitigation-headings',
  'cues/difference-headings',
  'cues/definition-headings',
] as const;

function isFacet(reading: Reading, passage: Passage): boolean {
  const { cues } = reading;
  const [heading, ...above] = passage.headings;
  if (!heading || wordsIn(heading).length > 7 || reading.labelled(heading) !== null) return false;
  if (new Set(reading.mentionsIn(heading).map((mention) => mention.subject)).size > 1) return false;
  if (OTHER.some((entry) => asksFor(heading, entry, cues))) return false;
  if (cues.keyOf(heading, 'industries') !== null && cues.keyOf(heading, 'facets') === null) return false;
  return [...above, passage.document.source.title].some((title) => comparesIn(reading, title));
}

/** A heading that says it compares: a cue, or two main subjects. */
function comparesIn(reading: Reading, heading: string): boolean {
  if (reading.cues.find(wordsIn(heading), 'cues/difference-headings')) return true;
  const named = new Set(reading.mentionsIn(heading).map((mention) => mention.subject));
  return reading.main.filter((id) => named.has(id)).length > 1;
}

function sidesOf(reading: Reading, passages: readonly Passage[], scope: string): readonly FacetClaim[] {
  const found = new Map<string, FacetClaim>();
  for (const passage of passages) {
    if (unfit(passage, reading.cues)) continue;
    for (const { about, from, to } of clausesOf(reading, passage)) {
      const subject = about[0] as string;
      if (about.length !== 1 || !reading.main.includes(subject) || found.has(subject)) continue;
      const claim = claimOf(reading, passage, { kind: 'difference', rule: 'section', score: 0.9 }, from, to);
      const facet = facetOf(passage.headings[0] as string, reading.cues);
      found.set(subject, { ...claim, ...facet, subject, form: 'prose', scope });
    }
  }
  return found.size > 1 ? [...found.values()] : [];
}

function clausesOf(reading: Reading, passage: Passage) {
  const parts = partsOf(passage, reading.cues);
  const single = parts.length === 1 && parts[0]?.joint === null;
  return single ? parts.map((part) => ({ ...part, to: passage.text.length })) : parts;
}
