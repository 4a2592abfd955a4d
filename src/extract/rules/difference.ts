import type { Document, FacetClaim } from '../../model/index.ts';
import { byDocument } from '../parts.ts';
import type { Reading } from '../passage.ts';
import { alignedIn, fromAligned } from './difference/aligned.ts';
import { type Clause, clauseOf, framesFrom } from './difference/apart.ts';
import type { Frame } from './difference/frame.ts';
import { fromLabels } from './difference/labels.ts';
import { fromLists } from './difference/lists.ts';
import { fromOwners, scoped } from './difference/owners.ts';
import { fromPairs } from './difference/pairs.ts';
import { fromSections } from './difference/sections.ts';
import { fromTables } from './difference/tables.ts';
import { takenAt } from './difference/taken.ts';
import { fromTwins, twinsIn } from './difference/twins.ts';

/** What one subject is on one facet, wherever the source sets subjects side by side. Joins happen in merge. */
export function differences(reading: Reading): readonly FacetClaim[] {
  if (reading.main.length < 2) return [];
  const sides = sidesIn(reading);
  const owners = scoped(sides.flatMap((one) => one.owners));
  const told = [...WAYS.flatMap((way) => sides.flatMap((one) => one[way])), ...owners];
  const { twins, aligned } = clausesOf(reading, sides);
  const isOwned = takenAt(owners);
  const both = fromTwins(
    reading,
    twins.filter(({ place }) => !isOwned(place)),
  );
  const set = [...told, ...both];
  const isTaken = takenAt([...owners, ...both]);
  const left = aligned.filter(({ place }) => !isTaken(place));
  return [...sides.flatMap((one) => one.tables), ...set, ...fromAligned(reading, left, set)];
}

/** What a document sets side by side by itself, way by way, and the clauses that may answer those of others. */
interface Sides {
  readonly tables: readonly FacetClaim[];
  readonly labels: readonly FacetClaim[];
  readonly stretches: readonly FacetClaim[];
  readonly sections: readonly FacetClaim[];
  readonly pairs: readonly FacetClaim[];
  readonly lists: readonly FacetClaim[];
  readonly owners: readonly FacetClaim[];
  readonly twins: readonly Clause[];
  readonly aligned: readonly Clause[];
  readonly passages: number;
}

/** In the order in which one leaves to the next what it didn't take. */
const WAYS = ['labels', 'stretches', 'sections', 'pairs', 'lists'] as const;

const sidesIn = byDocument((own): readonly Sides[] => {
  if (own.main.length < 2) return [];
  const labels = fromLabels(own);
  const { stretches, sections } = fromSections(own, labels);
  const pairs = fromPairs(own, [...stretches, ...sections, ...labels]);
  const lists = fromLists(own, [...labels, ...stretches, ...sections, ...pairs]);
  const told = [...labels, ...stretches, ...sections, ...pairs, ...lists];
  return [
    {
      tables: fromTables(own),
      labels,
      stretches,
      sections,
      pairs,
      lists,
      owners: fromOwners(own),
      twins: twinsIn(own, told).map(clauseOf),
      aligned: alignedIn(own, told).map(clauseOf),
      passages: own.passages.length,
    },
  ];
});

/** The clauses of all documents, counted through. */
function clausesOf(reading: Reading, sides: readonly Sides[]): { twins: readonly Frame[]; aligned: readonly Frame[] } {
  const frameOf = framesFrom(reading);
  let before = 0;
  const placed = sides.map((one, i) => {
    const from = before;
    before += one.passages;
    return { one, frame: (clause: Clause) => frameOf(clause, reading.documents[i] as Document, from) };
  });
  return {
    twins: placed.flatMap(({ one, frame }) => one.twins.map(frame)),
    aligned: placed.flatMap(({ one, frame }) => one.aligned.map(frame)),
  };
}
