import type { Definition, Document, Prose } from '../../../model/index.ts';
import { proseClaim } from '../../claim.ts';
import { byDocument } from '../../parts.ts';
import type { Reading } from '../../passage.ts';
import { cellsOf } from '../../tables.ts';
import { subjectOf } from '../../terms.ts';
import { keyOf, wordsIn } from '../../words.ts';
import { kindTables } from '../taxonomy/kind-table.ts';

/** The definition row of a comparing table, and tables of terms or kinds: "Term | Meaning", "Type of sail | Description". */
export function tabled(reading: Reading): readonly Definition[] {
  const compared = comparedIn(reading);
  const known = new Set(compared.map((one) => placeOf(one)));
  return [...compared, ...glossariesIn(reading).filter((one) => !known.has(placeOf(one)))];
}

const comparedIn = byDocument((own) =>
  cellsOf(own).flatMap((cell): Definition[] =>
    own.cues.keyOf(cell.facet, 'facets') === 'definition'
      ? define(own, cell.document, cell.prose, cell.subject, 0.9)
      : [],
  ),
);

const glossariesIn = byDocument((own) =>
  kindTables(own).flatMap(({ document, rows }) =>
    rows.flatMap(({ name, gloss }) =>
      gloss && keyOf(name.text) !== '' ? define(own, document, gloss, subjectOf(own, name.text), 0.8) : [],
    ),
  ),
);

function placeOf({ spans: [first] }: Definition): string {
  return `${first.source}:${first.start}`;
}

function define(reading: Reading, document: Document, prose: Prose, subject: string, score: number): Definition[] {
  const claim = proseClaim(reading, document, prose, { kind: 'definition', rule: 'table-row', score });
  return wordsIn(claim.text).length > 2 ? [{ ...claim, subject, kindOf: null }] : [];
}
