import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeFiles } from '../../src/store/index.ts';

let home: string;
let dir: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'talkwright-store-'));
  dir = join(home, 'decks/tea');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(dir, name), 'utf8');
const page = (content: string) => [{ path: 'index.html', content }];

describe('writing', () => {
  test('makes the folder and writes every file, bytes and text', async () => {
    const files = [...page('green'), { path: 'parts/leaf.bin', content: new Uint8Array([0, 255]) }];
    expect(await writeFiles(files, dir)).toEqual({
      written: ['index.html', 'parts/leaf.bin'],
      unchanged: [],
      kept: [],
    });
    expect(read('index.html')).toBe('green');
    expect([...readFileSync(join(dir, 'parts/leaf.bin'))]).toEqual([0, 255]);
  });

  test('leaves no temporary file behind', async () => {
    await writeFiles(page('green'), dir);
    expect(readdirSync(dir).sort()).toEqual(['index.html', 'talkwright.json']);
  });

  test('replaces what it wrote itself', async () => {
    await writeFiles(page('green'), dir);
    expect((await writeFiles(page('black'), dir)).written).toEqual(['index.html']);
    expect(read('index.html')).toBe('black');
  });

  test('does not touch a file that holds the same bytes', async () => {
    await writeFiles(page('green'), dir);
    const { mtimeNs, ino } = statSync(join(dir, 'index.html'), { bigint: true });
    expect((await writeFiles(page('green'), dir)).unchanged).toEqual(['index.html']);
    const after = statSync(join(dir, 'index.html'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([mtimeNs, ino]);
  });

  test('keeps the permissions of the file that it replaces', async () => {
    await writeFiles(page('green'), dir);
    chmodSync(join(dir, 'index.html'), 0o600);
    await writeFiles(page('black'), dir);
    expect(statSync(join(dir, 'index.html')).mode & 0o777).toBe(0o600);
  });

  test('gives the same manifest for the same files, whatever their order', async () => {
    const files = [...page('green'), { path: 'a.txt', content: 'a' }];
    await writeFiles(files, dir);
    const other = join(home, 'other');
    await writeFiles(files.toReversed(), other);
    expect(readFileSync(join(other, 'talkwright.json'), 'utf8')).toBe(read('talkwright.json'));
  });
});

describe('the manifest', () => {
  const told = () => JSON.parse(read('talkwright.json')).talk;

  test('tells what is said of the files, and keeps it where nothing is said', async () => {
    await writeFiles(page('green'), dir, () => ({ title: 'Tea' }));
    expect(told()).toEqual({ title: 'Tea' });
    await writeFiles(page('black'), dir);
    expect(told()).toEqual({ title: 'Tea' });
    await writeFiles(page('black'), dir, (before) => ({ ...before, minutes: 5 }));
    expect(told()).toEqual({ title: 'Tea', minutes: 5 });
  });

  test('is no name for an output', async () => {
    await expect(writeFiles([{ path: 'talkwright.json', content: '{}' }], dir)).rejects.toThrow(RangeError);
    expect(existsSync(dir)).toBe(false);
  });
});

describe('what a person wrote', () => {
  test('is kept, and ours goes beside it', async () => {
    await writeFiles(page('green'), dir);
    writeFileSync(join(dir, 'index.html'), 'my own words');
    expect((await writeFiles(page('black'), dir)).kept).toEqual([{ path: 'index.html', beside: 'index.new.html' }]);
    expect(read('index.html')).toBe('my own words');
    expect(read('index.new.html')).toBe('black');
  });

  test('is kept again and again, without a new file each time', async () => {
    await writeFiles(page('green'), dir);
    writeFileSync(join(dir, 'index.html'), 'my own words');
    await writeFiles(page('black'), dir);
    await writeFiles(page('white'), dir);
    expect(read('index.html')).toBe('my own words');
    expect(read('index.new.html')).toBe('white');
    expect(readdirSync(dir)).toHaveLength(3);
  });

  test('is kept in the file beside, too', async () => {
    await writeFiles(page('green'), dir);
    writeFileSync(join(dir, 'index.html'), 'mine');
    await writeFiles(page('black'), dir);
    writeFileSync(join(dir, 'index.new.html'), 'mine as well');
    expect((await writeFiles(page('white'), dir)).kept).toEqual([{ path: 'index.html', beside: 'index.new-2.html' }]);
    expect(read('index.new.html')).toBe('mine as well');
  });

  test('is kept when it was there before us', async () => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'index.html'), 'older than the talk');
    await writeFiles(page('green'), dir);
    expect(read('index.html')).toBe('older than the talk');
  });

  test.each([['{ broken'], ['null'], ['{"files":[1]}']])('is kept when the manifest reads %s', async (manifest) => {
    await writeFiles(page('green'), dir);
    writeFileSync(join(dir, 'talkwright.json'), manifest);
    await writeFiles(page('black'), dir);
    expect(read('index.html')).toBe('green');
    expect(read('index.new.html')).toBe('black');
    expect(read('talkwright.json')).toBe(manifest);
    expect((await writeFiles(page('white'), dir)).kept).toEqual([{ path: 'index.html', beside: 'index.new.html' }]);
  });

  test('is known from a manifest of the older name, which the new one takes the place of', async () => {
    await writeFiles(page('green'), dir);
    renameSync(join(dir, 'talkwright.json'), join(dir, '.talkwright.json'));
    writeFileSync(join(dir, 'index.html'), 'mine');
    expect((await writeFiles(page('green'), dir)).kept).toHaveLength(1);
    expect(readdirSync(dir).sort()).toEqual(['index.html', 'index.new.html', 'talkwright.json']);
  });

  test('gives its place back once it is gone', async () => {
    await writeFiles(page('green'), dir);
    writeFileSync(join(dir, 'index.html'), 'mine');
    await writeFiles(page('black'), dir);
    rmSync(join(dir, 'index.html'));
    expect((await writeFiles(page('black'), dir)).written).toEqual(['index.html']);
    expect(existsSync(join(dir, 'index.new.html'))).toBe(false);
  });

  test('is kept behind a link, and so is the link', async () => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(home, 'precious.html'), 'precious');
    symlinkSync(join(home, 'precious.html'), join(dir, 'index.html'));
    await writeFiles(page('green'), dir);
    expect(readFileSync(join(home, 'precious.html'), 'utf8')).toBe('precious');
    expect(read('index.new.html')).toBe('green');
  });
});

describe('refusing', () => {
  test.each([
    ['../escape.html'],
    ['/etc/escape.html'],
    ['a/../../escape.html'],
    [''],
    ['.'],
    ['.hidden'],
    ['a/.b/c'],
    ['a//b'],
    ['a\\b'],
  ])('takes no path like %j and writes nothing', async (path) => {
    await expect(writeFiles([...page('green'), { path, content: 'x' }], dir)).rejects.toThrow(RangeError);
    expect(existsSync(dir)).toBe(false);
  });

  test('writes no file when one of them can not be written', async () => {
    await writeFiles(page('green'), dir);
    writeFileSync(join(dir, 'parts'), 'a file where a folder is needed');
    const files = [...page('black'), { path: 'parts/leaf.txt', content: 'x' }];
    await expect(writeFiles(files, dir)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(read('index.html')).toBe('green');
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('leaves no new folder behind when it fails', async () => {
    const files = [
      { path: 'leaf', content: 'x' },
      { path: 'leaf/tea', content: 'x' },
      { path: `${'n'.repeat(300)}`, content: '' },
    ];
    await expect(writeFiles(files, dir)).rejects.toThrow();
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('temporary files', () => {
  test('of a process that is gone are swept, those of a living one and of people stay', async () => {
    mkdirSync(dir, { recursive: true });
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const stale = `.index.html.${child.pid}.0123456789ab.tmp`;
    const living = `.index.html.${process.ppid}.0123456789ab.tmp`;
    for (const name of [stale, living, 'notes.tmp']) writeFileSync(join(dir, name), 'x');
    await writeFiles(page('green'), dir);
    expect(readdirSync(dir).sort()).toEqual([living, 'index.html', 'notes.tmp', 'talkwright.json']);
  });
});

describe('two runs at once', () => {
  const talk = (letter: string) =>
    ['a.html', 'b.json', 'c.pptx'].map((path) => ({ path, content: letter.repeat(9000) }));

  test('take turns: all files are of one of them, and all are known for ours', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await Promise.all(['x', 'y', 'z'].map((letter) => writeFiles(talk(letter), dir)));
      const letters = new Set(talk('x').map(({ path }) => read(path)[0]));
      expect(letters.size).toBe(1);
      expect((await writeFiles(talk('w'), dir)).kept).toEqual([]);
      expect(readdirSync(dir).sort()).toEqual(['a.html', 'b.json', 'c.pptx', 'talkwright.json']);
    }
  });

  test('of which one was killed while it had its turn: the other goes on', async () => {
    await writeFiles(talk('x'), dir);
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(join(dir, '.talkwright.lock'), String(child.pid));
    expect((await writeFiles(talk('y'), dir)).written).toHaveLength(3);
    expect(existsSync(join(dir, '.talkwright.lock'))).toBe(false);
  });
});

describe('a run that ends half way', () => {
  const parts = (letter: string) =>
    ['a.html', 'b.json', 'c.pptx'].map((path) => ({ path, content: letter.repeat(200_000) }));

  test('when the disk is full leaves every file as it was, and nothing beside them', async () => {
    await writeFiles(parts('x'), dir);
    const probe = await open(join(home, 'probe'), 'w');
    const kind = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    let left = 2;
    const full = vi.spyOn(kind, 'writeFile').mockImplementation(async () => {
      if (left-- <= 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
    await expect(writeFiles(parts('y'), dir)).rejects.toMatchObject({ code: 'ENOSPC', path: join(dir, 'c.pptx') });
    full.mockRestore();
    expect(readdirSync(dir).sort()).toEqual(['a.html', 'b.json', 'c.pptx', 'talkwright.json']);
    for (const { path, content } of parts('x')) expect(read(path)).toBe(content);
    expect((await writeFiles(parts('y'), dir)).written).toHaveLength(3);
  });

  test('comes after each file was flushed to the disk, and its folder after that', async () => {
    const probe = await open(join(home, 'probe'), 'w');
    const kind = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    const flushed: string[] = [];
    const sync = vi.spyOn(kind, 'sync').mockImplementation(async function (this: FileHandle) {
      flushed.push((await this.stat()).isDirectory() ? 'folder' : readdirSync(dir).sort().join(' '));
    });
    await writeFiles(page('green'), dir);
    sync.mockRestore();
    const files = flushed.filter((one) => one !== 'folder');
    expect(files).toHaveLength(2);
    // What is flushed has no name of its own yet.
    expect(files[0]).toMatch(/^\.index\.html\.\S+\.tmp /);
    expect(files[0]?.split(' ')).not.toContain('index.html');
    expect(flushed.at(-1)).toBe('folder');
  });

  test('between two files is gone on with: what it wrote is ours, what a person wrote is theirs', async () => {
    await writeFiles(parts('x'), dir);
    const before = read('talkwright.json');
    await writeFiles(parts('y'), dir);
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    renameSync(join(dir, 'talkwright.json'), join(dir, `.talkwright.json.${child.pid}.0123456789ab.tmp`));
    writeFileSync(join(dir, 'talkwright.json'), before);
    writeFileSync(join(dir, 'b.json'), 'x'.repeat(200_000));
    writeFileSync(join(dir, 'c.pptx'), 'my own');
    const { written, kept } = await writeFiles(parts('z'), dir);
    expect([written, kept]).toEqual([['a.html', 'b.json'], [{ path: 'c.pptx', beside: 'c.new.pptx' }]]);
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('by being killed, wherever that is, leaves whole files; the next run takes all of their places', async () => {
    const script = join(home, 'again.mjs');
    await build({
      stdin: { contents: AGAIN, resolveDir: import.meta.dirname, loader: 'ts' },
      ...{ bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'silent' },
    });
    for (let turn = 0; turn < 12; turn++) {
      const child = spawn(process.execPath, [script, dir]);
      await once(child.stdout, 'data');
      // Each time a little later, so that it is met in another place.
      for (let i = 0; i < turn * 40; i++) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await once(child, 'exit');
      for (const { path, content } of parts('x')) {
        const there = read(path);
        expect([there.length, new Set(there).size]).toEqual([content.length, 1]);
      }
      const { kept } = await writeFiles(parts('x'), dir);
      expect(kept).toEqual([]);
      expect(readdirSync(dir).sort()).toEqual(['a.html', 'b.json', 'c.pptx', 'talkwright.json']);
    }
  }, 60_000);
});

/** Writes the same files with other letters for ever. */
const AGAIN = `
import { writeFiles } from '../../src/store/index.ts';
for (let i = 0; ; i++) {
  const letter = 'xy'[i % 2];
  await writeFiles(['a.html', 'b.json', 'c.pptx'].map((path) => ({ path, content: letter.repeat(200_000) })), process.argv[2]);
  if (i === 0) console.log('begun');
}`;
