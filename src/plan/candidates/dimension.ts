import {
  type Claim,
  capitalise,
  claimsOf,
  type Difference,
  type Dimension,
  dimensionOf,
  enumerate,
  fitsTitle,
  inWords,
  LAYOUTS,
  type Lane,
  namesThing,
  plain,
  reachOf,
  uncapitalise,
  widthOf,
} from '../../model/index.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';
import { pairOf } from './contrast.ts';

const { category: CATEGORY = 18, reach: REACH = 64, lanes: LANES = 3 } = LAYOUTS.dimension.slots;
/** Slides of this kind in a talk: two pictures of one sort are enough. */
const MOST = 2;
/** What the first is worth a row, and each later one beside the one before it. */
const WORTH = 6;
const DIMINISHING = 0.5;

/** A row of the comparison with the dimension that it spans. */
interface Spanned {
  readonly row: Difference;
  readonly dimension: Dimension;
}

/** The facets on which the subjects cover more or less of the same range: one slide each, drawn over its axis. */
export const dimension: Maker = (material) => {
  const open = material.free(material.model.differences).flatMap((row) => spanned(row, material));
  const richest = [...open].sort((one, other) => worth(other, material) - worth(one, material));
  const shown = richest.filter((one, i) => !richest.slice(0, i).some((other) => alike(one, other))).slice(0, MOST);
  return shown.map((one, i) => candidate(one, i, material));
};

function spanned(row: Difference, { main }: Material): Spanned[] {
  if (row.sides.length > LANES || row.sides.some((side) => !main.some((subject) => subject.id === side.subject)))
    return [];
  if (new Set(row.sides.map((side) => side.subject)).size < row.sides.length) return [];
  const found = dimensionOf(row);
  return found?.categories.every((one) => widthOf(one) <= CATEGORY) ? [{ row, dimension: found }] : [];
}

/** Its row's, a little more for each category and for examples. */
function worth({ row, dimension: { categories, examples } }: Spanned, material: Material): number {
  return material.valueOf(row) * (1 + 0.05 * categories.length + 0.05 * examples.size);
}

/** The same aspect, or the same range under another name. */
function alike(one: Spanned, other: Spanned): boolean {
  const shared = one.dimension.categories.filter((category) =>
    other.dimension.categories.some((its) => namesThing(its, category)),
  );
  return one.row.key === other.row.key || shared.length * 2 >= one.dimension.categories.length;
}

function candidate(spanned: Spanned, index: number, material: Material): Candidate {
  const { row } = spanned;
  const beyond = reaching(spanned, material);
  material.take(row, ...beyond);
  return {
    id: `dimension:${row.key}`,
    purpose: 'contrast',
    layout: 'dimension',
    ...titleOf(spanned, material),
    claims: [row, ...beyond],
    script: [row, ...beyond],
    more: [],
    smaller: () => null,
    needs: material.main.map((subject) => `define:${subject.id}`),
    value: WORTH * material.valueOf(row) * DIMINISHING ** index,
    why: 'a facet on which the sources say what each subject covers of the same range',
  };
}

/** For each lane at most one claim that hedges or forecasts more than its side says. */
function reaching({ row, dimension: found }: Spanned, material: Material): Claim[] {
  const open = material.free(claimsOf(material.model).filter((one) => fits(one) && one.kind !== 'example'));
  return found.lanes.flatMap((lane) => {
    const subject = material.main.find((one) => one.id === lane.side.subject);
    const claim = subject && open.find((one) => reachOf(one, lane, subject, found).length > 0);
    return claim && !row.sides.some((side) => side.sentence === claim.sentence) ? [claim] : [];
  });
}

function fits(claim: Claim): boolean {
  return claim.sentence !== null && widthOf(claim.short ?? claim.sentence) <= REACH;
}

/** The row's own sentences where they fit a title, else what each side names, counted. */
function titleOf({ row, dimension: found }: Spanned, material: Material): { title: string; titleClaim: string | null } {
  const pair = pairOf(row);
  if (pair !== null) return { title: pair, titleClaim: row.id };
  const lanes = [...found.lanes].sort((one, other) => one.covers.length - other.covers.length);
  const forms = [found.categories.length, 2, 1, 0].map((most) => {
    const parts = lanes.map((lane, i) => {
      const name = material.nameOf(lane.side.subject)?.name ?? lane.side.subject;
      return `${namedBy(lane, i === 0 ? null : (lanes[0] ?? null), found.categories, most)} for ${name}`;
    });
    return capitalise(`${row.facet}: ${parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ')}`);
  });
  const fit = forms.find((text) => fitsTitle(text));
  const bare = `What the sources name under ${plain(row.facet).toLowerCase()}`;
  return { title: fit ?? (fitsTitle(bare) ? bare : 'How far each of them reaches'), titleClaim: null };
}

/** "text and images" where so few may be named, "all four", "text and two more" than the narrowest lane, or "two of five". */
function namedBy({ covers }: Lane, least: Lane | null, categories: readonly string[], most: number): string {
  const names = (indexes: readonly number[]) => indexes.map((at) => uncapitalise(categories[at] ?? ''));
  const more = covers.length - (least?.covers.length ?? 0);
  const within = least?.covers.every((at) => covers.includes(at)) ?? false;
  if (covers.length <= most) return enumerate(names(covers));
  if (covers.length === categories.length) return `all ${inWords(covers.length)}`;
  return least && within && more > 0 && least.covers.length <= most
    ? `${names(least.covers).join(', ')} and ${inWords(more)} more`
    : `${inWords(covers.length)} of ${inWords(categories.length)}`;
}
