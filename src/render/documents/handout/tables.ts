import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, SubjectKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import type { Draw } from './knowledge.ts';
import type { Sheet } from './sheet.ts';

/** One facet with what each subject says of it. */
export interface FacetRow {
  readonly facet: string;
  readonly sides: readonly Cell[];
}

const UNSAID = 'Not said in the sources';

/** Subjects side by side: every row, every column. */
export function comparison(subjects: readonly SubjectKey[], rows: readonly FacetRow[], sheet: Sheet): ElementContent[] {
  const names = subjects.map((key) => sheet.names([key]));
  return [
    h('table.stacks', [
      heads(['Aspect', ...names]),
      h(
        'tbody',
        rows.map(({ facet, sides }) =>
          h('tr', [
            h('th', { scope: 'row' }, oneLine(facet)),
            ...names.map((name, i) => h('td', { dataLabel: name }, cell(sides[i] ?? null, UNSAID, sheet))),
          ]),
        ),
      ),
    ]),
  ];
}

/** Risks beside what is done about them; a column that nobody filled is left out. */
export const risk: Draw<'risk'> = ({ rows, missing }, sheet) => {
  const said = missing === null ? [] : [h('p', sheet.phrase(missing))];
  const columns = [
    { name: 'Risk', of: (row: (typeof rows)[number]) => row.risk, unsaid: 'No risk named in the sources' },
    { name: 'Safeguard', of: (row: (typeof rows)[number]) => row.safeguard, unsaid: '–' },
  ].filter(({ of }) => rows.some((row) => of(row) !== null));
  const [only, second] = columns;
  if (!only) return said;
  if (!second)
    return [
      ...said,
      h(
        'ul',
        rows.flatMap((row) => item(only.of(row), sheet)),
      ),
    ];
  const cells = (row: (typeof rows)[number]) =>
    columns.map(({ name, of, unsaid }) => h('td', { dataLabel: name }, cell(of(row), unsaid, sheet)));
  return [
    ...said,
    h('table.stacks', [
      heads(columns.map(({ name }) => name)),
      h(
        'tbody',
        rows.map((row) => h('tr', cells(row))),
      ),
    ]),
  ];
};

function item(words: Cell, sheet: Sheet): Element[] {
  return words === null ? [] : [h('li', sheet.phrase(words))];
}

function heads(names: readonly string[]): Element {
  return h(
    'thead',
    h(
      'tr',
      names.map((name) => h('th', { scope: 'col' }, oneLine(name))),
    ),
  );
}

function cell(words: Cell, unsaid: string, { phrase }: Sheet): ElementContent[] {
  return words === null ? [h('span.unsaid', unsaid)] : phrase(words);
}
