import type { Limitation } from '../../model/index.ts';
import { bodyStart } from '../claim.ts';
import { headedClaims } from '../headed-claims.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';

/** What a subject can't do or does badly: rows and items under "Drawbacks" and the like, and sentences that say so. */
export const limitations = byDocument((reading): readonly Limitation[] =>
  headedClaims(reading, {
    kind: 'limitation',
    headings: 'cues/limitation-headings',
    against: ['cues/advantage-headings', 'cues/mitigation-headings', 'cues/risk-headings'],
    side: 'against',
    facet: 'weaknesses',
    says,
    fits: (passage) => passage.about.length > 0,
  }),
);

function says(passage: Passage, { cues, main }: Reading): { from: number; to: number } | null {
  const only = passage.about.length === 1 && main.includes(passage.about[0] as string);
  if (passage.via !== 'named' || passage.form !== 'sentence' || passage.item !== null || !only) return null;
  const hit = cues.find(passage.words, 'cues/limitation-cues');
  if (!hit || hit.from > passage.body + 8) return null;
  const before = passage.words.slice(Math.max(0, hit.from - 3), hit.from).map((word) => word.lower);
  if (before.some((word) => cues.has(word, 'grammar/negations'))) return null;
  return { from: bodyStart(passage), to: passage.text.length };
}
