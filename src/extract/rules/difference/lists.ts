import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Reading } from '../../passage.ts';
import { facetLabel } from './facet-label.ts';
import { type Frame, frameOf } from './frame.ts';
import { rarityOf } from './likeness.ts';
import { sidedIn } from './sided.ts';
import { takenBy } from './taken.ts';
import { isOfOtherKind } from './topics.ts';

/** A list whose items are about one subject each, every item about another: "Use wool for …", "Cotton is for …". */
export function fromLists(reading: Reading, taken: readonly FacetClaim[]): readonly FacetClaim[] {
  const isTaken = takenBy(taken);
  const lists = new Map<string, Map<number, readonly Frame[]>>();
  for (const [order, passage] of reading.passages.entries()) {
    if (passage.item === null || isOfOtherKind(reading, passage)) continue;
    const key = `${passage.document.source.id}#${passage.section.index}.${passage.block}`;
    const items = lists.get(key) ?? new Map<number, readonly Frame[]>();
    lists.set(key, items);
    // What an item says first is what it is about.
    if (items.has(passage.item)) continue;
    const fit = !unfit(passage, reading.cues) && !isTaken(passage);
    const sides = fit ? sidedIn(reading, passage).filter((sided) => !sided.owned) : [];
    items.set(
      passage.item,
      sides.map((sided) => frameOf(reading, sided, order)),
    );
  }
  return [...lists].flatMap(([key, items]) => sidesOf(reading, [...items.values()], key));
}

function sidesOf(reading: Reading, items: readonly (readonly Frame[])[], scope: string): FacetClaim[] {
  const row = items.flatMap((frames) => (frames.length === 1 ? frames : []));
  const subjects = new Set(row.map((frame) => frame.sided.subject));
  const [first] = row;
  if (!first || row.length < 2 || row.length < items.length || subjects.size < row.length) return [];
  const label = facetLabel(reading, row, rarityOf(row));
  return row.map(({ sided: { passage, subject, from, to } }) => ({
    ...claimOf(reading, passage, { kind: 'difference', rule: 'list', score: 0.8 }, from, to),
    ...facetOf(label, reading.cues),
    subject,
    form: 'list',
    scope,
  }));
}
