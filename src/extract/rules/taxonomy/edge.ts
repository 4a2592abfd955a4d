import type { Document, Prose, Taxonomy } from '../../../model/index.ts';
import { claimOf, proseClaim } from '../../claim.ts';
import { isBareNoun } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { subjectOf } from '../../terms.ts';
import { keyOf, wordsIn } from '../../words.ts';

/** An edge that a whole sentence says. */
export function edgeOf(
  reading: Reading,
  passage: Passage,
  child: string,
  parent: string,
  rule: string,
  score: number,
): Taxonomy {
  const claim = claimOf(reading, passage, { kind: 'taxonomy', rule, score });
  return { ...claim, child: subjectOf(reading, child), parent: subjectOf(reading, parent) };
}

/** An edge that the place of a name says: a heading or an item under what it is a kind of. */
export function placedEdge(
  reading: Reading,
  document: Document,
  prose: Prose,
  [from, to]: readonly [number, number],
  parent: string,
  score = 0.8,
): Taxonomy {
  const found = { kind: 'taxonomy', rule: 'listed', score } as const;
  const claim = proseClaim(reading, document, prose, found, from, to);
  return { ...claim, sentence: null, child: subjectOf(reading, claim.text), parent: subjectOf(reading, parent) };
}

/** Whether a text can be the name of a kind: few words, no clause. */
export function isKind(reading: Reading, text: string, parent: string): boolean {
  const bare = text.replace(/^(?:the|an?)\s/i, '').replace(/\s*\([^()]*\)$/, '');
  if (keyOf(bare) === keyOf(parent)) return false;
  return isBareNoun({ text: bare, words: wordsIn(bare) }, reading.cues, 5, true);
}
