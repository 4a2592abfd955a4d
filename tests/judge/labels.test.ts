import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Case, casesIn, type Gold } from './gold.ts';
import { holds } from './match.ts';
import { readable } from './readable.ts';

const JUDGE = fileURLToPath(new URL('../fixtures/judge', import.meta.url));

const LISTS = [
  ...['definitions', 'taxonomy', 'similarities', 'industries', 'risks', 'mitigations', 'advantages', 'statistics'],
  ...['examples', 'outlook'],
] as const;

function quotesOf(gold: Gold): readonly string[] {
  const lists = gold as unknown as Record<string, readonly { quote: string; risk?: string | null; items?: string[] }[]>;
  return [
    ...LISTS.flatMap((kind) =>
      (lists[kind] ?? []).flatMap(({ quote, risk, items }) => [quote, risk ?? [], items ?? []].flat()),
    ),
    ...gold.differences.flatMap(({ sides }) => Object.values(sides).flat()),
    ...gold.boilerplate,
    ...gold.mustNot.map(({ quote }) => quote),
  ];
}

/** Numbers of the quotes that stand nowhere in the document: the held-out half is not printed. */
function absent({ path, gold }: Case): readonly number[] {
  const text = readable(path);
  return quotesOf(gold).flatMap((quote, i) => (holds(text, quote) ? [] : [i]));
}

describe.each(['open', 'held-out'])('the %s half', (half) => {
  const cases = casesIn(`${JUDGE}/${half}`);

  test('has a dozen documents or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });

  test.each(cases.map((one) => [one.slug, one] as const))('%s quotes its document', (_, one) => {
    expect(absent(one)).toEqual([]);
  });

  test.each(cases.map((one) => [one.slug, one] as const))(
    '%s has two sides or more to each difference',
    (_, { gold }) => {
      expect(gold.differences.filter(({ sides }) => Object.keys(sides).length < 2)).toEqual([]);
    },
  );
});
