import type { FacetClaim } from '../../../model/index.ts';
import { proseClaim } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import type { Reading } from '../../passage.ts';
import { cellsOf } from '../../tables.ts';

/** Every cell of a comparing table. */
export function fromTables(reading: Reading): readonly FacetClaim[] {
  return cellsOf(reading)
    .filter((cell) => !cell.listed)
    .map((cell) => ({
      ...proseClaim(reading, cell.document, cell.prose, { kind: 'difference', rule: 'table-row', score: 0.95 }),
      ...facetOf(cell.facet, reading.cues),
      subject: cell.subject,
      form: 'table',
      scope: cell.scope,
    }));
}
