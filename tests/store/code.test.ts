import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepCode, nameOf, readCode } from '../../src/store/code/kept.ts';
import { loadPart } from '../../src/store/index.ts';

const load = createRequire(import.meta.url);
const POSIX = process.platform !== 'win32';
let dir = '';
let kept = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-code-'));
  kept = join(dir, 'cache/talkwright');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A part that says a word: as long for each word of that length. */
const sourceOf = (word: string) => `(function(exports,require,module){exports.say=()=>${JSON.stringify(word)};})`;

function part(word: string, folder: string | null = kept) {
  const file = join(dir, 'part.cjs');
  writeFileSync(file, sourceOf(word));
  return loadPart<{ say: () => string }>(file, load, folder);
}

const entries = () => readdirSync(kept).filter((name) => name.endsWith('.code'));
const entry = () => join(kept, entries()[0] ?? '');

/** What stands in the folder, down to which file it is: one that is written anew is another. */
const state = () => entries().map((name) => `${name} ${statSync(join(kept, name)).ino}`);

/** Whether a run takes what is kept: it keeps nothing anew for what was done before. */
async function isTaken(word: string, use = 'build'): Promise<boolean> {
  const before = state();
  const again = part(word);
  expect(again.exports.say()).toBe(word);
  await again.keep(use);
  return state().join() === before.join();
}

/** Puts what was compiled of a part that says `word` in the place of another's that wasn't evaluated here yet. */
async function forge(word: string, other: string): Promise<void> {
  const own = part(word);
  own.exports.say();
  await own.keep('build');
  const code = readCode(kept, nameOf(sourceOf(word)));
  if (code) await keepCode(kept, nameOf(sourceOf(other)), code);
}

describe('what is compiled of the program', () => {
  test('is kept for the next run, once for each use', async () => {
    mkdirSync(kept, { recursive: true, mode: 0o700 });
    expect([await isTaken('one', 'build'), await isTaken('one', 'check')]).toEqual([false, false]);
    expect(entries()).toHaveLength(1);
    expect([await isTaken('one', 'build'), await isTaken('one', 'check')]).toEqual([true, true]);
  });

  test('is not taken for other sources, were they as long', async () => {
    await part('one').keep('build');
    expect(await isTaken('two')).toBe(false);
    expect(entries()).toHaveLength(2);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 9)],
    ['empty', () => new Uint8Array()],
    ['no code at all', () => Buffer.from('{"sha256":""}')],
    ['changed in one byte', (bytes) => bytes.fill((bytes[600] ?? 0) ^ 1, 600, 601)],
    ['changed in its head', (bytes) => bytes.fill('f', 12, 20)],
  ])('is compiled anew where it is %s', async (_what, change) => {
    await part('one').keep('build');
    writeFileSync(entry(), change(readFileSync(entry())));
    expect([await isTaken('one'), await isTaken('one')]).toEqual([false, true]);
  });

  test('is compiled anew where the engine refuses it', async () => {
    await forge('long word', 'short');
    expect([await isTaken('short'), await isTaken('short')]).toEqual([false, true]);
  });

  test('is kept without harm by several runs at once', async () => {
    await Promise.all([...'abcd'].map((use) => part('one').keep(use)));
    expect(readdirSync(kept)).toHaveLength(1);
    expect(part('one').exports.say()).toBe('one');
  });

  test('takes a bounded place: the oldest goes, and what a killed run left', async () => {
    mkdirSync(kept, { recursive: true, mode: 0o700 });
    writeFileSync(join(kept, `.x.code.${2 ** 30}.0123456789ab.tmp`), 'left');
    for (const [at, word] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      await part(word).keep('build');
      for (const name of entries()) {
        const path = join(kept, name);
        if (Date.now() - statSync(path).mtimeMs < 3_600_000) utimesSync(path, 1e9 + at, 1e9 + at);
      }
    }
    expect(readdirSync(kept)).toHaveLength(4);
    expect(await isTaken('f')).toBe(true);
    expect(await isTaken('a')).toBe(false);
  });

  test.runIf(POSIX)('is this user’s alone', async () => {
    await part('one').keep('build');
    expect([kept, entry()].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  test.runIf(POSIX)('is neither read nor kept where others could have written it', async () => {
    await forge('bad', 'sad');
    await forge('bad', 'mad');
    // Who can write into the user's own folder can do anything anyway.
    expect(part('sad').exports.say()).toBe('bad');
    chmodSync(kept, 0o722);
    const before = state();
    const safe = part('mad');
    expect(safe.exports.say()).toBe('mad');
    await safe.keep('check');
    expect(state()).toEqual(before);
  });

  test.runIf(POSIX)('is not looked for behind a link', async () => {
    mkdirSync(join(dir, 'theirs'), { mode: 0o700 });
    mkdirSync(join(dir, 'cache'));
    symlinkSync(join(dir, 'theirs'), kept);
    await part('one').keep('build');
    expect(readdirSync(join(dir, 'theirs'))).toEqual([]);
  });

  test('is done without where there is no folder, or none can be made', async () => {
    const without = part('one', null);
    await without.keep('build');
    writeFileSync(join(dir, 'cache'), 'a file');
    const blocked = part('two');
    await blocked.keep('build');
    expect([without.exports.say(), blocked.exports.say()]).toEqual(['one', 'two']);
    expect(readdirSync(dir).sort()).toEqual(['cache', 'part.cjs']);
  });
});
