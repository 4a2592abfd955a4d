import type { Advantage } from '../../model/index.ts';
import { bodyStart } from '../claim.ts';
import { statesDrawback } from '../drawbacks.ts';
import { headedClaims } from '../headed-claims.ts';
import { namesMerit, statesMerit } from '../merits.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { bodyVerb } from '../verb.ts';

/** What speaks for a subject: rows and items under "Benefits" and the like, and sentences that say so. */
export const advantages = byDocument((reading): readonly Advantage[] => {
  const added = additions(reading);
  return headedClaims(reading, {
    kind: 'advantage',
    headings: 'cues/advantage-headings',
    against: ['cues/limitation-headings', 'cues/risk-headings'],
    side: 'for',
    facet: 'strengths',
    says: (passage) => says(passage, reading, added),
    fits: (passage) => passage.about.length > 0,
    not: (passage) =>
      passage.item !== null && statesDrawback(passage, reading.cues) && !namesMerit(passage, reading.cues),
    notCell: (text, words) => statesDrawback({ text, words }, reading.cues),
  });
});

function says(
  passage: Passage,
  { cues, main }: Reading,
  added: ReadonlySet<Passage>,
): { from: number; to: number } | null {
  if (passage.form !== 'sentence') return null;
  const whole = { from: bodyStart(passage), to: passage.text.length };
  if (namesMerit(passage, cues) || added.has(passage)) return whole;
  const only = passage.about.length === 1 && main.includes(passage.about[0] as string);
  if (!only || !/^(?:named|within|pronoun)$/.test(passage.via)) return null;
  if (statesMerit(passage, bodyVerb(passage, cues), cues)) return whole;
  if (passage.via !== 'named' || passage.item !== null) return null;
  const hit = cues.find(passage.words, 'cues/advantage-cues');
  if (!hit || hit.from > passage.body + 8 || cues.has(passage.words[hit.from - 1]?.lower, 'grammar/negations'))
    return null;
  return whole;
}

/** "In addition, …" right behind a sentence that names an advantage, unless it tells of something bad. */
function additions({ passages, cues }: Reading): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  for (const [i, passage] of passages.entries()) {
    const before = passages[i - 1];
    if (!before || before.section !== passage.section || before.block !== passage.block) continue;
    if (!namesMerit(before, cues) && !found.has(before)) continue;
    const adds = passage.body > 0 && cues.at(passage.words, 'merits/adding', 0) !== null;
    if (adds && passage.item === before.item && !statesDrawback(passage, cues)) found.add(passage);
  }
  return found;
}
