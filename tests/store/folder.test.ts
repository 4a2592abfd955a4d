import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../src/store/folder.ts';
import { writeFiles } from '../../src/store/index.ts';

const home = mkdtempSync(join(tmpdir(), 'folder-'));
afterAll(() => rmSync(home, { recursive: true }));

test('makes every missing folder and names those', async () => {
  const made: string[] = [];
  await makeFolder(join(home, 'a/b/c'), made);
  expect(made).toEqual(['a', 'a/b', 'a/b/c'].map((path) => join(home, path)));
  expect(existsSync(join(home, 'a/b/c'))).toBe(true);
  await makeFolder(join(home, 'a/b'), made);
  expect(made).toHaveLength(3);
});

test('fails where a file is in the way', async () => {
  writeFileSync(join(home, 'file'), '');
  await expect(makeFolder(join(home, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(home, 'file/deeper'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(existsSync('/proc/self'))('ends at once where the system lets nobody make a folder', async () => {
  const files = [{ path: 'index.html', content: 'tea' }];
  await expect(writeFiles(files, '/proc/talkwright/deck')).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:EPERM|EACCES)$/),
    path: '/proc/talkwright',
  });
});
