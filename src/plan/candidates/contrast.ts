import {
  BODY_WORDS,
  capitalise,
  countWords,
  type Difference,
  enumerate,
  fitsTitle,
  inWords,
  isSayable,
  LAYOUTS,
  type LayoutName,
  plain,
  uncapitalise,
  widthOf,
  withinSentence,
} from '../../model/index.ts';
import { batched } from '../batches.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';

/** Rows of one slide. */
const ROWS = LAYOUTS.matrix.slots.rows ?? 3;
/** A table of one row is no table, where there is more to set beside it. */
const LEAST = 2;
/** Facets that other beats show in a form of their own. */
const ELSEWHERE = new Set(['definition', 'examples']);
/** A facet that no source names: its row stands alone where no other does. */
const GENERAL = 'in-general';
/** What the first group is worth a row: a talk on what sets its subjects apart has to show something of it. */
const PROMISED = 5;
/** What a later group is worth beside the one before it. */
const DIMINISHING = 0.8;

/**
 * The differences, two or three to a beat, the strongest first. Rows of more words than a slide holds, and one that would
 * stand alone behind others, are said over the slide before.
 */
export const contrast: Maker = (material) => {
  const all = material.free(material.model.differences.filter((row) => ready(row, material)));
  const facets = all.filter(({ key }) => key !== GENERAL);
  const rows = oneAFacet(facets.length > 0 ? facets : all);
  const wordsOf = (row: Difference) => words(row, material);
  const room = BODY_WORDS - countWords(namesOf(material).join(' '));
  const shown = rows.filter((row) => wordsOf(row) <= room);
  const groups = batched(shown, { most: ROWS, room, wordsOf, saidOf: (row) => [row] }, material);
  const tables = groups.filter((group, i) => i === 0 || group.length >= LEAST);
  // Where each row needs a slide of its own, they are a series of such slides.
  const series = tables.some((group) => group.length >= LEAST) ? tables : groups;
  if (series.length === 0) return [];
  const aside = rows.filter((row) => !series.some((group) => group.includes(row)));
  material.take(...rows);
  return series.map((group, i) => {
    const behind = aside.filter((row) => nearest(row, rows, series) === i);
    return candidate(group, i, behind, material);
  });
};

/** The table whose last row stands closest before a row that is in none, else the first. */
function nearest(row: Difference, rows: readonly Difference[], series: readonly (readonly Difference[])[]): number {
  const at = rows.indexOf(row);
  const before = series.map((group) =>
    Math.max(...group.map((one) => rows.indexOf(one)).filter((one) => one < at), -1),
  );
  return Math.max(0, before.indexOf(Math.max(...before)));
}

/** Words of a row on the slide: its facet and its cells. */
function words(row: Difference, material: Material): number {
  return countWords([row.facet, ...shown(row, material).map((side) => side.short ?? side.text)].join(' '));
}

function namesOf(material: Material): string[] {
  return material.main.map((subject) => material.nameOf(subject.id)?.name ?? subject.name);
}

/**
 * Two sides or more are of subjects that have a column, and their words fit a cell. What is said of further subjects,
 * where the sources compare more of them than there are columns, is said aloud.
 */
function ready(row: Difference, material: Material): boolean {
  const cell = LAYOUTS.matrix.slots.cell ?? 0;
  const sides = shown(row, material);
  return (
    sides.length > 1 &&
    row.sides.every((side) => material.model.subjects.some((one) => one.main && one.id === side.subject)) &&
    !ELSEWHERE.has(row.key) &&
    sides.every((side) => widthOf(side.short ?? side.text) <= cell)
  );
}

/** The sides that have a column. */
function shown(row: Difference, { main }: Material): Difference['sides'][number][] {
  return row.sides.filter((side) => main.some((subject) => subject.id === side.subject));
}

/** Of several rows of one facet, the one that says it in the fewest characters. */
function oneAFacet(rows: readonly Difference[]): Difference[] {
  const readiest = [...rows].sort((one, other) => length(one) - length(other));
  const seen = new Set<string>();
  const kept = new Set(readiest.filter((row) => !seen.has(row.key) && seen.add(row.key)));
  return rows.filter((row) => kept.has(row));
}

function candidate(
  group: readonly Difference[],
  index: number,
  aside: readonly Difference[],
  material: Material,
): Candidate {
  const worth = group.reduce((sum, row) => sum + material.valueOf(row), 0);
  return {
    id: `contrast:${index + 1}`,
    purpose: 'contrast',
    layout: layoutOf(group, index, material),
    ...titleOf(group, material),
    claims: group,
    script: group,
    more: aside,
    smaller: () => (group.length > LEAST ? candidate(group.slice(0, -1), index, [], material) : null),
    needs: material.main.map((subject) => `define:${subject.id}`),
    value: (index === 0 ? PROMISED : 3) * worth * DIMINISHING ** index,
    why: `${group.length === 1 ? 'a facet' : `${group.length} facets`} on which the sources set the subjects apart`,
  };
}

function layoutOf(group: readonly Difference[], index: number, material: Material): LayoutName {
  const cell = LAYOUTS.compare.slots.cell ?? 0;
  const short = group.every((row) => shown(row, material).every((side) => widthOf(side.short ?? side.text) <= cell));
  return index === 0 && group.length > 1 && short ? 'compare' : 'matrix';
}

/** The shortest pair of sentences that fits a title, else the facets by name: counted, so always true. */
function titleOf(group: readonly Difference[], material: Material): { title: string; titleClaim: string | null } {
  for (const row of group) {
    const title = pairOf(row);
    if (title !== null) return { title, titleClaim: row.id };
  }
  const names = namesOf(material);
  const named = group.filter((row) => isSayable(row.facet));
  const facets = enumerate(named.map((row) => nameOf(row.facet)));
  const one = `${enumerate(names)} differ`;
  const counted =
    group.length === 1 && fitsTitle(one)
      ? one
      : `They differ in ${inWords(group.length)} ${group.length === 1 ? 'facet' : 'facets'}`;
  const [first, second] = named.map((row) => nameOf(row.facet));
  const forms = [
    `${enumerate(names)} differ in ${facets}`,
    ...(named.length > 2 ? [`${enumerate(names)} differ in ${first}, ${second} and more`] : []),
    `They differ in ${facets}`,
    counted,
  ];
  const fit = (named.length === group.length ? forms : []).find((text) => fitsTitle(text));
  return { title: capitalise(fit ?? counted), titleClaim: null };
}

/** The sentences of a row's sides as one title; null where they aren't whole or too long together. */
export function pairOf(row: Difference): string | null {
  const pair = row.sides.map((side) => plain(side.sentence ?? ''));
  const title = pair.map((text, i) => (i === 0 ? text : uncapitalise(text))).join('; ');
  const whole = pair.length > 1 && pair.every((text) => countWords(text) >= 3);
  return whole && fitsTitle(title) ? title : null;
}

/** "Training Data and Learning" is named by its first half within a list. */
function nameOf(facet: string): string {
  const named = withinSentence(facet.replace(/\s*\([^)]*\)/g, ''));
  return named.split(' and ')[0] || facet;
}

function length(row: Difference): number {
  return row.sides.reduce((sum, side) => sum + (side.short ?? side.text).length, 0);
}
