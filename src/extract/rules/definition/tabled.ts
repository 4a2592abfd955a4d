import type { Definition, Document, Prose } from '../../../model/index.ts';
import { proseClaim } from '../../claim.ts';
import type { Reading } from '../../passage.ts';
import { cellsOf } from '../../tables.ts';
import { subjectOf } from '../../terms.ts';
import { keyOf, wordsIn } from '../../words.ts';
import { kindTables } from '../taxonomy/kind-table.ts';

/** The definition row of a comparing table, and tables of terms or kinds: "Term | Meaning", "Type of sail | Description". */
export function tabled(reading: Reading): readonly Definition[] {
  const compared = cellsOf(reading).flatMap((cell): Definition[] =>
    reading.cues.keyOf(cell.facet, 'facets') === 'definition'
      ? define(reading, cell.document, cell.prose, cell.subject, 0.9)
      : [],
  );
  const known = new Set(compared.map((one) => placeOf(one)));
  const glossaries = kindTables(reading).flatMap(({ document, rows }) =>
    rows.flatMap(({ name, gloss }) =>
      gloss && keyOf(name.text) !== '' ? define(reading, document, gloss, subjectOf(reading, name.text), 0.8) : [],
    ),
  );
  return [...compared, ...glossaries.filter((one) => !known.has(placeOf(one)))];
}

function placeOf({ spans: [first] }: Definition): string {
  return `${first.source}:${first.start}`;
}

function define(reading: Reading, document: Document, prose: Prose, subject: string, score: number): Definition[] {
  const claim = proseClaim(reading, document, prose, { kind: 'definition', rule: 'table-row', score });
  return wordsIn(claim.text).length > 2 ? [{ ...claim, subject, kindOf: null }] : [];
}
