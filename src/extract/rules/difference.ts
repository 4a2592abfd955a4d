import type { FacetClaim } from '../../model/index.ts';
import type { Reading } from '../passage.ts';
import { fromAligned } from './difference/aligned.ts';
import { fromLabels } from './difference/labels.ts';
import { fromLists } from './difference/lists.ts';
import { fromOwners } from './difference/owners.ts';
import { fromPairs } from './difference/pairs.ts';
import { fromSections } from './difference/sections.ts';
import { fromTables } from './difference/tables.ts';
import { fromTwins } from './difference/twins.ts';

/** What one subject is on one facet, wherever the source sets subjects side by side. Joins happen in merge. */
export function differences(reading: Reading): readonly FacetClaim[] {
  if (reading.main.length < 2) return [];
  const tables = fromTables(reading);
  const labels = fromLabels(reading);
  const sections = fromSections(reading, labels);
  const pairs = fromPairs(reading, [...sections, ...labels]);
  const owners = fromOwners(reading);
  const lists = fromLists(reading, [...labels, ...sections, ...pairs]);
  const told = [...labels, ...sections, ...pairs, ...lists, ...owners];
  const set = [...told, ...fromTwins(reading, told)];
  return [...tables, ...set, ...fromAligned(reading, set)];
}
