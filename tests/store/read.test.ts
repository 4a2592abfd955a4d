import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFolder, readInside } from '../../src/store/index.ts';

let home: string;
let root: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'talkwright-read-'));
  root = join(home, 'deck');
  mkdirSync(join(root, 'parts'), { recursive: true });
  mkdirSync(join(home, 'deck-secret'));
  writeFileSync(join(home, 'deck-secret/key'), 'secret');
  writeFileSync(join(root, 'index.html'), 'deck');
  writeFileSync(join(root, 'parts/leaf.txt'), 'leaf');
  writeFileSync(join(root, '.talkwright.json'), '{}');
  symlinkSync('parts/leaf.txt', join(root, 'near.txt'));
  symlinkSync('../deck-secret/key', join(root, 'far.txt'));
  symlinkSync('../deck-secret', join(root, 'far'));
  symlinkSync('loop', join(root, 'loop'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'pipe')]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.each([
  ['index.html', 'deck'],
  ['parts/leaf.txt', 'leaf'],
  ['near.txt', 'leaf'],
])('reads %s', async (path, text) => {
  expect(Buffer.from((await readInside(root, path)) ?? []).toString()).toBe(text);
});

test.each(
  [
    [
      '',
      '.',
      '..',
      '../deck-secret/key',
      '../deck/../deck-secret/key',
      '/etc/passwd',
      'far.txt',
      'far/key',
      'loop',
      'parts/../index.html',
    ],
    ['.talkwright.json', 'parts', 'parts/leaf.txt/x', 'absent', 'pipe', 'index.html\u0000.png', '..\\deck-secret\\key'],
  ].flat(),
)('finds nothing at %j', async (path) => {
  expect(await readInside(root, path)).toBeNull();
});

test('tells folders from everything else', () => {
  expect([root, join(root, 'index.html'), join(root, 'absent')].map(isFolder)).toEqual([true, false, false]);
});
