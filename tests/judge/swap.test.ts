import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { LONG } from '../long.ts';
import { type Case, casesIn } from './gold.ts';
import { type Score, score } from './score.ts';
import { swapGold, swapNames } from './swap.ts';
import { total } from './total.ts';
import { modelOf } from './understand.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'talkwright-swap-'));
/** Share of the required facts that may hang on a name's own words ("insurance" says what a thing is for). */
const SLACK = 0.05;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

async function scored(one: Case): Promise<Score> {
  return score(await modelOf(one, ROOT), one.gold);
}

/** The same document about things that no lexicon has heard of. */
function swapped(one: Case): Case {
  const path = join(FOLDER, `${one.slug}${extname(one.path)}`);
  writeFileSync(path, swapNames(readFileSync(one.path, 'utf8'), one.gold));
  return { slug: one.slug, path, gold: swapGold(one.gold) };
}

test.runIf(LONG)('understands documents about things with invented names as well', async () => {
  const cases = casesIn(join(ROOT, 'tests/fixtures/judge/open'));
  const [real, invented] = await Promise.all([
    Promise.all(cases.map(scored)),
    Promise.all(cases.map(swapped).map(scored)),
  ]);
  const sum = (scores: readonly Score[], of: 'found' | 'right' | 'outs' | 'must'): number =>
    Object.values(total(scores)).reduce((n, rate) => n + rate[of], 0);
  expect(sum(invented, 'must')).toBe(sum(real, 'must'));
  expect(sum(invented, 'found')).toBeGreaterThanOrEqual(sum(real, 'found') - SLACK * sum(real, 'must'));
  const precision = (scores: readonly Score[]): number => sum(scores, 'right') / sum(scores, 'outs');
  expect(precision(invented)).toBeGreaterThanOrEqual(precision(real) - SLACK);
});

test('swaps whole names, in number and capitals, and nothing else', () => {
  const gold = { subjects: [{ id: 'p', name: 'Heat pump', aliases: ['air-source pump'] }] } as never;
  const text = swapNames('Heat pumps heat water. A heat pump is no air-source pump.', gold);
  expect(text).toMatch(/^[A-Z]\w+ \w+s heat water\. A \w+ \w+ is no \w+-\w+ \w+\.$/);
  expect(text).not.toMatch(/pump/i);
});
