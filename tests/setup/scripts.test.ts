import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHECKOUT } from '../cli/command.ts';

/** A function of a script, called in a process of its own, since the scripts run before anything is installed. */
function call<T>(script: string, name: string, ...args: readonly unknown[]): T {
  const url = JSON.stringify(new URL(`../../scripts/${script}`, import.meta.url));
  const code = `const all = await import(${url}); process.stdout.write(JSON.stringify(await all.${name}(...${JSON.stringify(args)})))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-setup-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('installing', () => {
  const write = (path: string, packages: object) => {
    mkdirSync(join(dir, 'node_modules'), { recursive: true });
    writeFileSync(join(dir, path), JSON.stringify({ packages }));
  };
  const LOCK = {
    '': { name: 'x', version: '1.0.0' },
    'node_modules/oar': { version: '1.0.0' },
    'node_modules/mac': { version: '2.0.0', optional: true },
  };

  test.each([
    ['all is there', { 'node_modules/oar': { version: '1.0.0' }, 'node_modules/mac': { version: '2.0.0' } }, true],
    ['an optional one is absent', { 'node_modules/oar': { version: '1.0.0' } }, true],
    [
      'more than that is there',
      { 'node_modules/oar': { version: '1.0.0' }, 'node_modules/old': { version: '9.0.0' } },
      true,
    ],
    ['one is absent', { 'node_modules/mac': { version: '2.0.0' } }, false],
    ['one is another version', { 'node_modules/oar': { version: '1.0.1' } }, false],
    ['nothing is there', null, false],
  ])('is done when %s: %#', (_name, installed, done) => {
    write('package-lock.json', LOCK);
    if (installed) write('node_modules/.package-lock.json', installed);
    expect(call('install.mjs', 'isInstalled', dir)).toBe(done);
  });

  test('works on every platform: the lockfile names the programs of all of them (npm run lock)', () => {
    const { packages } = JSON.parse(readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8'));
    expect(call('lock.mjs', 'missingEntries', packages)).toEqual({});
    const { 'node_modules/@esbuild/darwin-arm64': mac, ...others } = packages;
    expect(call('lock.mjs', 'missingEntries', others)).toEqual({
      'node_modules/@esbuild/darwin-arm64': {
        version: mac.version,
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  test('is done here', () => {
    expect(call('install.mjs', 'isInstalled', CHECKOUT)).toBe(true);
  });
});

describe('building', () => {
  const stamp = () => call<string>('stamp.mjs', 'stampOf', dir);

  test('is stale once a file of the program is changed, added, renamed or removed', () => {
    mkdirSync(join(dir, 'src/plan'), { recursive: true });
    writeFileSync(join(dir, 'src/plan/a.ts'), 'a');
    const stamps = [stamp()];
    writeFileSync(join(dir, 'src/plan/a.ts'), 'b');
    stamps.push(stamp());
    writeFileSync(join(dir, 'src/plan/b.ts'), 'b');
    stamps.push(stamp());
    rmSync(join(dir, 'src/plan/a.ts'));
    stamps.push(stamp());
    expect(new Set(stamps).size).toBe(4);
    writeFileSync(join(dir, 'README.md'), 'not of the program');
    expect(stamp()).toBe(stamps.at(-1));
  });

  test('does nothing the second time', () => {
    const script = join(CHECKOUT, 'scripts/build.mjs');
    spawnSync(process.execPath, [script]);
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.stringContaining('Nothing to build')]);
  });
});

describe('finding a browser', () => {
  const program = (path: string, mode: number) => {
    writeFileSync(join(dir, path), '#!/bin/sh\n');
    chmodSync(join(dir, path), mode);
    return join(dir, path);
  };

  test('takes CHROME_PATH, and nothing else when that is wrong', () => {
    const chrome = program('my-chrome', 0o755);
    program('chromium', 0o755);
    expect(call('browser.mjs', 'installedBrowser', { CHROME_PATH: chrome, PATH: dir })).toBe(chrome);
    expect(call('browser.mjs', 'installedBrowser', { CHROME_PATH: join(dir, 'absent'), PATH: dir })).toBeNull();
  });

  test('takes what stands on PATH and can be run', () => {
    program('chromium', 0o644);
    const chrome = program('google-chrome', 0o755);
    expect(call('browser.mjs', 'installedBrowser', { PATH: dir })).toBe(chrome);
  });

  test.skipIf(process.platform !== 'linux')('finds none where there is none', () => {
    expect(call('browser.mjs', 'installedBrowser', { PATH: dir })).toBeNull();
  });
});

test('patterns mean the same when what isn’t ASCII in them is escaped', () => {
  const texts = ['a – b', 'a - b', '👍', '\ud83d', '€5', '\\€5', '²'];
  const codes = ['/ – /', '/^[👍–]/u', '/^[^👍]/u', '/\\€\\d/', '/\\\\€/', '/[²-³]$/u'];
  for (const code of codes) {
    const escaped = call<string>('bundle/ascii.mjs', 'ascii', code);
    expect(escaped).toMatch(/^[ -~]+$/);
    const [before, after] = [code, escaped].map((source) => runInNewContext(source) as RegExp);
    expect(texts.map((text) => after?.test(text))).toEqual(texts.map((text) => before?.test(text)));
  }
  expect(() => call('bundle/ascii.mjs', 'ascii', 'String.raw`–`')).toThrow('raw text');
});

test('the guards that `npm run guards` takes away stand where it looks for them', () => {
  expect(call('guards.mjs', 'strayGuards')).toEqual([]);
});

test('THIRD-PARTY.md names what the program and the decks contain: npm run third-party', () => {
  const text = call<string>('third-party.mjs', 'thirdParty');
  expect(readFileSync(join(CHECKOUT, 'THIRD-PARTY.md'), 'utf8')).toBe(text);
  for (const name of ['reveal.js', 'yargs', 'micromark', '@fontsource-variable/inter', 'lucide-static']) {
    expect(text).toContain(`| [${name}](`);
  }
  expect(text).not.toContain('[vitest]');
}, 30_000);
