import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { facetLabel } from './facet-label.ts';
import { frameOf } from './frame.ts';
import { rarityOf } from './likeness.ts';
import { type Sided, sidedIn } from './sided.ts';
import { takenBy } from './taken.ts';
import { isOfOtherKind } from './topics.ts';

/** Two clauses or neighbouring sentences that a cue contrasts: "A …. In contrast, B …", "A …, while B …". */
export function fromPairs(reading: Reading, taken: readonly FacetClaim[]): readonly FacetClaim[] {
  const isTaken = takenBy(taken);
  const inText = reading.passages.filter(
    (passage) => !unfit(passage, reading.cues) && !(passage.item !== null && isOfOtherKind(reading, passage)),
  );
  return inText.flatMap((passage, i) => {
    const pair = within(reading, passage) ?? across(reading, inText[i - 1], passage);
    if (!pair || pair.some((sided) => isTaken(sided.passage))) return [];
    return claimsOf(
      reading,
      pair,
      `${passage.document.source.id}#${passage.section.index}@${passage.at}.${passage.block}`,
    );
  });
}

/** "A …, while B …", "A …, but B can do more than …". */
function within(reading: Reading, passage: Passage): readonly Sided[] | null {
  const { cues } = reading;
  const [first, second] = sidedIn(reading, passage);
  if (!first || !second || first.subject === second.subject) return null;
  const contrasts = [first, second].some((one) => CONTRASTS.test(one.joint ?? ''));
  const cued = cues.find(passage.words, 'cues/comparatives') ?? cues.find(passage.words, 'cues/contrast');
  return contrasts || cued ? [first, second] : null;
}

const CONTRASTS = /^(?:while|whereas|but|yet|though|although|unlike|;)$/;

/** The second of two neighbouring sentences opens with a cue of contrast. */
function across(reading: Reading, before: Passage | undefined, passage: Passage): readonly Sided[] | null {
  if (before?.section !== passage.section || before.block < passage.block - 1 || passage.body === 0) return null;
  if (before.item !== passage.item) return null;
  if (!reading.cues.at(passage.words, 'cues/contrast', 0)) return null;
  const [first, ...more] = sidedIn(reading, before);
  const [second, ...others] = sidedIn(reading, passage);
  if (!first || !second || more.length + others.length > 0 || first.subject === second.subject) return null;
  const loose = LOOSE.test(passage.words[0]?.lower ?? '');
  return loose && !shareWords(reading, [first, second]) ? null : [first, second];
}

/** Leads that turn to something else as often as they contrast. */
const LOOSE = /^(?:however|instead|meanwhile|while)$/;

function shareWords(reading: Reading, pair: readonly Sided[]): boolean {
  const [a, b] = pair.map((sided, i) => frameOf(reading, sided, i));
  if (!a || !b) return false;
  return a.hints.some((hint) => b.hints.includes(hint)) || [...a.content.keys()].some((key) => b.content.has(key));
}

function claimsOf(reading: Reading, pair: readonly Sided[], scope: string): FacetClaim[] {
  const frames = pair.map((sided, i) => frameOf(reading, sided, i));
  const label = facetLabel(reading, frames, rarityOf(frames));
  return pair.map(({ passage, subject, from, to }) => ({
    ...claimOf(reading, passage, { kind: 'difference', rule: 'contrast', score: 0.75 }, from, to),
    ...facetOf(label, reading.cues),
    subject,
    form: 'prose',
    scope,
  }));
}
