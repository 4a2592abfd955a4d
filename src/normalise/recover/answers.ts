import { sliceProse } from '../../model/index.ts';
import { answerMark, questionMark } from '../openings.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { afterwards, headingOf } from './making.ts';

/** `Q: …?` heads its answer, and `A:` before the answer is no word of it. */
export const answers: Recovery = (units) => {
  if (!units.some((unit) => unit.type !== 'block' && questionMark(unit.prose.text) > 0)) return units;
  let asked = false;
  return units.flatMap((unit, i): Unit[] => {
    if (unit.type === 'block') return [unit];
    const { text } = unit.prose;
    const length = questionMark(text);
    if (length > 0 && (unit.type === 'heading' || isAsked(text) || isAnswer(units[i + 1]))) {
      asked = true;
      return questionOf(unit, length);
    }
    const answer = asked && unit.type === 'line' ? answerMark(text) : 0;
    asked = false;
    return answer > 0 ? [afterwards(unit as LineUnit, answer)] : [unit];
  });
};

/** A question, or one with its answer behind it on the same line. */
function isAsked(text: string): boolean {
  return /\?["”’]?$/.test(text) || INLINE.test(text);
}

const INLINE = /\?\s+(?:A|Answer):\s+(?=\S)/;

function isAnswer(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && answerMark(unit.prose.text) > 0;
}

function questionOf(unit: Exclude<Unit, { type: 'block' }>, length: number): Unit[] {
  const { prose } = unit;
  const inline = INLINE.exec(prose.text);
  const end = inline ? inline.index + 1 : prose.text.length;
  const heading = { ...headingOf(sliceProse(prose, length, end)), depth: unit.type === 'heading' ? unit.depth : null };
  return inline && unit.type === 'line' ? [heading, afterwards(unit, inline.index + inline[0].length)] : [heading];
}
