import { createHash } from 'node:crypto';
import { capitalise, type Difference, type FacetClaim, type Lexicon, type Side, type Subject } from '../model/index.ts';
import { joinSpans, readiest } from './combine.ts';
import { isSame } from './identity.ts';

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
  const scoped = groupBy(claims, (claim) => claim.scope);
  const own = [...scoped.values()].flatMap((group) => differenceOf(group, order));
  const left = [...scoped.values()].filter((group) => differenceOf(group, order).length === 0).flat();
  const known = left.filter((claim) => lexicon.facets?.[claim.key]);
  const joined = [...groupBy(known, (claim) => claim.key).values()].flatMap((group) =>
    differenceOf(
      group.map((claim) => ({ ...claim, form: 'joined' })),
      order,
    ),
  );
  return fold([...own, ...joined], wordsOf);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
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
  const facet = capitalise(first.facet);
  return [
    { id, kind: 'difference', facet, key, form, score, sides: [sideOf(first), sideOf(second), ...more.map(sideOf)] },
  ];
}

function sideOf({ subject, text, short, sentence, confidence, spans }: FacetClaim): Side {
  return { subject, text, short, sentence, confidence, spans };
}

/** Rows of one facet that say the same on every side are one row. */
function fold(rows: readonly Difference[], wordsOf: (subject: string) => ReadonlySet<string>): readonly Difference[] {
  const kept: Difference[] = [];
  for (const row of rows) {
    const at = kept.findIndex((one) => one.key === row.key && sameSides(one, row, wordsOf));
    if (at < 0) kept.push(row);
    else kept[at] = foldInto(kept[at] as Difference, row);
  }
  return kept;
}

function sameSides(a: Difference, b: Difference, wordsOf: (subject: string) => ReadonlySet<string>): boolean {
  return (
    a.sides.length === b.sides.length &&
    a.sides.every((side, i) => {
      const other = b.sides[i] as Side;
      if (side.subject !== other.subject) return false;
      const without = wordsOf(side.subject);
      return isSame({ gate: '', text: side.text, without }, { gate: '', text: other.text, without });
    })
  );
}

function foldInto(a: Difference, b: Difference): Difference {
  const [first, second, ...more] = a.sides.map((side, i): Side => {
    const other = b.sides[i] as Side;
    const best = readiest([side, other]);
    return {
      ...best,
      sentence: best.sentence ?? side.sentence ?? other.sentence,
      spans: joinSpans(best.spans, [...side.spans, ...other.spans]),
    };
  });
  return { ...a, sides: [first as Side, second as Side, ...more] };
}
