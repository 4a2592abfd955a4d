import type { Application } from '../../model/index.ts';
import { claimOf, proseClaim } from '../claim.ts';
import { asksFor, standsUnder } from '../headed.ts';
import { industriesOf } from '../industries.ts';
import { enumerated } from '../lists.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { cellsOf } from '../tables.ts';

/** What subjects are used for: rows of tables, items under "Use cases", "applications such as A, B and C". */
export function applications(reading: Reading): readonly Application[] {
  return [...fromCells(reading), ...outside(reading)];
}

const fromCells = byDocument((own) =>
  cellsOf(own).flatMap((cell): Application[] => {
    if (own.cues.keyOf(cell.facet, 'facets') !== 'applications') return [];
    const found = { kind: 'application', rule: 'table-row', score: 0.9 } as const;
    const claim = proseClaim(own, cell.document, cell.prose, found);
    return [{ ...claim, subject: cell.subject, items: itemsOf(claim.text) }];
  }),
);

/** Applications that are told of no industry. */
const outside = byDocument((own) => {
  const industries = industriesOf(own);
  return own.passages.flatMap((passage) => (industries.has(passage) ? [] : ofPassage(own, passage)));
});

function itemsOf(text: string): readonly string[] {
  return enumerated(text.replace(/\s*\([^()]*\)/g, '')).map((part) => part.text);
}

const NAMED = /\b(?:applications|uses|use cases|tasks)\s(?:like|such as|including|include)\s/iu;

function ofPassage(reading: Reading, passage: Passage): Application[] {
  if (unfit(passage, reading.cues)) return [];
  const subject = passage.about.length === 1 ? (passage.about[0] as string) : null;
  const listed = passage.item !== null && isListed(reading, passage);
  if (listed) {
    const claim = claimOf(reading, passage, { kind: 'application', rule: 'heading', score: 0.8 });
    return [{ ...claim, subject, items: [claim.text.replace(/\.$/, '')] }];
  }
  const match = passage.via === 'named' ? NAMED.exec(passage.text) : null;
  if (!match || subject === null) return [];
  const from = match.index + match[0].length;
  const claim = claimOf(reading, passage, { kind: 'application', rule: 'such-as', score: 0.75 });
  return [{ ...claim, subject, items: itemsOf(passage.text.slice(from)) }];
}

function isListed(reading: Reading, passage: Passage): boolean {
  const lead = passage.lead?.replace(/:$/, '');
  if (lead && asksFor(lead, 'cues/application-headings', reading.cues)) return true;
  const other = [
    'cues/risk-headings',
    'cues/limitation-headings',
    'cues/advantage-headings',
    'cues/mitigation-headings',
  ];
  return (
    !other.some((entry) => standsUnder(passage, entry, reading.cues)) &&
    standsUnder(passage, 'cues/application-headings', reading.cues)
  );
}
