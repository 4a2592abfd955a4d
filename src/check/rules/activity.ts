import type { VFileMessage } from 'vfile-message';
import { type Activity, type Deck, type Slide, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { hasOwnWords, lasting, ownSeconds } from '../words.ts';

/** Work has something to do, steps that fill its time, and a key that nobody sees before it is over. */
export const activity: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => (slide.data.mode === 'work' ? faults(slide, deck) : []));

function faults(slide: Slide, deck: Deck): VFileMessage[] {
  const { activity: work } = slide.data;
  const fault = (reason: string) => about(slide, reason, 'activity', 'error');
  if (work === null) return [fault('Unexpected work without an activity, expected something to do')];
  const time = ownSeconds(slide, deck);
  const steps = work.steps.reduce((sum, step) => sum + step.seconds, 0);
  const odd = work.steps.some((step) => !Number.isInteger(step.seconds) || step.seconds < 1);
  const keyless = lacking(work);
  const shown = givenAway(work, slide.data.title);
  return [
    ...(steps === time && !odd
      ? []
      : [fault(`Unexpected steps of ${lasting(steps)}, expected whole seconds that sum to ${lasting(time)}`)]),
    ...(keyless === 0
      ? []
      : [
          fault(
            `Unexpected ${keyless === 1 ? 'card' : 'cards'} without an answer (${keyless}), expected a key for each`,
          ),
        ]),
    ...(shown === null
      ? []
      : [
          about(
            slide,
            `Unexpected answer \`${shown}\` where it is asked for, expected it in the key alone`,
            'activity',
            hasOwnWords(slide) ? 'warning' : 'error',
          ),
        ]),
  ];
}

/** Cards that the key says nothing of; a quiz needs one answer. */
function lacking({ kind, items, key }: Activity): number {
  if (key.length === 0) return Math.max(1, items.length);
  if (kind === 'quiz') return key.some((one) => one.item !== null && items[one.item]) ? 0 : 1;
  const answered = new Set(key.map((one) => one.item));
  return answered.has(null) ? 0 : items.filter((_, i) => !answered.has(i)).length;
}

/** The answer that a question, its title or its cards tell, or null. */
function givenAway({ kind, prompt, items, bins, key }: Activity, title: string): string | null {
  if (kind === 'quiz') {
    const right = key.flatMap((one) => (one.item === null ? [] : [items[one.item]?.text ?? '']));
    return right.find((text) => says(prompt, text) || says(title, text)) ?? null;
  }
  if (kind === 'match') {
    const inOrder = key.length > 1 && key.every((one, i) => one.item === i && one.answer === bins[i]?.text);
    return inOrder ? (key[0]?.answer ?? null) : null;
  }
  return kind === 'sort'
    ? (key.find((one) => says(items[one.item ?? -1]?.text ?? '', one.answer))?.answer ?? null)
    : null;
}

/** Whether words stand in a text as a whole. */
function says(text: string, words: string): boolean {
  const flat = (value: string) =>
    ` ${value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, ' ')
      .trim()} `;
  return words.trim() !== '' && flat(text).includes(flat(words));
}
