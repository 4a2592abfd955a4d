import { type IndustryUse, spanOf } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { enumerated } from '../lists.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';

const LISTED =
  /\b(?:industries|sectors|fields|industry|areas)\b(?:(?!\s(?:that|which|where)\s)[^.;:()]){0,24}?\s(?:including|such as|like)\s([^.;:()—–]*)/iu;

/** Industries that one sentence names in a row: "used in sectors such as mining, shipping and law". */
export function listedUses(reading: Reading): readonly IndustryUse[] {
  return reading.passages.flatMap((passage) => (unfit(passage, reading.cues) ? [] : ofPassage(reading, passage)));
}

function ofPassage(reading: Reading, passage: Passage): IndustryUse[] {
  const match = LISTED.exec(passage.text);
  const list = match?.[1];
  if (!match || !list) return [];
  const start = match.index + match[0].length - list.length;
  const names = enumerated(list, start).flatMap((part) => {
    const key = reading.cues.keyOf(part.text, 'industries');
    return key ? [{ ...part, key }] : [];
  });
  if (names.length < 2) return [];
  const claim = claimOf(reading, passage, { kind: 'use', rule: 'listed', score: 0.7 });
  return names.map(({ text, at, key }) => {
    const from = passage.at + at;
    const span = spanOf(passage.document.source.id, passage.document.text, passage.prose, from, from + text.length);
    const name = text.charAt(0).toUpperCase() + text.slice(1);
    return { ...claim, subjects: passage.about, phrases: [], industry: { key, name, span } };
  });
}
