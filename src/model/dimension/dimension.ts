import type { Difference, Side } from '../claim.ts';
import { coverage, denies, names } from './coverage.ts';
import { type Listing, listsIn } from './lists.ts';
import { contiguous, ordered } from './order.ts';
import { stems } from './words.ts';

/** What one subject's side of a dimension names; numbers are indexes into its categories. */
export interface Lane {
  readonly side: Side;
  readonly covers: readonly number[];
  /** What the side says in so many words that it does not cover. */
  readonly denies: readonly number[];
}

/** A facet on which the sides name kinds of one thing, so that they can be drawn over one axis. */
export interface Dimension {
  /** 3 to 6, as the richest side writes them, in its order as far as each side's stay together. */
  readonly categories: readonly string[];
  /** One a side, in the order of the row. */
  readonly lanes: readonly Lane[];
  /** Each side's categories stand beside one another. */
  readonly contiguous: boolean;
  /** What a side gives as examples of a category: "web pages" and "books" of text. */
  readonly examples: ReadonlyMap<number, { readonly side: Side; readonly items: readonly string[] }>;
}

const LEAST = 3;
const MOST = 6;

/**
 * The dimension that a row of a comparison spans, or null. One side lists three to six things; each other side names
 * at least one of them, and nothing that none of them accounts for; not all sides name the same. Nothing is guessed:
 * a side covers a category only where it names it and doesn't deny it.
 */
export function dimensionOf(row: Pick<Difference, 'sides'>): Dimension | null {
  const kept = known.get(row.sides);
  if (kept !== undefined) return kept;
  const found = read(row);
  known.set(row.sides, found);
  return found;
}

/** Kept for the sides of a row: whoever plans, draws and checks it asks. */
const known = new WeakMap<readonly Side[], Dimension | null>();

function read(row: Pick<Difference, 'sides'>): Dimension | null {
  const axes = row.sides
    .flatMap((side) => listsOf(side, row.sides).map(({ items }) => ({ side, items })))
    .filter(({ items }) => items.length >= LEAST && items.length <= MOST)
    .sort((one, other) => other.items.length - one.items.length);
  for (const { side, items } of axes) {
    const found = spanned(items, side, row.sides);
    if (found) return found;
  }
  return null;
}

/** The lists that a side gives for itself, none that it denies or gives as an example. */
function listsOf(side: Side, sides: readonly Side[]): readonly Listing[] {
  const others = sides.filter((one) => one !== side).map((one) => stems(one.text));
  return listsIn(side.text, new Set(others.flatMap((text) => text.split(' ')))).filter(
    (list) => !list.aside && !list.items.some((item) => denies(side.text, item)),
  );
}

function spanned(items: readonly string[], axis: Side, sides: readonly Side[]): Dimension | null {
  const all = [...items];
  const examples: { side: Side; of: string; items: readonly string[] }[] = [];
  for (const side of sides) {
    if (side === axis) continue;
    const { more, under } = coverage(side, items);
    if (!more || all.length + more.length > MOST) return null;
    all.push(...more);
    if (under) examples.push({ side, ...under });
  }
  const named = sides.map((side) =>
    all.map((item) => (side === axis && items.includes(item)) || names(side.text, item)),
  );
  if (named.every((one) => one.every(Boolean)) || named.some((one) => !one.some(Boolean))) return null;
  const order = ordered(named);
  const indexes = (holds: (item: string, at: number) => boolean) =>
    order.flatMap((at, i) => (holds(all[at] as string, at) ? [i] : []));
  const lanes = sides.map((side, n) => ({
    side,
    covers: indexes((_, at) => named[n]?.[at] === true),
    denies: indexes((item, at) => named[n]?.[at] !== true && denies(side.text, item)),
  }));
  return {
    categories: order.map((at) => all[at] as string),
    lanes,
    contiguous: lanes.every(({ covers }) => contiguous(covers)),
    examples: new Map(
      examples.map(({ side, of, items: shown }) => [order.indexOf(all.indexOf(of)), { side, items: shown }]),
    ),
  };
}
