import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emit } from '../../src/emit/index.ts';

test('writes every artifact under its path', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'talkwright-emit-'));
  const { written } = await emit(
    [
      { path: 'index.html', content: 'deck' },
      { path: 'notes/script.md', content: 'script' },
    ],
    dir,
  );
  expect(written).toEqual(['index.html', 'notes/script.md']);
  expect(readFileSync(join(dir, 'notes/script.md'), 'utf8')).toBe('script');
  rmSync(dir, { recursive: true });
});
