import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { shelfIn } from '../../src/store/index.ts';

const root = mkdtempSync(join(tmpdir(), 'talkwright-shelf-'));
let turn = 0;
let dir: string;
beforeEach(() => {
  turn += 1;
  dir = join(root, String(turn), 'kept');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const shared = { name: 'Große Maße \u{1f600}' };
const VALUE = { one: shared, list: [shared, null, 2.5, 'x'.repeat(300)], map: new Map([['a', new Set([1])]]) };
const files = () => readdirSync(dir).map((name) => join(dir, name));

describe('a shelf', () => {
  test('hands back a copy of what was put there, in a later run too, by its very name', async () => {
    const shelf = await shelfIn(dir);
    expect(shelf.get('a')).toBeUndefined();
    shelf.put('a', VALUE);
    for (const one of [shelf, await shelfIn(dir)]) {
      const found = one.get('a') as typeof VALUE;
      expect(found).toEqual(VALUE);
      expect(found.list[0]).toBe(found.one);
      expect([one.get('b'), one.get('a ')]).toEqual([undefined, undefined]);
    }
    shelf.put('a', 'another');
    expect(shelf.get('a')).toBe('another');
    expect(files()).toHaveLength(1);
  });

  test('is for its user alone', async () => {
    (await shelfIn(dir)).put('a', VALUE);
    const modes = [dir, ...files()].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual(process.platform === 'win32' ? modes : [0o700, 0o600]);
  });

  test.each([
    ['cut short', (path: string) => truncateSync(path, statSync(path).size - 1)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['of another bit', (path: string) => writeFileSync(path, flipped(readFileSync(path)))],
    ['of something else', (path: string) => writeFileSync(path, 'x'.repeat(400))],
  ])('finds nothing in a file that is damaged, and mends it: %s', async (_, damage) => {
    const shelf = await shelfIn(dir);
    shelf.put('a', VALUE);
    damage(files()[0] ?? '');
    expect(shelf.get('a')).toBeUndefined();
    shelf.put('a', VALUE);
    expect(shelf.get('a')).toEqual(VALUE);
  });

  test('takes away what was asked for longest ago once it is full, and what an ended run left behind', async () => {
    const shelf = await shelfIn(dir, 5_000);
    for (const [age, name] of ['a', 'b', 'c', 'd'].entries()) {
      const before = new Set(readdirSync(dir));
      shelf.put(name, name.repeat(1_000));
      const [made = ''] = readdirSync(dir).filter((file) => !before.has(file));
      utimesSync(join(dir, made), 1e6 + age, 1e6 + age);
    }
    const later = await shelfIn(dir, 2_500);
    expect(later.get('a')).toBe('a'.repeat(1_000));
    later.put('e', 'e'.repeat(1_000));
    writeFileSync(join(dir, '.x.kept.999999999.0123456789ab.tmp'), '');
    await later.tidy();
    expect(['a', 'b', 'c', 'd', 'e'].filter((name) => later.get(name) !== undefined)).toEqual(['a', 'e']);
    expect(files()).toHaveLength(2);
  });

  test('leaves everything where it is while nothing was put there', async () => {
    (await shelfIn(dir)).put('a', VALUE);
    await (await shelfIn(dir, 10)).tidy();
    expect(files()).toHaveLength(1);
  });

  test('keeps no more of one run than may be kept in all', async () => {
    const shelf = await shelfIn(dir, 2_500);
    for (const name of ['a', 'b', 'c', 'd']) shelf.put(name, name.repeat(1_000));
    await shelf.tidy();
    expect(['a', 'b', 'c', 'd'].filter((name) => shelf.get(name) !== undefined)).toEqual(['a', 'b']);
  });

  test.skipIf(process.platform === 'win32')('is not used where somebody else could write to it', async () => {
    (await shelfIn(dir)).put('a', VALUE);
    chmodSync(dir, 0o777);
    const open = await shelfIn(dir);
    expect(open.get('a')).toBeUndefined();
    open.put('b', VALUE);
    expect(files()).toHaveLength(1);
    chmodSync(dir, 0o700);
    symlinkSync(dir, `${dir}-link`);
    expect((await shelfIn(`${dir}-link`)).get('a')).toBeUndefined();
  });

  test('keeps nothing, and says nothing, where there is no place for it, or for what is no plain data', async () => {
    writeFileSync(`${root}/file`, '');
    const nowhere = await shelfIn(join(root, 'file', 'kept'));
    nowhere.put('a', VALUE);
    await nowhere.tidy();
    expect(nowhere.get('a')).toBeUndefined();
    const shelf = await shelfIn(dir);
    shelf.put('a', () => {});
    expect(shelf.get('a')).toBeUndefined();
    rmSync(dir, { recursive: true });
    shelf.put('a', VALUE);
    await shelf.tidy();
    expect(shelf.get('a')).toBeUndefined();
  });
});

function flipped(bytes: Buffer): Buffer {
  const found = Buffer.from(bytes);
  found[200] = (found[200] ?? 0) ^ 1;
  return found;
}
