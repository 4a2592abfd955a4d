import { capitalise, type IndustryUse, spanOf } from '../../model/index.ts';
import { type Area, areasNamed, areasOfCells } from '../areas.ts';
import { claimOf, proseClaim } from '../claim.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Reading } from '../passage.ts';
import { slugOf } from '../words.ts';

const SCORES = { item: 0.75, label: 0.75, 'table-row': 0.8, named: 0.65 } satisfies Record<Area['rule'], number>;

/**
 * Fields of use that are named and no more: the name is the use. `sectors` counts the industries told of otherwise: rows of tables are left
 * out where the documents tell of whole sectors, since tasks and sectors side by side are no one's map of a field.
 */
export function areaUses(reading: Reading, sectors: number): readonly IndustryUse[] {
  return sectors < SECTORS ? [...ofCells(reading), ...named(reading)] : named(reading);
}

/** As many make a survey of sectors. */
const SECTORS = 3;

const ofCells = byDocument((own) => areasOfCells(own).flatMap((area) => useOf(own, area)));
const named = byDocument((own) => areasNamed(own).flatMap((area) => useOf(own, area)));

function useOf(reading: Reading, { document, prose, passage, rule, about, from, to }: Area): IndustryUse[] {
  if (passage && passage.words.length > 1 && unfit(passage, reading.cues)) return [];
  const found = { kind: 'use', rule: `area-${rule}`, score: SCORES[rule] } as const;
  const claim = passage ? claimOf(reading, passage, found, from, to) : proseClaim(reading, document, prose, found);
  const name = capitalise(prose.text);
  const key = reading.cues.keyOf(name, 'industries') ?? slugOf(name);
  const span = spanOf(document.source.id, document.text, prose);
  const sentence = rule === 'named' ? claim.sentence : null;
  return [{ ...claim, sentence, subjects: about, phrases: [], industry: { key, name, span } }];
}
