import { countWords, TITLE_CHARACTERS, WORK_WORDS } from '../../model/index.ts';
import type { ActivityMaker } from '../activity.ts';
import { packed } from '../batches.ts';
import { draft, type Manner } from './draft.ts';
import { shuffled } from './order.ts';
import { examples } from './questions/examples.ts';
import { facets } from './questions/facets.ts';
import { fields } from './questions/fields.ts';
import { figures } from './questions/figures.ts';
import type { Asker, Question } from './questions/question.ts';
import { safeguards } from './questions/safeguards.ts';
import { terms } from './questions/terms.ts';

const ASKERS: readonly Asker[] = [terms, facets, safeguards, fields, figures, examples];

const MANNER: Manner = {
  kind: 'quiz',
  purpose: 'quiz',
  layout: 'quiz',
  least: 60,
  most: 120,
  grouping: 'all',
  materials: [],
  steps: [
    ['Read the question', 2],
    ['Vote by a show of hands', 2],
    ['See the answer and why', 3],
  ],
};

const WRONG = 3;
/** One wrong option alone is a guess at even odds. */
const FITNESS = [0, 0.6, 0.9, 1];
const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** One question each, with exactly one right option. */
export const quiz: ActivityMaker = (taught) =>
  ASKERS.flatMap((ask) => ask(taught))
    .filter((question) => fitting(question).length > 0 && !tellsItself(question))
    .map((question) => draft(MANNER, matterOf(question), taught));

/** Whether the answer stands in the question. */
function tellsItself({ stem, topic, right }: Question): boolean {
  const flat = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, ' ')
      .trim()} `;
  return flat(`${stem} ${topic}`).includes(flat(right.text));
}

/** The wrong options for which there are words beside the right one, the reason and a question too long for a title. */
function fitting({ stem, right, proof, wrong }: Pick<Question, 'stem' | 'right' | 'proof' | 'wrong'>) {
  const beside = `${right.text} ${proof.reason} ${stem.length > TITLE_CHARACTERS ? stem : ''}`;
  const room = WORK_WORDS - countWords(beside);
  return packed(wrong, { most: WRONG, room, wordsOf: ({ text }) => countWords(text) });
}

function matterOf({ topic, stem, claim, right, wrong, proof }: Question) {
  const others = fitting({ stem, right, proof, wrong: shuffled(wrong, claim.id, (one) => one.text) });
  const items = shuffled([right, ...others], `${claim.id}\n${stem}`, (one) => one.text);
  const at = items.indexOf(right);
  return {
    title: `Quick check: ${topic}`,
    prompt: stem,
    claims: [claim],
    items,
    bins: [],
    key: [{ item: at, answer: LETTERS[at] ?? right.text, ...proof }],
    why: 'a question that this part answers',
    fitness: FITNESS[others.length] ?? 1,
  };
}
