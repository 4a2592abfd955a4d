import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { ARTICLES, COMMAND, createPlace, type Place } from '../cli/command.ts';
import { asNobody, isRoot } from './nobody.ts';

const SAID =
  'A heat pump is a device that moves heat. Unlike gas boilers, heat pumps burn nothing. Heat pumps can leak.\n';

let place: Place;
let mounts: string[];
beforeEach(() => {
  [place, mounts] = [createPlace(), []];
});
afterEach(() => {
  for (const dir of mounts.reverse()) spawnSync('umount', [dir]);
  place.remove();
});

const at = (...names: readonly string[]) => join(place.dir, ...names);

/** Every file of a folder with its bytes. */
function held(dir: string): Readonly<Record<string, string>> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.flatMap((name) =>
      statSync(join(dir, name)).isFile() ? [[name, readFileSync(join(dir, name), 'latin1')]] : [],
    ),
  );
}

/** Mounts, or leaves the test out, loudly, where that isn't allowed. */
function mounted(dir: string, { skip }: TestContext, ...args: readonly string[]): string {
  mkdirSync(dir, { recursive: true });
  const { status } = spawnSync('mount', [...args, dir]);
  if (status !== 0) {
    console.warn('Not tested: this user may not mount a disk');
    skip('no right to mount');
  }
  mounts.push(dir);
  return dir;
}

describe('a disk of 1 MiB', () => {
  test('that is full leaves the talk that stood there whole and nothing else, says so, and takes the new one once there is room', (context) => {
    const disk = mounted(at('disk'), context, '-t', 'tmpfs', '-o', 'size=1m', 'none');
    const build = (...args: readonly string[]) => place.run('build', ARTICLES, '--out', 'disk/talk', '-q', ...args);
    expect(build('--format', 'md').code).toBe(0);
    writeFileSync(join(disk, 'ballast'), new Uint8Array(700_000));
    const before = held(disk);
    const { code, stdout, stderr } = build('--minutes', '20');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^error: \S*disk\/talk\/index\.html: the disk is full: make room or choose another --out\n$/,
    );
    expect(held(disk)).toEqual(before);
    // The control: who writes without care has torn the file by then.
    const page = join(disk, 'talk/slides.md');
    expect(() => writeFileSync(page, 'x'.repeat(900_000))).toThrow(/ENOSPC/);
    expect(readFileSync(page, 'utf8')).not.toBe(before['talk/slides.md']);
    rmSync(join(disk, 'ballast'));
    expect(build('--minutes', '20').code).toBe(0);
    expect(readdirSync(join(disk, 'talk')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a disk that can only be read', () => {
  test('keeps its talk, and is told of', (context) => {
    expect(place.run('build', ARTICLES, '--out', 'disk/talk', '-q', '--format', 'md').code).toBe(0);
    const disk = mounted(at('disk'), context, '--bind', at('disk'));
    spawnSync('mount', ['-o', 'remount,bind,ro', disk]);
    const before = held(disk);
    for (const out of ['disk/talk', 'disk/new']) {
      const { code, stderr } = place.run('build', ARTICLES, '--out', out, '-q', '--format', 'md', '--minutes', '20');
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: \S*disk\/\S*: the disk is read-only: choose another --out\n$/);
    }
    expect(held(disk)).toEqual(before);
    // The control: it can be read, also as a source.
    expect(place.run('build', ARTICLES, 'disk/talk/slides.md', '--out', 'else', '-q', '--format', 'md').code).toBe(0);
  });
});

describe.runIf(isRoot() && asNobody('/usr/bin/true').status === 0)('a file or folder of somebody else', () => {
  test('is left alone and named, whether it is to be read or written', () => {
    place.write('open.md', SAID);
    place.write('closed.md', SAID);
    chmodSync(place.dir, 0o755);
    chmodSync(at('closed.md'), 0o600);
    const before = held(place.dir);
    const run = (...args: readonly string[]) =>
      asNobody(process.execPath, [COMMAND, ...args, '-q'], { cwd: place.dir });
    const cases = [
      ['closed.md', run('build', 'closed.md', '--out', '/tmp/talkwright-nobody-unused')],
      ['talk', run('build', 'open.md', '--out', 'talk')],
    ] as const;
    for (const [name, { status, stdout, stderr }] of cases) {
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(new RegExp(`^error: \\S*${name}: permission denied: [^\\n]*\\n$`));
    }
    expect(held(place.dir)).toEqual(before);
    // The control: its owner may.
    expect(place.run('build', 'closed.md', '--out', 'talk', '-q', '--format', 'md').code).toBe(0);
  });
});

test.runIf(process.platform === 'linux')('more sources than files may be open are read one after the other', () => {
  for (let i = 0; i < 200; i++) place.write(`many/a${i}.md`, `Pump ${i} moves heat into house ${i * i}.\n`);
  const limited = (...args: readonly string[]) =>
    spawnSync('sh', ['-c', 'ulimit -n 64 && exec "$@"', 'sh', process.execPath, ...args], {
      ...{ cwd: place.dir, encoding: 'utf8' },
    });
  expect(limited(COMMAND, 'build', ARTICLES, 'many', '--out', 'talk', '-q', '--format', 'md')).toMatchObject({
    status: 0,
    stderr: '',
  });
  // The control: who opens them all at once can't.
  const all =
    "import { open } from 'node:fs/promises'; for (let i = 0; i < 200; i++) globalThis[i] = await open('many/a' + i + '.md');";
  expect(limited('--input-type=module', '-e', all).stderr).toContain('EMFILE');
});

describe('a source that changes while others are read', () => {
  /** Runs a build of `a.md` and `b.md`; when the first is read, `then` is done to the second. */
  function meanwhile(then: string) {
    place.write('a.md', SAID);
    place.write('b.md', SAID.replaceAll('eat', 'old'));
    place.write(
      '.then.cjs',
      `const fs = require('node:fs'); const { syncBuiltinESMExports } = require('node:module');
const real = fs.readFileSync; fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('a.md')) { fs.readFileSync = real; ${then}; syncBuiltinESMExports(); }
  return real(path, ...rest);
}; syncBuiltinESMExports();`,
    );
    const hooked = createPlace({ NODE_OPTIONS: `--require ${at('.then.cjs')}` });
    const ran = hooked.run('build', at('a.md'), at('b.md'), '--out', at('talk'), '-q', '--format', 'md,json');
    hooked.remove();
    return ran;
  }

  test.each([
    ['goes away', "fs.rmSync('b.md')", 2, /b\.md: was read and is gone\. Put it back, or start again/],
    ['becomes a folder', "fs.rmSync('b.md'); fs.mkdirSync('b.md')", 2, /b\.md: was read and is gone\./],
    ['is emptied', "fs.writeFileSync('b.md', '')", 1, /b\.md:1:1: empty, expected text/],
    ['grows past the limit', "fs.truncateSync('b.md', 17 * 2 ** 20)", 1, /b\.md: 17 MB, expected at most 16 MB/],
  ])('and %s is told of in a line, and no talk is made of the others', (_, then, code, says) => {
    const ran = meanwhile(then.replaceAll("'b.md'", JSON.stringify(at('b.md'))));
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toMatch(/^error: [^\n]+\n$/);
    expect(ran.stderr).toMatch(says);
    expect(place.all()).not.toContain('talk');
  });

  test('and is written anew is read as it is by then', () => {
    const ran = meanwhile(
      `fs.writeFileSync(${JSON.stringify(at('b.md'))}, ${JSON.stringify(SAID.replaceAll('eat', 'new'))})`,
    );
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const model = readFileSync(at('talk/model.json'), 'utf8');
    expect(model).toContain('Hnew pumps');
    expect(model).not.toContain('Hold pumps');
  });
});

test('a folder for the talk that is a file stays one', () => {
  place.write('taken', 'mine');
  const { code, stderr } = place.run('build', ARTICLES, '--out', 'taken', '-q');
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^error: \S*taken: a file of that name is in the way: move it or choose another --out\n$/),
  ]);
  expect(held(place.dir)).toEqual({ taken: 'mine' });
});
