import type { Taxonomy } from '../../../model/index.ts';
import { byDocument } from '../../parts.ts';
import { placedEdge } from './edge.ts';
import { kindTables } from './kind-table.ts';

/** Rows of a table of kinds: "Type of sail | Description" makes every row head a kind of sail. */
export const fromTables = byDocument((reading): readonly Taxonomy[] => {
  return kindTables(reading).flatMap(({ document, parent, rows }) =>
    parent === null || rows.length < 2
      ? []
      : rows.map(({ name }) => placedEdge(reading, document, name, [0, name.text.length], parent)),
  );
});
