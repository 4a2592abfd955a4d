import { type Prose, wordsOf } from '../../model/index.ts';
import type { Context } from '../rules.ts';
import { folded, isLine } from '../shape.ts';
import type { BlockUnit, LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';

/** Most columns; longest row head and longest cell, in words; how much longer cells must be than heads, in words. */
const COLUMNS = 5;
const HEAD = 6;
const CELL = 40;
/** Longest cell under heads that weigh: what speaks for a thing is told in sentences. */
const WEIGHED_CELL = 120;
/** Longest head, in characters. */
const LONGEST = 70;
const APART = 0.8;

interface Found {
  readonly table: BlockUnit;
  readonly next: number;
  readonly score: number;
}

/**
 * Tables pasted one cell a line: a head of `Feature` and the names that are compared (or the names alone, when the
 * title tells them), or of the things' class with what speaks for and against them, then row after row of as many
 * lines. Short lines that no such head begins are no table.
 */
export const cells: Recovery = (units, context) => {
  const titled = wordsIn(context.title ?? '');
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const found = tableAt(units, i, titled, context);
    kept.push(found ? found.table : (units[i] as Unit));
    if (found) i = found.next - 1;
  }
  return kept;
};

function tableAt(units: readonly Unit[], i: number, titled: ReadonlySet<string>, { cues }: Context): Found | null {
  const [first, second] = [units[i], units[i + 1]];
  if (!isHead(first) || !isHead(second)) return null;
  const weighed = weighedAt(units, i, cues);
  if (weighed) return weighed;
  const aspect = cues.has('is', 'structure/aspect-heads', first.prose.text);
  const known = aspect ? wordsIn(prosesBeside(units, i)) : titled;
  const isNamed = (unit: Unit): boolean =>
    isLine(unit) && [...wordsIn(unit.prose.text)].every((word) => known.has(word));
  if (!aspect && !isNamed(second)) return null;
  let best: Found | null = null;
  for (let columns = 2; columns <= COLUMNS; columns++) {
    for (const corner of [1, 0]) {
      const head = units.slice(i, i + columns - 1 + corner);
      const named = columns > 2 && head.slice(corner).every(isNamed);
      if (!head.every(isHead) || !(named || (aspect && corner === 1))) continue;
      const found = grown(units, i + head.length, head as LineUnit[], columns, named);
      if (found && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

/** "Method", "Advantages", "Disadvantages", one a line, and then the rows. */
function weighedAt(units: readonly Unit[], i: number, cues: Context['cues']): Found | null {
  const head = units.slice(i, i + 3);
  if (head.length < 3 || !head.every(isHead)) return null;
  const [, one, other] = head.map((unit) => (unit as LineUnit).prose.text.replace(/:$/, ''));
  const is = (entry: 'structure/heads-for' | 'structure/heads-against', text = '') => cues.has('is', entry, text);
  const both =
    (is('structure/heads-for', one) && is('structure/heads-against', other)) ||
    (is('structure/heads-against', one) && is('structure/heads-for', other));
  return both ? grown(units, i + 3, head as LineUnit[], 3, true, WEIGHED_CELL) : null;
}

/** Units around a table in which the things that it compares are named. */
const BESIDE = 60;

/** What the paragraphs and headings around say. */
function prosesBeside(units: readonly Unit[], i: number): string {
  return units
    .slice(Math.max(0, i - BESIDE), i + BESIDE)
    .flatMap((unit) => (unit.type === 'heading' || (isLine(unit) && !isHead(unit)) ? [unit.prose.text] : []))
    .join(' ');
}

/** Words without their plural, so that `contract` is known of `two contracts`. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    folded(text)
      .split(' ')
      .map((word) => word.replace(/s$/, '')),
  );
}

/** The table whose rows begin at `start`; a head of one cell less than the rows leaves the corner empty. */
function grown(
  units: readonly Unit[],
  start: number,
  head: readonly LineUnit[],
  columns: number,
  named: boolean,
  longest = CELL,
): Found | null {
  const rows: LineUnit[][] = [];
  let at = start;
  for (; isRow(units.slice(at, at + columns), columns, rows, longest); at += columns)
    rows.push(units.slice(at, at + columns) as LineUnit[]);
  if (rows.length < (columns === 2 ? 3 : 2)) return null;
  const apart = mean(rows.flatMap((row) => row.slice(1))) - mean(rows.map((row) => row[0] as LineUnit));
  if (!named && apart < APART) return null;
  const proses = (row: readonly LineUnit[]): Prose[] => row.map(({ prose }) => prose);
  const corner: readonly Prose[] = head.length < columns ? [{ text: '', segments: [] }] : [];
  const block = { type: 'table', header: [...corner, ...proses(head)], rows: rows.map(proses) } as const;
  const table: BlockUnit = { type: 'block', block, linked: false, start: null, mark: '' };
  return { table, next: at, score: apart + (named ? 10 : 0) };
}

/** A short head and then cells; once cells have proved to be no sentences, a row of sentences is text again. */
function isRow(
  row: readonly Unit[],
  columns: number,
  above: readonly (readonly LineUnit[])[],
  longest: number,
): boolean {
  const [head, ...rest] = row;
  if (row.length < columns || !isHead(head)) return false;
  if (!rest.every((unit) => isLine(unit) && !unit.caption && wordsOf(unit.prose.text).length <= longest)) return false;
  const told = above.flatMap((one) => one.slice(1));
  const sentences = told.filter(isSentence).length;
  return (
    !rest.every((unit) => isSentence(unit as LineUnit)) || (told.length > 0 ? sentences * 2 > told.length : columns > 2)
  );
}

function isSentence({ prose: { text } }: LineUnit): boolean {
  return /[.!?]["”’)]?$/.test(text) && wordsOf(text).length > 3;
}

function isHead(unit: Unit | undefined): unit is LineUnit {
  if (!isLine(unit) || unit.caption) return false;
  const { text } = unit.prose;
  if (text.length > LONGEST) return false;
  const count = wordsOf(text).length;
  return count > 0 && count <= HEAD && !/[.!:;,]$/.test(text) && !/^\p{Ll}/u.test(text);
}

function mean(lines: readonly LineUnit[]): number {
  return lines.reduce((sum, { prose }) => sum + wordsOf(prose.text).length, 0) / Math.max(1, lines.length);
}
