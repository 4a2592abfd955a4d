import { type Dispute, spanOf } from '../model/index.ts';
import { itemOf } from './items.ts';
import { enumerated } from './lists.ts';
import { byDocument } from './parts.ts';
import type { Passage, Reading } from './passage.ts';

/** Whether a sentence doubts that what it names belongs to a subject. */
export function isDoubted({ cues }: Reading, passage: Passage): boolean {
  return cues.find(passage.words, 'cues/doubted') !== null;
}

/** Named things of which a source doubts that they are of a subject's kind. */
export const disputesOf = byDocument((reading): readonly Dispute[] => {
  return reading.passages.flatMap((passage) => {
    const subject = passage.mentions[0]?.subject;
    if (!subject || !isDoubted(reading, passage)) return [];
    const names = enumerated(passage.text).flatMap((part) =>
      part.text.split(/\s(?:like|such as|call|whether)\s/).slice(-1),
    );
    return names.flatMap((name): Dispute[] => {
      const at = passage.text.indexOf(name);
      const item = itemOf(reading, { text: name, at });
      const first = passage.words[0];
      if (!item || at <= (first?.end ?? 0)) return [];
      const own = itemName(reading, item.text);
      const { document, prose } = passage;
      const from = passage.at + item.at;
      const span = spanOf(document.source.id, document.text, prose, from, from + own.length);
      return [{ item: own, subject, span, reason: 'Doubted whether it belongs here' }];
    });
  });
});

/** The name without a subject behind it: "Acme pumps or to say". */
function itemName(reading: Reading, text: string): string {
  const mention = reading.mentionsIn(text)[0];
  return mention && mention.from > 0 ? text.split(/\s+/).slice(0, mention.from).join(' ') : text;
}
