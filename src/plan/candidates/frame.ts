import { LAYOUTS, type Statement } from '../../model/index.ts';
import { type Candidate, FRAME_VALUE, type Maker, type Material } from '../candidate.ts';

const QUOTE = LAYOUTS.quote.slots.quote ?? 0;
/** Sentences that open the talk beside the cover's own words. */
const OPENING = 1;

/** The sentence of a source that the talk sets out from, shown in its own words. */
export const quote: Maker = (material) => {
  const found = openers(material).find((one) => (one.sentence ?? '').length <= QUOTE && one.text === one.sentence);
  if (!found) return [];
  material.take(found);
  const more = openers(material).slice(OPENING, OPENING + 2);
  material.take(...more);
  return [
    {
      id: 'quote',
      purpose: 'quote',
      layout: 'quote',
      title: 'Why the question comes up',
      titleClaim: null,
      claims: [found],
      script: [found, ...more.slice(0, 1)],
      more: more.slice(1),
      needs: [],
      value: 3 * material.valueOf(found),
      why: 'the misunderstanding that the talk clears up, in the words of a source',
    },
  ];
};

/** Cover, plan of the talk, takeaways and sources: every talk of their form has them. */
export const frame: Maker = (material) => {
  const opening = openers(material).slice(0, OPENING);
  material.take(...opening);
  return [
    framed('hook', 'title', opening, 'says what the talk is about and why it matters'),
    framed('sources', 'sources', [], 'every statement can be followed back to its line'),
    framed('recap', 'takeaways', [], 'what the audience should remember'),
    framed('roadmap', 'roadmap', [], 'shows the way and its times'),
  ];
};

function framed(
  purpose: 'hook' | 'sources' | 'recap' | 'roadmap',
  layout: Candidate['layout'],
  claims: Statement[],
  why: string,
): Candidate {
  return {
    id: purpose,
    purpose,
    layout,
    title: '',
    titleClaim: null,
    claims,
    script: claims,
    more: [],
    needs: [],
    value: FRAME_VALUE,
    why,
  };
}

/** What is often mistaken comes first, then why it matters; only sentences that can be said by themselves. */
function openers(material: Material): Statement[] {
  const rank = { misconception: 0, importance: 1, mechanism: 2, other: 2 } as const;
  const open = material.free(material.model.statements).filter((one) => one.sentence !== null && rank[one.role] < 2);
  return open.sort((one, other) => rank[one.role] - rank[other.role]);
}
