import { formulas, type Score } from '../pipeline.ts';
import { tabulated } from './columns.ts';
import { wrap } from './format.ts';
import type { Printer } from './print.ts';

/** Widest line of the explanation, in columns. */
const WIDTH = 98;

/** What each score says, for the help. */
export function explainScores(): string {
  const lines = formulas().map(({ label, formula, target }) => {
    const wanted = target === null ? '' : `: ${target}`;
    return `  ${label}${wanted}\n    ${wrap(`= ${formula}`, WIDTH, 6)}`;
  });
  return ['Scores:', ...lines].join('\n');
}

/** The scores as a table: what was measured, what was wanted, and whether it was met. */
export function scoreTable(scores: readonly Score[], { paint }: Pick<Printer, 'paint'>): string {
  const rows = scores.map(({ label, value, unit, target, ok }) => [
    label,
    unit === '%' ? `${value}%` : [value, unit].join(' ').trim(),
    target ?? '',
    ok === null ? '' : ok ? 'met' : 'missed',
  ]);
  const columns = ['score', 'value', 'target', ''].map((head) => ({ head }));
  const [head = '', ...lines] = tabulated(columns, rows);
  return [paint('dim', head), ...lines.map((line) => (line.endsWith('missed') ? paint('yellow', line) : line))].join(
    '\n',
  );
}
