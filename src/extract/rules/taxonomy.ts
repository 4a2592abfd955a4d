import type { Taxonomy } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { keyOf } from '../words.ts';
import { isA } from './is-a.ts';

/** What a subject is a kind of: "X is a subset of Y", "X is a Y that …". */
export function taxonomy(reading: Reading): readonly Taxonomy[] {
  return reading.passages.flatMap((passage) => (unfit(passage, reading.cues) ? [] : ofPassage(reading, passage)));
}

function ofPassage(reading: Reading, passage: Passage): Taxonomy[] {
  const found = isA(passage, reading.cues);
  if (!found || (!found.partOf && !found.apart) || passage.via === 'none') return [];
  const parent = reading.labelled(found.parent) ?? mentioned(reading, found.parent) ?? found.parent;
  if (parent === found.subject || keyOf(found.parent) === '' || found.parent.split(' ').length > 7) return [];
  if (
    /\b(?:term|concept|way|process|field|area|method|approach|technique|measure|means)s?(?: of\b|$)/i.test(found.parent)
  )
    return [];
  const score = found.partOf ? 0.95 : 0.85;
  const rule = found.partOf ? 'part-of' : 'is-a';
  const claim = claimOf(reading, passage, { kind: 'taxonomy', rule, score }, found.from, found.end);
  return [{ ...claim, child: found.subject, parent }];
}

/** The subject that a parent's last words name: "common heat pump" is "heat pump". */
function mentioned(reading: Reading, parent: string): string | null {
  const last = reading.mentionsIn(parent).at(-1);
  return last && keyOf(parent).split(' ').length === last.to ? last.subject : null;
}
