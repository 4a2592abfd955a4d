import type { Table } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';
import { type Named, readName } from './named.ts';

/** Which way a comparing table lies: subjects as columns under an aspect column, or as rows under aspect heads. */
export interface Laid {
  readonly by: 'columns' | 'rows';
  /** One name for each column after the first, or for each row. */
  readonly names: readonly Named[];
}

/**
 * How a table compares, or null when it does not. `times` counts how often the documents name a thing; `known` tells
 * names that are compared elsewhere.
 */
export function laidOut(
  table: Table,
  cues: Cues,
  known: (key: string) => boolean,
  times: (key: string) => number,
): Laid | null {
  const heads = table.header.map((cell) => cell.text.trim());
  const columns = namesOf(heads.slice(1), cues);
  if (columns && compares(heads[0] ?? '', columns, cues, known, times)) return { by: 'columns', names: columns };
  const rows = namesOf(
    table.rows.map((row) => row[0]?.text.trim() ?? ''),
    cues,
  );
  const isKnown = rows?.filter((row) => known(keyOf(row.name)) || known(keyOf(row.abbreviation ?? ''))).length;
  return rows && isKnown && isKnown >= 2 && isKnown >= rows.length - 1 ? { by: 'rows', names: rows } : null;
}

function namesOf(cells: readonly string[], cues: Cues): readonly Named[] | null {
  if (cells.length < 2 || cells.length > 6) return null;
  const names = cells.map((cell) => readName(cell, cues)).filter((name) => name !== null);
  return names.length === cells.length && new Set(names.map((name) => keyOf(name.name))).size === names.length
    ? names
    : null;
}

function compares(
  first: string,
  names: readonly Named[],
  cues: Cues,
  known: (key: string) => boolean,
  times: (key: string) => number,
): boolean {
  const keys = names.map((name) => keyOf(name.name));
  if (keys.every(known)) return true;
  if (names.some((name) => cues.keyOf(name.name, 'facets') !== null || isGeneric(name.name, cues))) return false;
  const words = wordsIn(first);
  const aspect = words.length <= 4 && cues.find(words, 'cues/aspect-heads') !== null;
  return (
    (aspect && keys.every((key) => times(key) >= 2)) || (words.length === 0 && keys.every((key) => times(key) >= 3))
  );
}

function isGeneric(name: string, cues: Cues): boolean {
  const words = wordsIn(name);
  const hit = cues.at(words, 'cues/generic-heads', 0);
  return hit !== null && hit.to === words.length;
}
