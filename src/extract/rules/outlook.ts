import type { Outlook } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { standsUnder } from '../headed.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';

/**
 * What is expected: forecasts under a heading on the future, sentences in which somebody expects something or that say
 * what will be by a time to come, and forecasts of a subject. Hedges are kept.
 */
export function outlook(reading: Reading): readonly Outlook[] {
  return reading.passages.flatMap((passage): Outlook[] => {
    if (unfit(passage, reading.cues) || !expects(reading, passage)) return [];
    const subject = passage.about.length === 1 ? (passage.about[0] as string) : null;
    return [{ ...claimOf(reading, passage, { kind: 'outlook', rule: 'forecast', score: 0.8 }), subject }];
  });
}

function expects({ cues }: Reading, passage: Passage): boolean {
  const { words, text } = passage;
  const forecast = cues.find(words, 'grammar/forecasts') !== null;
  if (standsUnder(passage, 'cues/outlook-headings', cues)) return forecast || passage.item !== null || MODAL.test(text);
  if (passage.form !== 'sentence' || PAST.test(text)) return false;
  if (AWAITS.test(text) && (COMING.test(text) || passage.mentions.length > 0)) return true;
  if (COMING.test(text) && MODAL.test(text)) return true;
  return forecast && passage.mentions.length > 0 && cues.find(words, 'cues/outlook-cues') !== null;
}

const MODAL = /\b(?:will|may|might|could|should|won['’]t|would)\b/;
/** Somebody expects it. */
const AWAITS =
  /\b(?:expects?|anticipates?|predicts?|projects (?:that|an?|the)|forecasts (?:that|an?|the)|foresees?|aims? to|plans? to|(?:is|are) (?:expected|due|set|projected|forecast|predicted|poised|likely|slated|scheduled) to|on track to|appears? (?:more |most |less )?(?:probable|likely)|sees \p{Ll}+ (?:\p{Ll}+ing|at))\b/u;
/** A time to come. */
const COMING =
  /\b(?:(?:by|before|until|from|after|around|in) (?:about |around |the year |early |late |mid-)?20[2-9]\d\b|(?:next|coming) (?:\p{Ll}+ ){0,3}(?:years?|decades?|months|generation|century)|mid-century|end of the (?:decade|century)|in the (?:near |long )?(?:future|long run)|for years to come|sooner or later|in the years ahead|within (?:a|the|\p{Ll}+) (?:decade|years|generation))\b/u;
/** What was expected once. */
const PAST = /\b(?:had (?:been )?expected|was expected|were expected|used to)\b/;
