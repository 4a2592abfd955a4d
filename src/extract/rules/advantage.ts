import type { Advantage } from '../../model/index.ts';
import { bodyStart } from '../claim.ts';
import { headedClaims } from '../headed-claims.ts';
import type { Passage, Reading } from '../passage.ts';

/** What speaks for a subject: rows and items under "Benefits" and the like, and sentences that say so. */
export function advantages(reading: Reading): readonly Advantage[] {
  return headedClaims(reading, {
    kind: 'advantage',
    headings: 'cues/advantage-headings',
    against: ['cues/limitation-headings', 'cues/risk-headings'],
    facet: 'strengths',
    says,
    fits: (passage) => passage.about.length > 0,
  });
}

function says(passage: Passage, { cues, main }: Reading): { from: number; to: number } | null {
  const only = passage.about.length === 1 && main.includes(passage.about[0] as string);
  if (passage.via !== 'named' || passage.form !== 'sentence' || passage.item !== null || !only) return null;
  const hit = cues.find(passage.words, 'cues/advantage-cues');
  if (!hit || hit.from > passage.body + 8 || cues.has(passage.words[hit.from - 1]?.lower, 'grammar/negations'))
    return null;
  return { from: bodyStart(passage), to: passage.text.length };
}
