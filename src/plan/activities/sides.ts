import { capitalise, type Difference, type Side, type Subject, widthOf } from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import type { Material } from '../candidate.ts';
import { behindName, cardSaying } from './agree.ts';
import { alike, isSaidOf } from './alike.ts';
import { isKindOf } from './kin.ts';
import { CARD, mentions, shown, sideSaying } from './words.ts';

/** One side of a difference that was taught, ready for a card. */
export interface Told {
  readonly row: Difference;
  readonly side: Side;
  readonly subject: Subject;
  /** Without its subject's name. */
  readonly text: string;
}

/** Facets that say what a thing is, not how it differs. */
const NO_FACET = new Set(['definition', 'examples', 'in-general']);

/** The facet as a label, without what its brackets add. */
export function facetOf({ facet }: Difference): string {
  return shown(facet.replace(/\s*\([^()]*\)/g, '')) || shown(facet);
}

/** Whether a row compares on something that can be named on a card. */
export function isFacet(row: Difference): boolean {
  return !NO_FACET.has(row.key) && widthOf(row.facet) <= CARD && !row.facet.includes('\n');
}

/**
 * The sides of a row that can be told apart: of main subjects, named by none of their words, no two alike, none of
 * them what the sources say of another subject too.
 */
export function toldSides(row: Difference, most: number, taught: Taught): readonly Told[] {
  const made = known.get(row) ?? new Map<number, readonly Told[]>();
  const sides = made.get(most) ?? sidesOf(row, most, taught);
  known.set(row, made.set(most, sides));
  return sides;
}

/** Each part asks for the rows of those before it again. A row is of one model, and so are its subjects. */
const known = new WeakMap<Difference, Map<number, readonly Told[]>>();

function sidesOf(row: Difference, most: number, taught: Taught): readonly Told[] {
  if (!isFacet(row)) return [];
  const { material } = taught;
  const sides = row.sides.flatMap((side): Told[] => {
    const subject = material.main.find((one) => one.id === side.subject);
    const words = subject ? sideSaying(side, most) : null;
    const text = subject && words !== null ? capitalise(behindName(words, subject) ?? words) : null;
    if (
      !subject ||
      text === null ||
      !/\p{L}{2}/u.test(text) ||
      material.main.some((one) => mentions(text, one.id, material))
    )
      return [];
    return [{ row, side, subject, text: cardSaying(side, subject, isMixed(taught), text) }];
  });
  const clear = sides.every((one, i) => sides.slice(0, i).every((other) => !alike(one.text, other.text)));
  return clear && sides.length === row.sides.length ? sides : [];
}

/** Whether some of the subjects are one and some are many. */
export function isMixed({ material }: Taught): boolean {
  return new Set(material.main.map((one) => material.nameOf(one.id)?.plural ?? false)).size > 1;
}

/** Whether the sources set it against the other subject: that one has a side of its own, and nothing like this is said of it. */
export function isSetAgainst(told: Told, other: Subject, { material }: Taught): boolean {
  const theirs = told.row.sides.find((side) => side.subject === other.id);
  return theirs !== undefined && !alike(theirs.text, told.side.text) && isNotSaidOf(told, other, material);
}

/** Whether it is another subject of which nothing like this is said. */
export function isNotSaidOf(told: Told, other: Subject, material: Material): boolean {
  return other.id !== told.subject.id && !isSaidOf(material.model, other.id, told.side.text);
}

/** Whether it would be false of the other subject: it is set against it, and that one doesn't inherit it as a kind of the first. */
export function isFalseOf(told: Told, other: Subject, taught: Taught): boolean {
  return isSetAgainst(told, other, taught) && !isKindOf(taught.material.model, other.id, told.subject.id);
}
