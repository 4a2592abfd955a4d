import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';
import { sidedIn } from './sided.ts';

/** Items or paragraphs of one section that carry the subjects as labels: "Wool: …", "Cotton: …". */
export function fromLabels(reading: Reading): readonly FacetClaim[] {
  const groups = new Map<string, { subject: string; passage: Passage }[]>();
  for (const passage of reading.passages) {
    const subject = passage.term && reading.labelled(passage.term.text);
    if (!subject || !reading.main.includes(subject) || !passage.headings[0]) continue;
    const scope = `${passage.document.source.id}#${passage.section.index}${nestedUnder(passage) ?? ''}`;
    groups.set(scope, [...(groups.get(scope) ?? []), { subject, passage }]);
  }
  return [...groups].flatMap(([scope, group]) => sidesOf(reading, group, scope));
}

/** "Cost" over the items "A: …" and "B: …": a short lead-in that is no sentence. */
function nestedUnder(passage: Passage): string | null {
  const lead = passage.item !== null ? passage.lead?.replace(/:$/, '') : null;
  return lead && wordsIn(lead).length <= 4 ? lead : null;
}

function sidesOf(
  reading: Reading,
  group: readonly { subject: string; passage: Passage }[],
  scope: string,
): FacetClaim[] {
  const found = new Map<string, FacetClaim>();
  for (const { subject, passage } of group) {
    if (found.has(subject) || (unfit(passage, reading.cues) && passage.words.length > 2)) continue;
    if (sidedIn(reading, passage).some((sided) => sided.subject !== subject)) continue;
    const claim = claimOf(reading, passage, { kind: 'difference', rule: 'label', score: 0.9 });
    const heading = nestedUnder(passage) ?? (passage.headings[0] as string);
    const named = reading.mentionsIn(heading).length > 0 || reading.labelled(heading) !== null;
    const facet = facetOf(named ? 'Overview' : heading, reading.cues);
    found.set(subject, { ...claim, ...facet, subject, form: 'list', scope });
  }
  return found.size > 1 ? [...found.values()] : [];
}
