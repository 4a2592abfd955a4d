import { capitalise, type Document, type IndustryUse, type Prose, spanOf, type Table } from '../../model/index.ts';
import { asksForAreas, isArea } from '../areas.ts';
import { proseClaim } from '../claim.ts';
import { phrasesOf } from '../jobs.ts';
import { byDocument } from '../parts.ts';
import type { Reading } from '../passage.ts';
import { slugOf } from '../words.ts';

/** Tables with a row for each industry or field of use: what the other cells say of it, for their column's subject. */
export const rowUses = byDocument((reading): readonly IndustryUse[] => {
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'table' ? ofTable(reading, document, block) : [])),
    ),
  );
});

function ofTable(reading: Reading, document: Document, table: Table): IndustryUse[] {
  const head = table.header[0]?.text ?? '';
  if (!asksForAreas(head, reading.cues) || table.header.length < 2 || table.rows.length < 2) return [];
  return table.rows.flatMap((row) => {
    const name = row[0];
    if (!name || !isArea(name.text, reading.cues)) return [];
    const told = table.header.slice(1).flatMap((column, c) => ofCell(reading, document, name, row[c + 1], column));
    // A column of subjects is told of for each; of other columns, the first says what is done.
    return told.some((use) => use.subjects.length > 0)
      ? told.filter((use) => use.subjects.length > 0)
      : told.slice(0, 1);
  });
}

function ofCell(
  reading: Reading,
  document: Document,
  name: Prose,
  cell: Prose | undefined,
  column: Prose,
): IndustryUse[] {
  if (!cell || !/\p{L}{2}/u.test(cell.text)) return [];
  const chosen = reading.labelled(cell.text);
  const owner = chosen ?? reading.labelled(column.text);
  // A cell that names a subject says who does the row's job; "yes" says nothing.
  const said = chosen ? name : cell;
  if (!chosen && /^(?:yes|no|none|n\/a|partly|partial|limited|high|low|medium)$/i.test(cell.text.trim())) return [];
  const claim = proseClaim(reading, document, said, { kind: 'use', rule: 'table-row', score: 0.85 });
  const span = spanOf(document.source.id, document.text, name);
  const key = reading.cues.keyOf(name.text, 'industries') ?? slugOf(name.text);
  const subjects = owner !== null && reading.main.includes(owner) ? [owner] : [];
  const phrases = chosen ? [] : phrasesOf(claim.text, reading.cues);
  return [{ ...claim, subjects, phrases, industry: { key, name: capitalise(name.text.trim()), span } }];
}
