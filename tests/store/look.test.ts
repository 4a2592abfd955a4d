import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFolder } from '../../src/store/index.ts';

test('tells folders from everything else', () => {
  const root = mkdtempSync(join(tmpdir(), 'talkwright-look-'));
  writeFileSync(join(root, 'index.html'), 'deck');
  expect([root, join(root, 'index.html'), join(root, 'absent')].map(isFolder)).toEqual([true, false, false]);
  rmSync(root, { recursive: true });
});
