import { LAYOUTS, type QuizContent } from '../../model/index.ts';
import { scaffold } from '../context.ts';
import { reasonOf } from '../reason.ts';
import { worked } from '../working.ts';
import type { Lay } from './index.ts';

const { options: OPTIONS = 4 } = LAYOUTS.quiz.slots;

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
