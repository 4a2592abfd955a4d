import type { Difference } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import { hashOf } from '../order.ts';
import { facetOf, isSetAgainst, type Told, toldSides } from '../sides.ts';
import { here, soFar } from '../taught.ts';
import { asked, nameOf, OPTION, sideItem, sideProof, unlike, wrong } from '../words.ts';
import type { Asker, Question } from './question.ts';

/** What is said of one subject on a facet: the others say what the sources say of other subjects on it. */
export const facets: Asker = (taught) =>
  unlike(here(taught, 'difference'), (row) => row.key).flatMap((row) => ask(row, taught));

function ask(row: Difference, taught: Taught): Question[] {
  const { material } = taught;
  const sides = toldSides(row, OPTION, taught);
  const fit = sides
    .map((told) => ({ told, others: othersOf(told, sides, taught) }))
    .filter(({ others }) => others.length > 0);
  // Not always the subject that stands first.
  const chosen = fit[hashOf(row.id) % Math.max(1, fit.length)];
  if (!chosen) return [];
  const { told, others } = chosen;
  const card = (one: Told) => sideItem(one.text, one.row, one.side);
  const { ask: verb } = asked(material);
  return [
    {
      topic: facetOf(row).toLowerCase(),
      stem: `${nameOf(material, told.subject.id).label}, ${facetOf(row).toLowerCase()}: what ${verb} say?`,
      claim: row,
      right: card(told),
      wrong: others.map((one) => wrong(card(one), row.id)),
      proof: sideProof(row, told.side),
    },
  ];
}

/** Sides of other subjects in this row, then in rows on the same facet. */
function othersOf(told: Told, sides: readonly Told[], taught: Taught): readonly Told[] {
  const rows = soFar(taught, 'difference').filter((row) => row.key === told.row.key && row.id !== told.row.id);
  const more = rows.flatMap((row) => toldSides(row, OPTION, taught));
  const others = [...sides, ...more].filter((one) => isSetAgainst(one, told.subject, taught));
  return unlike(others, (one) => one.text).filter((one) => one.text.toLowerCase() !== told.text.toLowerCase());
}
