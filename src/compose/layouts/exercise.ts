import { type ActivityItem, type ExerciseContent, LAYOUTS, type Phrase } from '../../model/index.ts';
import { worked } from '../working.ts';
import type { Lay } from './index.ts';

const { items: ITEMS = 10, pairs: PAIRS = 6, statements: STATEMENTS = 6, bins: BINS = 4 } = LAYOUTS.exercise.slots;

/** Steps with their minutes, the cards to work with, and what they are put to. */
export const exercise: Lay<'exercise'> = (beat, context): ExerciseContent => {
  const { kind, prompt, steps, items, bins } = worked(beat);
  const room = kind === 'match' ? PAIRS : kind === 'sort' ? ITEMS : STATEMENTS;
  return {
    kind,
    prompt,
    steps,
    items: items.slice(0, room).map(phrase),
    bins: bins.slice(0, kind === 'match' ? PAIRS : BINS).map((bin) => ({
      text: phrase(bin),
      subject: context.subjects.find((one) => sameName(bin.text, one))?.key ?? null,
    })),
    more: Math.max(0, items.length - room),
    seconds: beat.seconds,
  };
};

function phrase({ text, claim, confidence, spans }: ActivityItem): Phrase {
  return { text, claim, confidence, spans };
}

function sameName(text: string, { name, short }: { readonly name: string; readonly short: string }): boolean {
  return [name, short].some((one) => one.toLowerCase() === text.toLowerCase());
}
