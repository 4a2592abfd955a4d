import type { Element } from 'hast';
import type { Layouts } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { elapsed, inTimeWords, timeOfDay } from '../times.ts';
import type { Show } from './shown.ts';

/** What the cover says besides title, lead and people, which head the page. */
export const cover: Show<'title'> = ({ note }) => (note === '' ? [] : [h('p.hint', oneLine(note))]);

/** The plan as a list: what, when, how long, whose turn. */
export const plan: Show<'roadmap'> = ({ rows, from }) => [
  h(
    'ol.plan',
    { role: 'list' },
    inOrder(rows).map(({ name, note, stretches }) =>
      h('li', [
        h('b', oneLine(name)),
        ...(note === '' ? [] : [': ', ...oneLine(note)]),
        h('small', [
          ', ',
          stretches
            .map(({ start, seconds, mode }) => `${at(start, from)}, ${inTimeWords(seconds)}${TURNS[mode]}`)
            .join('; '),
        ]),
      ]),
    ),
  ),
];

/** By when they begin: the slide has its breaks below, on a line of their own. */
function inOrder(rows: Layouts['roadmap']['rows']): Layouts['roadmap']['rows'] {
  const start = ({ stretches }: (typeof rows)[number]) => stretches[0]?.start ?? 0;
  return [...rows].sort((one, other) => start(one) - start(other));
}

const TURNS = { talk: '', work: ' of your work', questions: ' for questions', break: ' of rest' } as const;

function at(start: number, from: number | null): string {
  if (from === null) return `from ${elapsed(start)}`;
  const { minute, rest } = timeOfDay(from + start);
  return `from ${minute}${rest}`;
}

export const objectives: Show<'objectives'> = ({ part, objectives: lines }) => [
  h('p', part === null ? 'At the end, you can' : 'After this part, you can'),
  h(
    'ul',
    lines.map((line) => h('li', oneLine(line))),
  ),
];

export const pause: Show<'break'> = ({ seconds, until, next }) => [
  h('p', `${inTimeWords(seconds)}${until === null ? '' : `, back at ${until}`}`),
  ...(next === null ? [] : [h('p', ['Next: ', h('b', oneLine(next))])]),
];

/** The sources as the slide shows them, each with the sentence that stands for it. */
export const references: Show<'sources'> = ({ rows }, sheet) => [
  h(
    'ul.refs',
    { role: 'list' },
    rows.map((row) => reference(row, sheet)),
  ),
];

function reference(
  { n, title, detail, quote }: Parameters<typeof references>[0]['rows'][number],
  sheet: Parameters<typeof references>[1],
): Element {
  return h('li', [
    ...(quote ? [h('blockquote', ['“', ...oneLine(quote.text), '”', ...sheet.cite(quote.spans)])] : []),
    h('p', [h('b', `${n}. `), ...oneLine(title), ...(detail === '' ? [] : [h('small', [', ', ...oneLine(detail)])])]),
  ]);
}
