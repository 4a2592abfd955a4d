import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import type { Word } from '../../words.ts';
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
    const pair = within(reading, passage) ?? across(reading, inText, i);
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

/** Sentences back in which the one that a contrast answers is looked for. */
const BACK = 4;

/** A sentence that turns from the one before, or from what the last few said of another subject. */
function across(reading: Reading, inText: readonly Passage[], at: number): readonly Sided[] | null {
  const passage = inText[at] as Passage;
  const turn = turnOf(reading, passage);
  if (turn === null) return null;
  const [second, ...others] = sidedIn(reading, passage);
  if (!second || others.length > 0) return null;
  for (let i = at - 1; i >= Math.max(0, at - (turn === 'far' ? BACK : 1)); i--) {
    const before = inText[i] as Passage;
    if (before.section !== passage.section || before.item !== passage.item) return null;
    if (turn !== 'far' && before.block < passage.block - 1) return null;
    const [first, ...more] = sidedIn(reading, before);
    if (!first || more.length > 0) {
      if (more.length > 0 || turn !== 'far') return null;
      continue;
    }
    if (first.subject === second.subject || (first.owned && turn === 'far')) return null;
    const answered = turn === 'far' && passage.at === 0 ? openerOf(reading, inText, i, first) : first;
    return turn !== 'loose' || shareWords(reading, [first, second]) ? [answered, second] : null;
  }
  return null;
}

/** The first sentence of a paragraph, where it is about the same: a paragraph's opening answers another's. */
function openerOf(reading: Reading, inText: readonly Passage[], at: number, sided: Sided): Sided {
  const last = inText[at] as Passage;
  const opener = inText.slice(Math.max(0, at - BACK), at).find((one) => one.block === last.block && one.at === 0);
  const [first, ...more] = opener?.section === last.section ? sidedIn(reading, opener) : [];
  return first && more.length === 0 && first.subject === sided.subject ? first : sided;
}

/**
 * How a sentence turns from what stands before: by its first words, which may mean something else ("However,"), or far
 * back by a word behind its subject ("Civil law, on the other hand, …") or at its end ("… in this respect").
 */
function turnOf({ cues }: Reading, passage: Passage): 'loose' | 'near' | 'far' | null {
  const { words, body, mentions, text } = passage;
  if (body > 0 && cues.at(words, 'cues/contrast', 0)) return LOOSE.test(words[0]?.lower ?? '') ? 'loose' : 'near';
  const first = mentions.find((mention) => mention.from >= body);
  const aside = first && first.from - body <= 3 ? cues.at(words, 'contrast/turns', first.to) : null;
  if (aside && /^\s*,/.test(text.slice((words[aside.to - 1] as Word).end))) return 'far';
  return cues.find(words, 'contrast/respects') ? 'near' : null;
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
