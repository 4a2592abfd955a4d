import type { Table } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { isRating } from '../tables.ts';
import { keyOf, wordsIn } from '../words.ts';
import { type Named, readName } from './named.ts';

/** Which way a comparing table lies: subjects as columns under an aspect column, or as rows under aspect heads. */
export interface Laid {
  readonly by: 'columns' | 'rows';
  /** One name for each column after the first, or for each row. */
  readonly names: readonly Named[];
}

/** What a table is read by. */
export interface Around {
  readonly cues: Cues;
  /** Names that are compared elsewhere. */
  readonly known: (key: string) => boolean;
  /** How often the documents name a thing. */
  readonly times: (key: string) => number;
  /** The title of its document and the headings above it. */
  readonly titles: readonly string[];
}

const MOST_COLUMNS = 6;
const MOST_ROWS = 12;

/** How a table compares, or null when it does not. */
export function laidOut(table: Table, around: Around): Laid | null {
  const { cues, known } = around;
  const heads = table.header.map((cell) => cell.text.trim());
  const firsts = table.rows.map((row) => row[0]?.text.trim() ?? '');
  const columns = namesOf(heads.slice(1), cues, MOST_COLUMNS);
  if (columns && comparesColumns(heads[0] ?? '', columns, firsts, around)) return { by: 'columns', names: columns };
  const rows = namesOf(firsts, cues, MOST_ROWS);
  if (!rows) return null;
  const isKnown = rows.filter((row) => known(keyOf(row.name)) || known(keyOf(row.abbreviation ?? ''))).length;
  const few = rows.length <= MOST_COLUMNS;
  if (few && isKnown >= 2 && isKnown >= rows.length - 1) return { by: 'rows', names: rows };
  return comparesRows(table, heads, rows, around) ? { by: 'rows', names: rows } : null;
}

function namesOf(cells: readonly string[], cues: Cues, most: number): readonly Named[] | null {
  if (cells.length < 2 || cells.length > most) return null;
  const names = cells.map((cell) => readName(cell, cues)).filter((name) => name !== null);
  return names.length === cells.length && new Set(names.map((name) => keyOf(name.name))).size === names.length
    ? names
    : null;
}

function comparesColumns(first: string, names: readonly Named[], rows: readonly string[], around: Around): boolean {
  const { cues, known, times } = around;
  const keys = names.map((name) => keyOf(name.name));
  if (keys.every(known)) return true;
  if (names.some((name) => isAspect(name.name, cues) || isGeneric(name.name, cues))) return false;
  const words = wordsIn(first);
  if (words.length > 0) {
    const aspect = words.length <= 4 && cues.find(words, 'cues/aspect-heads') !== null;
    return aspect && (keys.every((key) => times(key) >= 2) || areAspects(rows, cues));
  }
  if (keys.every((key) => times(key) >= 3)) return true;
  return names.length > 1 && (areAspects(rows, cues) || (announces(around) && shareWord(rows)));
}

/** A facet of the lexicon, other words that leave it what it is aside: "Annual cost". */
function isAspect(label: string, cues: Cues): boolean {
  if (cues.keyOf(label, 'facets') !== null) return true;
  const words = wordsIn(label);
  const last = words.at(-1);
  return words.length > 1 && words.length <= 3 && last !== undefined && cues.keyOf(last.lower, 'facets') !== null;
}

/** Half of the labels, two at least, are facets. */
function areAspects(labels: readonly string[], cues: Cues): boolean {
  const n = labels.filter((label) => isAspect(label, cues)).length;
  return n >= 2 && n * 2 >= labels.length;
}

/** The title or a heading above says that something is compared. */
function announces({ cues, titles }: Around): boolean {
  return titles.some((title) => cues.find(wordsIn(title), 'cues/difference-headings') !== null);
}

/** "Tax at grant", "Tax at sale": three rows or more of one thing. */
function shareWord(rows: readonly string[]): boolean {
  const [first, ...more] = rows.map((row) => wordsIn(row).map((word) => word.stem));
  return more.length > 1 && first !== undefined && first.length > 1 && more.every((row) => row[0] === first[0]);
}

/**
 * Rows are compared when the other heads weigh them ("Pros", "Cons"), or when the first head names their class
 * ("Method", "Type of account", a word of the title) and two columns at least are facets or give a value each
 * ("High", "30 %", "No"), in a document that speaks of the rows beside the table or promises several.
 */
function comparesRows(table: Table, heads: readonly string[], names: readonly Named[], around: Around): boolean {
  const { cues, times } = around;
  const [first = '', ...others] = heads;
  if (others.length < 2 || isOfOtherKind(heads, cues)) return false;
  if (names.some(({ name }) => /^\p{N}/u.test(name))) return false;
  if (names.filter(({ name }) => isAspect(name, cues)).length * 2 >= names.length) return false;
  const sides = new Set(others.map((head) => cues.keyOf(head, 'facets')).filter((key) => SIDES.has(key ?? '')));
  if (sides.size > 1) return !cues.find(wordsIn(first), 'cues/aspect-heads');
  if (isSparse(table) || !isClassHead(first, around)) return false;
  const telling = others.filter((head, i) => isAspect(head, cues) || isRated(table, i + 1, cues)).length;
  const said = names.filter(({ name }) => times(keyOf(name)) > 1).length;
  return telling >= 2 && telling * 2 >= others.length && (said * 2 >= names.length || promises(first, around));
}

/** The title or a heading above speaks of several of the class: "Kinds of …", "… of Financial Investments". */
function promises(head: string, { cues, titles }: Around): boolean {
  const last = wordsIn(head).at(-1);
  return titles.some((title) => {
    const words = wordsIn(title);
    const several = words.some((word) => word.stem === last?.stem && word.lower !== word.stem);
    return several || cues.find(words, 'subjects/choosing-titles') !== null;
  });
}

/** Two thirds of a column's cells are values of a scale or quantities, four words at most. */
function isRated({ rows }: Table, column: number, cues: Cues): boolean {
  const cells = rows.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== '');
  const rated = cells.filter((text) => isRating(text, cues));
  return cells.length > 1 && rated.length * 3 >= cells.length * 2;
}

/** Columns that only what is weighed against something else has. */
const SIDES: ReadonlySet<string> = new Set(['strengths', 'weaknesses']);

/** Heads of tables that list dangers and what is done against them, uses by industry, or terms. */
const OTHER = [
  'cues/mitigation-headings',
  'cues/industry-headings',
  'cues/glossary-headings',
  'cues/outlook-headings',
] as const;

function isOfOtherKind(heads: readonly string[], cues: Cues): boolean {
  const [first = ''] = heads;
  const dangers = cues.find(wordsIn(first), 'cues/risk-headings') !== null;
  return (
    dangers ||
    heads.some((head) => OTHER.slice(0, 2).some((entry) => is(head, entry, cues))) ||
    OTHER.some((entry) => is(first, entry, cues))
  );
}

function is(head: string, entry: string, cues: Cues): boolean {
  const words = wordsIn(head);
  return words.length > 0 && cues.at(words, entry, 0)?.to === words.length;
}

/** "Method", "Type of account", "Account type", "Option"; or what the title speaks of: "Strategy". */
function isClassHead(head: string, { cues, titles }: Around): boolean {
  const words = wordsIn(head);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > 4) return false;
  if (cues.has(last.lower, 'subjects/row-heads')) return true;
  if (cues.has(first.lower, 'subjects/row-heads') && words[1]?.lower === 'of') return true;
  return titles.some((title) => wordsIn(title).some((word) => word.stem === last.stem && word.lower !== word.stem));
}

/** More than a quarter of the cells are empty. */
function isSparse({ header, rows }: Table): boolean {
  const cells = rows.flatMap((row) => header.slice(1).map((_, i) => row[i + 1]?.text.trim() ?? ''));
  return cells.filter((text) => text === '').length * 4 > cells.length;
}

function isGeneric(name: string, cues: Cues): boolean {
  const words = wordsIn(name);
  const hit = cues.at(words, 'cues/generic-heads', 0);
  return hit !== null && hit.to === words.length;
}
