/**
 * check: Deck → VFileMessage[].
 * Guarantees: pure, in the order of the rules and then of the slides; an empty list means that no rule found a fault.
 * Reports: what can't be shown (`fatal` is true), what should be looked at (false) and what is good to know (null), each
 * with the slide that it is about. `scoresOf` measures the same deck.
 */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { activity } from './rules/activity.ts';
import { balance } from './rules/balance.ts';
import { breaks } from './rules/breaks.ts';
import { dwell } from './rules/dwell.ts';
import { edits } from './rules/edits.ts';
import { items } from './rules/items.ts';
import { notes } from './rules/notes.ts';
import { numbers } from './rules/numbers.ts';
import { own } from './rules/own.ts';
import { pace } from './rules/pace.ts';
import { repetition } from './rules/repetition.ts';
import { seconds } from './rules/seconds.ts';
import { sequence } from './rules/sequence.ts';
import { shortfall } from './rules/shortfall.ts';
import { source } from './rules/source.ts';
import { support } from './rules/support.ts';
import { terms } from './rules/terms.ts';
import { title } from './rules/title.ts';
import { visual } from './rules/visual.ts';
import { words } from './rules/words.ts';
import { work } from './rules/work.ts';

export { editMessages } from './rules/edits.ts';
export { formulas, type Score, scoresOf } from './scores.ts';

const RULES: readonly Rule[] = [
  seconds,
  shortfall,
  source,
  numbers,
  activity,
  notes,
  title,
  terms,
  repetition,
  pace,
  dwell,
  words,
  items,
  sequence,
  visual,
  breaks,
  work,
  support,
  balance,
  own,
  edits,
];

export function check(deck: Deck): VFileMessage[] {
  return RULES.flatMap((rule) => rule(deck));
}
