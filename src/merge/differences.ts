import { createHash } from 'node:crypto';
import { capitalise, type Difference, type FacetClaim, type Lexicon, type Side, type Subject } from '../model/index.ts';
import { joinSpans, readiest } from './combine.ts';
import { type Comparable, isSame } from './identity.ts';
import { groupBy } from './listing.ts';

/**
 * Joins claims of two or more subjects on one facet: first what a source itself sets side by side (one row, one
 * subsection, one pair), then what is left over all documents where the lexicon knows the facet. Rows that say the
 * same on every side become one with all places. Sides never cross subjects.
 */
export function joinDifferences(
  claims: readonly FacetClaim[],
  subjects: readonly Subject[],
  lexicon: Lexicon,
  wordsOf: (subject: string) => ReadonlySet<string>,
): readonly Difference[] {
  const order = new Map(subjects.map((subject, i) => [subject.id, i]));
  const scoped = [...groupBy(claims, (claim) => claim.scope).values()];
  const rows = scoped.map((group) => differenceOf(group, order));
  const own = rows.flat();
  const left = scoped.filter((_, i) => rows[i]?.length === 0).flat();
  const known = left.filter((claim) => lexicon.facets?.[claim.key]);
  const joined = [...groupBy(known, (claim) => claim.key).values()].flatMap((group) =>
    differenceOf(
      group.map((claim) => ({ ...claim, form: 'joined' })),
      order,
    ),
  );
  return fold([...own, ...joined], wordsOf, lexicon);
}

/** One difference of a group, or none when it has only one subject, or all sides say the same. */
function differenceOf(group: readonly FacetClaim[], order: ReadonlyMap<string, number>): readonly Difference[] {
  const sides = [...groupBy(group, (claim) => claim.subject).values()].map((own) => readiest(own));
  sides.sort((a, b) => (order.get(a.subject) ?? 99) - (order.get(b.subject) ?? 99));
  const [first, second, ...more] = sides;
  if (!first || !second || sides.every((side) => side.text.toLowerCase() === first.text.toLowerCase())) return [];
  const score = Math.min(...sides.map((side) => side.score));
  const id = createHash('sha256')
    .update(sides.map((side) => side.id).join('\n'))
    .digest('hex')
    .slice(0, 12);
  const { key, form } = first;
  const facet = capitalise(shortest(sides.map((side) => side.facet)));
  return [
    { id, kind: 'difference', facet, key, form, score, sides: [sideOf(first), sideOf(second), ...more.map(sideOf)] },
  ];
}

/** "Scalability" says what "Scalability issues" says; the first of equals. */
function shortest(labels: readonly string[]): string {
  return labels.reduce((best, one) => (one.length < best.length ? one : best));
}

function sideOf({ subject, text, short, sentence, confidence, spans }: FacetClaim): Side {
  return { subject, text, short, sentence, confidence, spans };
}

interface Folded {
  readonly rows: [Difference, ...Difference[]];
  readonly sides: readonly Comparable[];
}

/** Rows of one facet with which a row is compared, the latest. */
const MOST_ALIKE = 40;

/** Rows of one facet that say the same on every side are one row. */
function fold(
  rows: readonly Difference[],
  wordsOf: (subject: string) => ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Difference[] {
  const kept: Folded[] = [];
  const ofKey = new Map<string, Folded[]>();
  for (const row of rows) {
    const sides = row.sides.map(({ subject, text }) => ({ gate: subject, text, without: wordsOf(subject) }));
    const list = ofKey.get(row.key) ?? [];
    ofKey.set(row.key, list);
    const known = list.slice(-MOST_ALIKE).find((one) => sameSides(one.sides, sides, lexicon));
    if (known) {
      known.rows.push(row);
      continue;
    }
    const made: Folded = { rows: [row], sides };
    kept.push(made);
    list.push(made);
  }
  return kept.map(({ rows }) => joinRows(rows));
}

function sameSides(a: readonly Comparable[], b: readonly Comparable[], lexicon: Lexicon): boolean {
  return a.length === b.length && a.every((side, i) => isSame(side, b[i] as Comparable, lexicon));
}

function joinRows([row, ...others]: readonly [Difference, ...Difference[]]): Difference {
  if (others.length === 0) return row;
  const [first, second, ...more] = row.sides.map((side, i) =>
    joinSides([side, ...others.map((one) => one.sides[i] as Side)]),
  );
  return { ...row, sides: [first as Side, second as Side, ...more] };
}

/** The readiest with all places; each that is readier than all before it stands before them, the others behind. */
function joinSides(sides: readonly [Side, ...Side[]]): Side {
  const [first, ...others] = sides;
  let best = first;
  const [readier, behind]: [Side[], Side[]] = [[first], []];
  for (const side of others) {
    const isReadier = readiest([best, side]) === side;
    (isReadier ? readier : behind).push(side);
    if (isReadier) best = side;
  }
  const ordered = [...readier.reverse(), ...behind];
  const sentence = ordered.find((side) => side.sentence !== null)?.sentence ?? null;
  return {
    ...best,
    sentence,
    spans: joinSpans(
      best.spans,
      ordered.flatMap(({ spans }) => spans),
    ),
  };
}
