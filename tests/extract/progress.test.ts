import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import { understand } from '../../src/pipeline.ts';

const CASE = join(import.meta.dirname, '../fixtures/judge/open/coffee-three-ways');

test('tells how far it is, never back, and understands the same when nobody listens', async () => {
  const read: number[] = [];
  const { sources } = await ingest([join(CASE, 'document.md')], { cwd: CASE, progress: (share) => read.push(share) });
  const lexicon = readLexicon([join(import.meta.dirname, '../../content/lexicon')]);
  const told: number[] = [];
  const model = understand(sources, lexicon, { progress: (share) => told.push(share) });
  expect(read).toEqual([0]);
  expect(told.length).toBeGreaterThan(10);
  expect(told.every((share, i) => share >= (told[i - 1] ?? 0) && share <= 1)).toBe(true);
  expect(model).toEqual(understand(sources, lexicon));
});
