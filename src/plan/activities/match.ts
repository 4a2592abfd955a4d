import { LAYOUTS } from '../../model/index.ts';
import type { ActivityDraft, ActivityMaker, Taught } from '../activity.ts';
import { draft, fitting, type Manner } from './draft.ts';
import { shuffled } from './order.ts';
import { answers, jobs, meanings, type Pair, type Pairer } from './pairs.ts';
import { preferNew } from './taught.ts';

interface Sort {
  readonly pairs: Pairer;
  readonly title: string;
  readonly prompt: string;
  readonly why: string;
}

const SORTS: readonly Sort[] = [
  {
    pairs: meanings,
    title: 'Match the terms',
    prompt: 'Which description belongs to which term? Put them together.',
    why: 'terms that were taught, with what they mean',
  },
  {
    pairs: answers,
    title: 'Match risks and safeguards',
    prompt: 'Which safeguard answers which risk? Put them together.',
    why: 'risks that were taught, with the safeguards that the sources pair them with',
  },
  {
    pairs: jobs,
    title: 'Match fields and uses',
    prompt: 'Which use belongs to which field? Put them together.',
    why: 'uses that were taught, with the fields that the sources name for them',
  },
];

const MANNER: Manner = {
  kind: 'match',
  purpose: 'exercise',
  layout: 'exercise',
  least: 300,
  most: 600,
  grouping: 'pairs',
  materials: ['one handout each', 'pens'],
  steps: [
    ['Read all cards on your own', 1],
    ['Match them in pairs', 2],
    ['Compare with the answers', 2],
  ],
};

const LEAST = 3;
const MOST = LAYOUTS.exercise.slots.pairs ?? 4;

/** Three pairs of cards or more to put together. */
export const match: ActivityMaker = (taught) => SORTS.flatMap((sort) => made(sort, taught));

function made(sort: Sort, taught: Taught): ActivityDraft[] {
  const found = preferNew(sort.pairs(taught), LEAST, taught);
  const both = found.map((pair) => ({ pair, card: { ...pair.left, text: `${pair.left.text} ${pair.right.text}` } }));
  const pairs = fitting(both, MANNER, sort.prompt)
    .slice(0, MOST)
    .map(({ pair }) => pair);
  if (pairs.length < LEAST) return [];
  const text = (one: Pair) => one.claim.id;
  const lefts = shuffled(pairs, 'left', text);
  const rights = differently(lefts, shuffled(pairs, 'right', text));
  const { title, prompt, why } = sort;
  const matter = {
    title,
    prompt,
    why,
    claims: pairs.map((one) => one.claim),
    items: lefts.map((one) => one.left),
    bins: rights.map((one) => one.right),
    key: lefts.map((one, i) => ({ item: i, answer: one.right.text, ...one.proof })),
  };
  return [draft(MANNER, matter, taught)];
}

/** Not the same order on both sides. */
function differently(lefts: readonly Pair[], rights: readonly Pair[]): readonly Pair[] {
  const same = lefts.every((one, i) => one === rights[i]);
  return same ? [...rights.slice(1), ...rights.slice(0, 1)] : rights;
}
