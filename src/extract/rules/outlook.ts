import type { Outlook } from '../../model/index.ts';
import { claimOf, MEASURED_BY } from '../claim.ts';
import { standsUnder } from '../headed.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { pattern } from '../pattern.ts';
import { wordsIn } from '../words.ts';

/**
 * What is expected: forecasts under a heading on the future, sentences in which somebody expects something or that say
 * what will be by a time to come, and forecasts of a subject. Hedges are kept.
 */
export const outlook = byDocument((reading) =>
  reading.passages.flatMap((passage): Outlook[] => {
    const author = I_EXPECT.test(passage.text);
    if ((unfit(passage, reading.cues) && !author) || SUPPOSED.test(passage.text)) return [];
    if (!author && !expects(reading, passage)) return [];
    const subject = passage.about.length === 1 ? (passage.about[0] as string) : null;
    return [{ ...claimOf(reading, passage, { kind: 'outlook', rule: 'forecast', score: 0.8 }), subject }];
  }),
);

/** "Say that a yard plans …" supposes. */
const SUPPOSED = /^(?:Say|Suppose|Imagine|Assume|Picture|Pretend|Let['’]s (?:say|assume|suppose))\b/;
/** The author's own forecast. */
const I_EXPECT = pattern(
  /^(?:I|We) (?:expect|predict|foresee|anticipate) (?!you\b|your\b|readers?\b)|^(?:I|We) (?:suspect|bet|reckon) (?:\p{Ll}+['’]?(?:ll)? ){1,6}?(?:will|won['’]t|\p{Ll}+['’]ll)\b|^I (?:suspect|bet|reckon) \p{Ll}+['’]ll\b/u,
);

function expects({ cues }: Reading, passage: Passage): boolean {
  const text = passage.text.replace(MEASURED_BY, ' ');
  const forecast = cues.find(wordsIn(text), 'grammar/forecasts') !== null;
  if (standsUnder(passage, 'cues/outlook-headings', cues)) return forecast || passage.item !== null || MODAL.test(text);
  if (passage.form !== 'sentence' || PAST.test(text)) return false;
  if (AWAITS.test(text) && (COMING.test(text) || passage.mentions.length > 0)) return true;
  if (COMING.test(text) && MODAL.test(text)) return true;
  if (DRIFTS.test(text)) return true;
  return forecast && passage.mentions.length > 0 && foretells(passage, cues);
}

const MODAL = /\b(?:will|may|might|could|should|won['’]t|would)\b/;
/** Somebody expects it. */
const AWAITS = pattern(
  /\b(?:expects?|anticipates?|predicts?|projects (?:that|an?|the)|forecasts (?:that|an?|the)|foresees?|aims? to|plans? to|(?:is|are) (?:expected|due|set|projected|forecast|predicted|poised|likely|slated|scheduled) to|on track to|appears? (?:more |most |less )?(?:probable|likely)|sees \p{Ll}+ (?:\p{Ll}+ing|at))\b/u,
);
/** "Fees will probably go on falling", "It will get cheaper". */
const DRIFTS =
  /\b(?<!\b(?:if|when|once|as|unless|until)\b[^,.;]{0,60})(?:will|are likely to|is likely to) (?:probably |likely |almost certainly |surely |no doubt |further )*(?:(?:go on|keep|continue) (?:to (?:fall|rise|grow|shrink|decline|improve|drop|spread|increase|decrease|climb|gain)|(?:fall|ris|grow|shrink|declin|improv|dropp|spread|increas|decreas|climb|gain)ing)|(?:get|become|grow) (?:ever |far |much |even |even more |)(?:cheaper|dearer|smaller|lighter|smarter|more (?:common|affordable|widespread|accessible|popular)))\b/u;
/** A time to come. */
const COMING = pattern(
  /\b(?:(?:by|before|until|from|after|around|in) (?:about |around |the year |early |late |mid-)?20[2-9]\d\b|(?:next|coming) (?:\p{Ll}+ ){0,3}(?:years?|decades?|months|generation|century)|mid-century|end of the (?:decade|century)|in the (?:near |long )?(?:future|long run)|for years to come|sooner or later|in the years ahead|within (?:a|the|\p{Ll}+) (?:decade|years|generation))\b/u,
);
/** Words of a time ahead; "will become" and "eventually" alone tell how a thing goes each time. */
function foretells({ words }: Passage, cues: Reading['cues']): boolean {
  for (let hit = cues.find(words, 'cues/outlook-cues'); hit; hit = cues.find(words, 'cues/outlook-cues', hit.to)) {
    const phrase = words.slice(hit.from, hit.to).map(({ lower }) => lower);
    if (!/^(?:will become|eventually|soon)$/.test(phrase.join(' '))) return true;
  }
  return false;
}

/** What was expected once. */
const PAST = /\b(?:had (?:been )?expected|was expected|were expected|used to)\b/;
