import { capitalise, type IndustryUse, type Span, spanOf } from '../../model/index.ts';
import { asksForAreas } from '../areas.ts';
import { claimOf } from '../claim.ts';
import { employedFor } from '../employed.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { slugOf } from '../words.ts';

/**
 * In a section on uses: the tasks and fields that each sentence says something is used for. `known` are the uses that
 * are told otherwise: their sentences are left out.
 */
export function toldUses(reading: Reading, known: readonly IndustryUse[]): readonly IndustryUse[] {
  const ends = new Set(known.map(({ spans: [span] }) => endOf(span)));
  return toldIn(reading).flatMap(({ end, found }) => (ends.has(end) ? [] : found));
}

const toldIn = byDocument((own) =>
  own.passages.flatMap((passage) => {
    const [heading] = passage.headings;
    if (heading === undefined || passage.form !== 'sentence' || passage.term !== null) return [];
    if (!(asksForAreas(heading, own.cues) || HOW_USED.test(heading)) || unfit(passage, own.cues)) return [];
    const { document, prose, at, text } = passage;
    const end = endOf(spanOf(document.source.id, document.text, prose, at, at + text.length));
    return [{ end, found: ofPassage(own, passage) }];
  }),
);

/** "How is sonar used at sea?" */
const HOW_USED = /^(?:how|where)\s(?:is|are)\s.{2,60}\b(?:used|applied|put to use)\b/iu;

function ofPassage(reading: Reading, passage: Passage): IndustryUse[] {
  const { document, prose, text, at, about } = passage;
  const names = employedFor(text, reading.cues);
  const claim = claimOf(reading, passage, { kind: 'use', rule: 'told', score: 0.65 });
  return names.map((name) => {
    const from = at + name.at;
    const span = spanOf(document.source.id, document.text, prose, from, from + name.text.length);
    const key = reading.cues.keyOf(name.text, 'industries') ?? slugOf(name.text);
    return { ...claim, subjects: about, phrases: [name.text], industry: { key, name: capitalise(name.text), span } };
  });
}

function endOf({ source, end }: Span): string {
  return `${source}:${end}`;
}
