import type { Element, ElementContent } from 'hast';
import type { Activity, ActivityKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { bare } from '../bare.ts';
import { binName, itemName, itemNoun } from '../cards.ts';
import { ACTIVITIES, WORKING } from '../labels.ts';
import type { PlacesOf } from '../places.ts';
import { inShort } from '../times.ts';

/** An activity as its leader needs it: what to ask, how people work, step by step, and the answers with their places. */
export function activityPart(activity: Activity, placesOf: PlacesOf): Element {
  const { kind, prompt, grouping, steps, materials } = activity;
  return h('div.activity', [
    h('p.kind', [h('b', ACTIVITIES[kind]), `, ${WORKING[grouping]}`]),
    h('p.prompt', oneLine(prompt)),
    h(
      'ol.steps',
      steps.map((step) => h('li', [...oneLine(step.text), ' ', h('b', inShort(step.seconds))])),
    ),
    ...(materials.length > 0 ? [h('p.needs', [h('b', 'Have ready: '), ...oneLine(materials.join(', '))])] : []),
    ...cards(activity),
    answers(activity, placesOf),
  ]);
}

/** Cards that the answers below don't name, and what cards are matched with. */
function cards({ kind, items, bins, key }: Activity): Element[] {
  const answered = new Set(key.map(({ item }) => item));
  const open = items.flatMap((item, i) => (answered.has(i) ? [] : [h('li', named(itemName(kind, i), item.text))]));
  const lettered = bins.some((_, i) => binName(kind, i) !== null);
  const noun = `${itemNoun(kind)}${open.length === 1 ? '' : 's'}`;
  return [
    ...(open.length > 0
      ? [h('p.label', open.length < items.length ? `Other ${noun.toLowerCase()}` : noun), h('ul.cards', open)]
      : []),
    ...(lettered
      ? [
          h('p.label', 'To match with'),
          h(
            'ul.cards',
            bins.map((bin, i) => h('li', named(binName(kind, i), bin.text))),
          ),
        ]
      : []),
  ];
}

function named(name: string | null, text: string): ElementContent[] {
  return [...(name === null ? [] : [h('b', `${name}. `)]), ...oneLine(text)];
}

interface Column {
  readonly name: string;
  readonly cell: (key: ActivityKey) => ElementContent[];
}

/** The key with its reasons. */
function answers(activity: Activity, placesOf: PlacesOf): Element {
  const { kind, key } = activity;
  const columns = columnsOf(activity, placesOf);
  const heads = columns.map(({ name }) => h('th', { scope: 'col' }, name));
  const cells = (one: ActivityKey) => columns.map(({ cell }) => h('td', cell(one)));
  const rows = key.map((one) => h('tr', cells(one)));
  return h('table.answers', [
    h('caption', kind === 'discussion' ? 'What the sources say' : key.length === 1 ? 'Answer' : 'Answers'),
    h('thead', h('tr', heads)),
    h('tbody', rows),
  ]);
}

/** Which card, what it comes to, why; a column that would say nothing new is left out. */
function columnsOf(activity: Activity, placesOf: PlacesOf): Column[] {
  const { kind, key } = activity;
  const cards = key.some(({ item }) => item !== null);
  const same = key.every(({ item, answer }) => item !== null && answer === itemName(kind, item));
  return [
    ...(cards ? [{ name: itemNoun(kind), cell: (one: ActivityKey) => cardOf(activity, one.item) }] : []),
    ...(same
      ? []
      : [
          {
            name: kind === 'discussion' ? 'About' : 'Answer',
            cell: (one: ActivityKey) => [h('b', partner(activity, one.answer))],
          },
        ]),
    {
      name: 'The source says',
      cell: (one) => [...why(activity, one), h('small.place', oneLine(placesOf(one.spans)))],
    },
  ];
}

/** The answer with the letter of what it is matched with: `C. Request that a person gives`. */
function partner({ kind, bins }: Activity, answer: string): ElementContent[] {
  const at = bins.findIndex(({ text }) => text === answer);
  return named(at < 0 ? null : binName(kind, at), answer);
}

function cardOf({ kind, items }: Activity, index: number | null): ElementContent[] {
  const item = index === null ? undefined : items[index];
  return index === null || item === undefined ? oneLine('All') : named(itemName(kind, index), item.text);
}

/** The source's words, unless the card or an answer above says the same. */
function why({ items, key }: Activity, one: ActivityKey): ElementContent[] {
  const card = one.item === null ? undefined : items[one.item];
  const first = key.find(({ reason }) => reason === one.reason);
  return first !== one || (card && bare(card.text) === bare(one.reason)) ? [] : oneLine(one.reason);
}
