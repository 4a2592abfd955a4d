import type { Element, ElementContent } from 'hast';
import type { Activity, ActivityKey, ActivityKind, Phrase } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { bare } from '../bare.ts';
import { binName, itemName, itemNoun } from '../cards.ts';
import { by } from '../handout/by.ts';
import type { Sheet } from '../handout/sheet.ts';
import { letter } from '../labels.ts';
import { inTimeWords } from '../times.ts';
import type { Show } from './shown.ts';

/** The question with its options; the right one is folded away. */
export const quiz: Show<'quiz'> = ({ stem, options, reason }, sheet, { title }) => {
  const right = options.findIndex((option) => option.right);
  const lettered = options.map(({ text }, i) => h('li', [h('b', `${letter(i)}. `), ...oneLine(text.text)]));
  return [
    ...prompt(stem, title),
    h('ul.cards', { role: 'list' }, lettered),
    h('details', [
      h('summary', 'Show the answer'),
      h('p', [h('b', right < 0 ? '' : `${letter(right)} is right. `), ...sheet.phrase(reason)]),
    ]),
  ];
};

/** What is done, step by step, with which cards; answers are folded away. */
export const exercise: Show<'exercise'> = (content, sheet, { title, activity }) => {
  const { kind, items, bins, steps } = content;
  return [
    ...prompt(content.prompt, title),
    ...stepsOf(steps),
    ...cards(
      BINS[kind],
      kind,
      bins.map(({ text }) => text),
      binName,
    ),
    ...cards(`${itemNoun(kind)}s`, kind, items, itemName),
    ...(content.more > 0 ? [h('p.hint', `and ${content.more} more on the handout`)] : []),
    ...(activity ? [answers(activity, sheet)] : []),
  ];
};

/** A question for the room, with what it is held against. */
export const discussion: Show<'discussion'> = ({ question, points, steps }, sheet, { title, activity }) => [
  ...prompt(question, title),
  h(
    'ul',
    points.map(({ who, text }) => h('li', by(who, text, sheet))),
  ),
  ...stepsOf(steps),
  ...(activity ? [answers(activity, sheet)] : []),
];

/** What the places are called that cards are put to. */
const BINS = {
  quiz: 'Answers',
  sort: 'Put each with',
  match: 'Match with',
  spot: 'Decide',
  discussion: 'Sides',
  case: 'Planned uses',
} as const satisfies Record<ActivityKind, string>;

function prompt(text: string, title: string): Element[] {
  return bare(text) === bare(title) ? [] : [h('p.prompt', oneLine(text))];
}

function stepsOf(steps: readonly { readonly text: string; readonly seconds: number }[]): Element[] {
  if (steps.length === 0) return [];
  return [
    h(
      'ol.steps',
      steps.map(({ text, seconds }) => h('li', [...oneLine(text), h('small', ` ${inTimeWords(seconds)}`)])),
    ),
  ];
}

function cards(head: string, kind: ActivityKind, list: readonly Phrase[], nameOf: typeof itemName): Element[] {
  if (list.length === 0) return [];
  const entries = list.map(({ text }, i) => h('li', named(nameOf(kind, i), text)));
  return [h('p.label', head), h('ul.cards', { role: 'list' }, entries)];
}

function named(name: string | null, text: string): ElementContent[] {
  return [...(name === null ? [] : [h('b', `${name}. `)]), ...oneLine(text)];
}

/** The key card by card, each with the sentence that says so. */
function answers(activity: Activity, sheet: Sheet): Element {
  const { kind, key } = activity;
  return h('details', [
    h('summary', kind === 'discussion' ? 'Show what the sources say' : 'Show the answers'),
    h(
      'ul.key-list',
      { role: 'list' },
      key.map((one) => h('li', answer(activity, one, sheet))),
    ),
  ]);
}

function answer(
  { kind, items, bins }: Activity,
  { item, answer: told, reason, spans }: ActivityKey,
  sheet: Sheet,
): ElementContent[] {
  const card = item === null ? undefined : items[item];
  const name = item === null ? null : itemName(kind, item);
  const at = bins.findIndex(({ text }) => text === told);
  const same = told === name;
  return [
    ...(card
      ? [
          h('p', [
            ...named(name, card.text),
            ...(same ? [] : [': ', h('b', named(at < 0 ? null : binName(kind, at), told))]),
          ]),
        ]
      : []),
    ...(card || kind === 'discussion' ? [] : [h('p', h('b', oneLine(told)))]),
    ...(card && bare(card.text) === bare(reason)
      ? [h('p', sheet.cite(spans))]
      : [h('p', [...oneLine(reason), ...sheet.cite(spans)])]),
  ];
}
