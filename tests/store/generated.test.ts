import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeGenerated } from '../../src/store/index.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'generated-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const isOurs = (text: string) => text.startsWith('ours');
const put = (content: string) => writeGenerated(join(home, 'report.html'), content, isOurs);
const kept = () => readFileSync(join(home, 'report.html'), 'utf8');

describe('a generated file', () => {
  test('is written where nothing stands, whole, with nothing beside it', async () => {
    expect(await put('ours, first')).toBe('written');
    expect(kept()).toBe('ours, first');
    expect(readdirSync(home)).toEqual(['report.html']);
  });

  test('takes the place of an older one of ours, with its mode', async () => {
    await put('ours, first');
    chmodSync(join(home, 'report.html'), 0o600);
    expect(await put('ours, second')).toBe('written');
    expect(kept()).toBe('ours, second');
    expect(statSync(join(home, 'report.html')).mode & 0o777).toBe(0o600);
  });

  test('is left alone when it holds these bytes, whoever wrote them', async () => {
    writeFileSync(join(home, 'report.html'), 'not marked');
    const before = statSync(join(home, 'report.html')).mtimeMs;
    expect(await put('not marked')).toBe('unchanged');
    expect(statSync(join(home, 'report.html')).mtimeMs).toBe(before);
  });

  test('never takes the place of a file that is not ours', async () => {
    writeFileSync(join(home, 'report.html'), 'my thesis');
    expect(await put('ours, first')).toBe('foreign');
    expect(kept()).toBe('my thesis');
    expect(readdirSync(home)).toEqual(['report.html']);
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link', (path: string) => symlinkSync(join(home, 'elsewhere'), path)],
  ])('never takes the place of %s', async (_, make) => {
    make(join(home, 'report.html'));
    expect(await put('ours, first')).toBe('foreign');
    expect(existsSync(join(home, 'elsewhere'))).toBe(false);
  });

  test('fails with the system’s error, and leaves nothing, where there is no folder', async () => {
    await expect(writeGenerated(join(home, 'no/report.html'), 'ours', isOurs)).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(readdirSync(home)).toEqual([]);
  });
});
