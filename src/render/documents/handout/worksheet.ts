import type { Element, ElementContent } from 'hast';
import type { Activity } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { binName, itemName, itemNoun } from '../cards.ts';
import { ACTIVITIES, GROUPINGS } from '../labels.ts';
import { lines } from './lines.ts';

/**
 * What learners work with. Of an activity it reads the words of its cards and bins, never the key, nor where a card is
 * from, nor whether it is false on purpose.
 */
export function worksheet(title: string, activity: Task, id: string): Element {
  const { kind, prompt, grouping, steps } = activity;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return h('article.worksheet', { ariaLabelledBy: id }, [
    h('p.eyebrow', `${ACTIVITIES[kind]}, ${GROUPINGS[grouping]}${seconds > 0 ? ` · ${minutes(seconds)} min` : ''}`),
    h('h3', { id }, oneLine(title)),
    ...(prompt === title ? [] : [h('p.prompt', oneLine(prompt))]),
    ...(steps.length > 1
      ? [
          h(
            'ol.steps',
            steps.map((step) => h('li', oneLine(step.text))),
          ),
        ]
      : []),
    ...SHEETS[kind](activity),
  ]);
}

/** Whole minutes, as people plan in them: at least one. */
function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** An activity as a learner may see it. */
export interface Task extends Pick<Activity, 'kind' | 'prompt' | 'grouping' | 'steps'> {
  readonly items: readonly { readonly text: string }[];
  readonly bins: readonly { readonly text: string }[];
}

const SHEETS: Readonly<Record<Activity['kind'], (task: Task) => ElementContent[]>> = {
  quiz: (task) => [tickList(task)],
  sort: (task) => (task.bins.length > 0 ? [grid(task)] : [tickList(task)]),
  match: (task) => [blanks(task), bank(task)],
  spot: (task) => [...(task.bins.length > 0 ? [grid(task)] : [tickList(task)]), ...lines(2)],
  discussion: ({ items }) => [
    ...(items.length > 0
      ? [
          h(
            'ul',
            items.map(({ text }) => h('li', oneLine(text))),
          ),
        ]
      : []),
    ...lines(5),
  ],
  case: (task) => [tickList(task), ...lines(4)],
};

const box = () => h('span.box', { ariaHidden: 'true' });

function named({ kind }: Task, index: number): ElementContent[] {
  const name = itemName(kind, index);
  return name === null ? [] : [h('b', `${name}. `)];
}

/** Cards to tick. */
function tickList(task: Task): Element {
  return h(
    'ul.ticks',
    task.items.map(({ text }, i) => h('li', [box(), h('span', [...named(task, i), ...oneLine(text)])])),
  );
}

/** A row a card, a column with a box for everything that it may belong to. */
function grid(task: Task): Element {
  return h('table.grid', [
    h(
      'thead',
      h(
        'tr',
        [itemNoun(task.kind), ...task.bins.map(({ text }) => text)].map((text) =>
          h('th', { scope: 'col' }, oneLine(text)),
        ),
      ),
    ),
    h(
      'tbody',
      task.items.map(({ text }, i) =>
        h('tr', [
          h('th', { scope: 'row' }, [...named(task, i), ...oneLine(text)]),
          ...task.bins.map((bin) => h('td', { dataLabel: bin.text }, box())),
        ]),
      ),
    ),
  ]);
}

/** Terms, each with room for the letter of its partner. */
function blanks(task: Task): Element {
  return h(
    'ul.ticks',
    task.items.map(({ text }, i) =>
      h('li', [h('span.blank', { ariaHidden: 'true' }), h('span', [...named(task, i), ...oneLine(text)])]),
    ),
  );
}

/** The partners with their letters. */
function bank({ kind, bins }: Task): Element {
  return h(
    'ul.bank',
    bins.map(({ text }, i) => h('li', [h('b', `${binName(kind, i) ?? i + 1}. `), ...oneLine(text)])),
  );
}
