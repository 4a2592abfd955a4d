import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { casesIn } from './gold.ts';
import { score } from './score.ts';
import { total } from './total.ts';
import { modelOf } from './understand.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What was reached on the open half, less a little: raise it with the rules, never lower it to pass. */
const FLOOR: Readonly<Record<string, { recall: number; precision: number }>> = {
  definitions: { recall: 0.6, precision: 0.95 },
  taxonomy: { recall: 0.55, precision: 0.95 },
  differences: { recall: 0.3, precision: 0.9 },
  industries: { recall: 0.8, precision: 0.95 },
  risks: { recall: 0.6, precision: 0.95 },
  mitigations: { recall: 0.6, precision: 0.95 },
  statistics: { recall: 0.9, precision: 0.95 },
  examples: { recall: 0.33, precision: 0.95 },
  advantages: { recall: 0.35, precision: 0.95 },
};

test('understands the open half of the labelled documents as well as before', async () => {
  const cases = casesIn(`${ROOT}tests/fixtures/judge/open`);
  const scores = await Promise.all(cases.map(async (one) => score(await modelOf(one, ROOT), one.gold)));
  const rates = total(scores);
  for (const [kind, { recall, precision }] of Object.entries(FLOOR)) {
    expect(rates[kind]?.recall, `recall of ${kind}`).toBeGreaterThanOrEqual(recall);
    expect(rates[kind]?.precision, `precision of ${kind}`).toBeGreaterThanOrEqual(precision);
  }
  expect(scores.flatMap(({ leaks }) => leaks)).toEqual([]);
  expect(scores.flatMap(({ crossed }) => crossed)).toEqual([]);
  expect(scores.flatMap(({ long }) => long)).toEqual([]);
});
