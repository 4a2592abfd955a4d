/**
 * check: Deck → VFileMessage[].
 * Guarantees: pure, in the order of the rules and then of the slides; an empty list means that no rule found a fault.
 * Reports: titles that don't fit, claims without a place, seconds that don't add up, repetitions, scripts too thin.
 */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { notes } from './rules/notes.ts';
import { repetition } from './rules/repetition.ts';
import { seconds } from './rules/seconds.ts';
import { source } from './rules/source.ts';
import { title } from './rules/title.ts';

const RULES: readonly Rule[] = [seconds, source, title, notes, repetition];

export function check(deck: Deck): VFileMessage[] {
  return RULES.flatMap((rule) => rule(deck));
}
