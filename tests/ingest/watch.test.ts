import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filePlaces, folderPlaces, sourcePlaces, type Watching, watchFiles } from '../../src/ingest/index.ts';

let dir = '';
let watching: Watching | null = null;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-watch-'));
});

afterEach(() => {
  watching?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Watches sources that are typed as `patterns`, and counts what is told. */
function watched(...patterns: readonly string[]): { times: number } {
  const told = { times: 0 };
  watching = watchFiles(
    () => sourcePlaces(patterns, dir),
    () => {
      told.times += 1;
    },
  );
  return told;
}

/** Resolves when `holds`, or after 2 s. */
async function until(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 2_000 && !holds(); waited += 5) await pause(5);
  return holds();
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), text);
}

const MANNERS = {
  'in place': (file: string, text: string) => writeFileSync(file, text),
  'under another name that is renamed': (file: string, text: string) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  },
  'by taking the file away and making it': (file: string, text: string) => {
    rmSync(file);
    writeFileSync(file, text);
  },
} as const;

describe('1,000 saves', () => {
  test.each(Object.entries(MANNERS))('%s: the last of each burst is told', async (_, save) => {
    write('bread.md', 'Dough 0');
    const file = join(dir, 'bread.md');
    let heard = '';
    watching = watchFiles(
      () => sourcePlaces(['.'], dir),
      () => {
        heard = readFileSync(file, 'utf8');
      },
    );
    const lost: string[] = [];
    for (let burst = 0; burst < 50; burst += 1) {
      for (let i = 0; i < 20; i += 1) {
        save(file, `Dough ${burst * 20 + i + 1000}`);
        if (i % 7 === burst % 7) await pause(burst % 16);
      }
      const last = `Dough ${burst * 20 + 19 + 1000}`;
      if (!(await until(() => heard === last))) lost.push(`${last}, told ${heard}`);
    }
    expect(lost).toEqual([]);
  });
});

test.each([
  ['a name that is too long for a file', 'a'.repeat(300)],
  ['a name with a sign that none may hold', 'a\0b'],
])('%s is watched for, not stumbled over', (_, pattern) => {
  expect(sourcePlaces([pattern], tmpdir()).length).toBeGreaterThan(0);
});

describe('what is told', () => {
  test('is a save of a named file, soon', { retry: 4 }, async () => {
    write('law.txt', 'One');
    const told = watched('law.txt');
    const from = performance.now();
    write('law.txt', 'Two');
    expect(await until(() => told.times > 0)).toBe(true);
    expect(performance.now() - from).toBeLessThan(150);
  });

  test('is several saves that come together, once', async () => {
    write('a.md', 'One');
    write('b.md', 'One');
    const told = watched('.');
    write('a.md', 'Two');
    write('b.md', 'Two');
    await pause(100);
    expect(told.times).toBe(1);
  });

  test.each([
    ['a new file of the folder', 'new.md'],
    ['a new file of a new folder in it', 'deep/er/new.md'],
  ])('is %s, and each save of it', async (_, name) => {
    write('old.md', 'One');
    const told = watched('.');
    write(name, 'One');
    expect(await until(() => told.times > 0)).toBe(true);
    await pause(50);
    const before = told.times;
    write(name, 'Two');
    expect(await until(() => told.times > before)).toBe(true);
  });

  test('is a file that is taken away', async () => {
    write('a.md', 'One');
    write('b.md', 'One');
    const told = watched('.');
    rmSync(join(dir, 'b.md'));
    expect(await until(() => told.times > 0)).toBe(true);
  });

  test('is a folder that is taken away and made again, and each save in it', async () => {
    write('energy/wind.md', 'One');
    const told = watched('energy');
    for (let turn = 0; turn < 3; turn += 1) {
      rmSync(join(dir, 'energy'), { recursive: true });
      await pause(turn * 80);
      write('energy/wind.md', `Again ${turn}`);
      const before = told.times;
      await until(() => told.times > before);
      await pause(60);
      const then = told.times;
      write('energy/wind.md', `Saved ${turn}`);
      expect(await until(() => told.times > then)).toBe(true);
    }
  });

  test('is a file that comes to match a glob', async () => {
    write('notes/a.md', 'One');
    const told = watched('notes/*.md');
    write('notes/b.md', 'One');
    expect(await until(() => told.times > 0)).toBe(true);
  });

  test('is a save of a brief by its own name, and of any sheet of a folder', async () => {
    write('.talk.yaml', 'a: 1');
    write('look/themes/light.css', 'a{}');
    let times = 0;
    watching = watchFiles(
      () => [...filePlaces(['.talk.yaml'], dir), ...folderPlaces(['look'], dir)],
      () => {
        times += 1;
      },
    );
    write('.talk.yaml', 'a: 2');
    expect(await until(() => times === 1)).toBe(true);
    write('look/themes/light.css', 'b{}');
    expect(await until(() => times === 2)).toBe(true);
  });

  test('is what another brief names, once it names it', async () => {
    write('a/one.md', 'One');
    write('b/two.md', 'One');
    let folder = 'a';
    let times = 0;
    watching = watchFiles(
      () => sourcePlaces([folder], dir),
      () => {
        times += 1;
      },
    );
    folder = 'b';
    expect(await until(() => times > 0)).toBe(true);
    const before = times;
    write('b/two.md', 'Two');
    expect(await until(() => times > before)).toBe(true);
  });
});

describe('what is not told', () => {
  test.each([
    ['a file that is no source', 'picture.png'],
    ['a swap file', '.bread.md.swp'],
    ['a copy that an editor keeps', 'bread.md~'],
    ['a lock', '.#bread.md'],
    ['vim trying the folder', '4913'],
    ['a file of a hidden folder', '.git/notes.md'],
    ['a package', 'node_modules/x/readme.md'],
  ])('is %s', async (_, name) => {
    write('bread.md', 'One');
    const told = watched('.');
    write(name, 'One');
    await pause(60);
    write(name, 'Two');
    await pause(60);
    expect(told.times).toBe(0);
  });

  test('is a neighbour of a named file', async () => {
    write('bread.md', 'One');
    const told = watched('bread.md');
    write('cake.md', 'One');
    await pause(60);
    expect(told.times).toBe(0);
  });

  test('is a file that is empty for a moment while it is saved', async () => {
    write('bread.md', 'One');
    const seen: string[] = [];
    watching = watchFiles(
      () => sourcePlaces(['bread.md'], dir),
      () => seen.push(readFileSync(join(dir, 'bread.md'), 'utf8')),
    );
    write('bread.md', '');
    await pause(40);
    write('bread.md', 'Two');
    await until(() => seen.length > 0);
    await pause(60);
    expect(seen.filter((text) => text !== 'Two')).toEqual([]);
  });

  test('is anything after closing', async () => {
    write('bread.md', 'One');
    const told = watched('.');
    write('bread.md', 'Two');
    watching?.close();
    await pause(60);
    expect(told.times).toBe(0);
  });
});
