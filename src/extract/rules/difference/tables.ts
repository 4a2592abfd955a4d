import type { FacetClaim } from '../../../model/index.ts';
import { proseClaim } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import type { Reading } from '../../passage.ts';
import { cellsOf } from '../../tables.ts';

/** Every cell of a comparing table. */
export function fromTables(reading: Reading): readonly FacetClaim[] {
  return cellsOf(reading)
    .filter((cell) => !cell.listed)
    .map((cell) => {
      const claim = proseClaim(reading, cell.document, cell.prose, FOUND);
      const named = reading.mentionsIn(claim.text).some((mention) => mention.subject === cell.subject);
      return {
        ...claim,
        // A cell's sentence leans on the head of its row for whom it is about.
        sentence: named ? claim.sentence : null,
        ...facetOf(cell.facet, reading.cues),
        short: claim.short ?? firstOf(reading, claim.text),
        subject: cell.subject,
        form: 'table',
        scope: cell.scope,
      };
    });
}

const FOUND = { kind: 'difference', rule: 'table-row', score: 0.95 } as const;

/** The short of the first thing that a cell says, where it says several. */
function firstOf(reading: Reading, text: string): string | null {
  const first = /^(.{8,}?)(?:[.!]\s+(?=[\p{Lu}\p{N}])|;\s)/u.exec(text)?.[1];
  return first === undefined ? null : reading.shortOf(first);
}
