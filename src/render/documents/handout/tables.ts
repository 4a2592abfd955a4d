import type { Element, ElementContent } from 'hast';
import type { Cell, DimensionContent, SubjectKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
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
    stacking([
      heads(['Aspect', ...names]),
      body(
        rows.map(({ facet, sides }) => [
          h('th', { scope: 'row', role: 'rowheader' }, oneLine(facet)),
          ...names.map((name, i) => field(name, cell(sides[i] ?? null, UNSAID, sheet))),
        ]),
      ),
    ]),
  ];
}

/** What each subject covers of the axis, in a row each; and what lies beyond, where that is said of any. */
export const dimension: Draw<'dimension'> = ({ aspect, categories, lanes }, sheet) => {
  const beyond = lanes.some(({ reach }) => reach !== null);
  return [
    stacking([
      heads([aspect, NAMED, ...(beyond ? [BEYOND] : [])]),
      body(
        lanes.map(({ subject, covers, reach }) => [
          h('th', { scope: 'row', role: 'rowheader' }, oneLine(sheet.names([subject]))),
          field(
            NAMED,
            covers.flatMap((at, i) => [...(i > 0 ? [COMMA] : []), ...named(categories[at], sheet)]),
          ),
          ...(beyond ? [field(BEYOND, cell(reach?.text ?? null, '–', sheet))] : []),
        ]),
      ),
    ]),
  ];
};

const NAMED = 'Named in the sources';
const BEYOND = 'Beyond that';
const COMMA: ElementContent = { type: 'text', value: ', ' };

/** A category with its examples in brackets. */
function named(category: DimensionContent['categories'][number] | undefined, { phrase }: Sheet): ElementContent[] {
  if (!category) return [];
  const { text, examples } = category;
  if (examples.length === 0) return phrase(text);
  const list = examples.flatMap((one, i) => [...(i > 0 ? [COMMA] : []), h('span', phrase(one))]);
  return [...phrase(text), { type: 'text', value: ' (' }, ...list, { type: 'text', value: ')' }];
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
    columns.map(({ name, of, unsaid }) => field(name, cell(of(row), unsaid, sheet)));
  return [...said, stacking([heads(columns.map(({ name }) => name)), body(rows.map(cells))])];
};

function item(words: Cell, sheet: Sheet): Element[] {
  return words === null ? [] : [h('li', sheet.phrase(words))];
}

/** A table whose rows become blocks on a phone. The roles keep it a table to those who hear it: its look takes them away. */
function stacking(parts: readonly Element[]): Element {
  return h('table.stacks', { role: 'table' }, [...parts]);
}

function heads(names: readonly string[]): Element {
  const cells = names.map((name) => h('th', { scope: 'col', role: 'columnheader' }, oneLine(name)));
  return h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, cells));
}

function body(rows: readonly (readonly Element[])[]): Element {
  return h(
    'tbody',
    { role: 'rowgroup' },
    rows.map((cells) => h('tr', { role: 'row' }, [...cells])),
  );
}

function field(name: string, words: readonly ElementContent[]): Element {
  return h('td', { role: 'cell', dataLabel: name }, [...words]);
}

function cell(words: Cell, unsaid: string, { phrase }: Sheet): ElementContent[] {
  return words === null ? [h('span.unsaid', unsaid)] : phrase(words);
}
