import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOwn, writeFiles } from '../../src/store/index.ts';

let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-own-'));
  await writeFiles([{ path: 'index.html', content: '<p>Bread</p>' }], dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a file of ours is read as it was written', async () => {
  expect(await readOwn(dir, 'index.html')).toBe('<p>Bread</p>');
});

test('one that was changed, that is gone or that was never ours is none', async () => {
  writeFileSync(join(dir, 'other.html'), '<p>Bread</p>');
  expect(await readOwn(dir, 'other.html')).toBeNull();
  appendFileSync(join(dir, 'index.html'), ' ');
  expect(await readOwn(dir, 'index.html')).toBeNull();
  rmSync(join(dir, 'index.html'));
  expect(await readOwn(dir, 'index.html')).toBeNull();
});
