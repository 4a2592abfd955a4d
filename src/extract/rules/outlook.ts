import type { Outlook } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { standsUnder } from '../headed.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';

/** What is expected: forecasts under a heading on the future, or sentences that forecast something of a subject. */
export function outlook(reading: Reading): readonly Outlook[] {
  return reading.passages.flatMap((passage): Outlook[] => {
    if (unfit(passage, reading.cues) || !expects(reading, passage)) return [];
    const subject = passage.about.length === 1 ? (passage.about[0] as string) : null;
    return [{ ...claimOf(reading, passage, { kind: 'outlook', rule: 'forecast', score: 0.8 }), subject }];
  });
}

function expects({ cues }: Reading, passage: Passage): boolean {
  const forecast = cues.find(passage.words, 'grammar/forecasts') !== null;
  if (standsUnder(passage, 'cues/outlook-headings', cues)) return forecast || passage.item !== null;
  return forecast && passage.mentions.length > 0 && cues.find(passage.words, 'cues/outlook-cues') !== null;
}
