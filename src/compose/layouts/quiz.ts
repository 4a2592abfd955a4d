import { type ActivityKey, LAYOUTS, type Phrase, type QuizContent } from '../../model/index.ts';
import { type Context, scaffold } from '../context.ts';
import { worked } from '../working.ts';
import type { Lay } from './index.ts';

const { reason: REASON = 150, options: OPTIONS = 4 } = LAYOUTS.quiz.slots;

/** A question, its options, and what the source says of the right one. */
export const quiz: Lay<'quiz'> = (beat, context): QuizContent => {
  const { prompt, items, key } = worked(beat);
  const [answer] = key;
  const right = items.find((_, i) => key.some((one) => one.item === i));
  return {
    stem: prompt,
    options: items.slice(0, OPTIONS).map((item) => {
      const { text, claim, confidence, spans } = item;
      return { text: { text, claim, confidence, spans }, right: item === right };
    }),
    reason: answer ? reasonOf(answer, right?.text ?? '', context) : scaffold(''),
  };
};

/** The key's own reason; the whole sentence behind it where that says no more than the option, and fits. */
function reasonOf({ reason, claim: id, spans }: ActivityKey, option: string, context: Context): Phrase {
  const claim = context.claim(id);
  const sentence =
    'sentence' in claim && claim.sentence !== null && claim.sentence.length <= REASON ? claim.sentence : reason;
  const text = same(reason, option) ? sentence : reason;
  return { text, claim: id, confidence: 'confidence' in claim ? claim.confidence : 'stated', spans };
}

function same(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(one) === bare(other);
}
