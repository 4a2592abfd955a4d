import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLES, CHECKOUT } from '../cli/command.ts';

const SHELL = process.platform === 'win32';

let home: string;
let tarball: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'talkwright-package-'));
  const [packed] = JSON.parse(
    call('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], CHECKOUT),
  );
  tarball = join(home, packed.filename);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function call(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', shell: SHELL });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${status}\n${stderr}`);
  return stdout;
}

describe('the package', () => {
  test('installs offline into an empty folder, with nothing besides itself, and makes a talk there', () => {
    const user = join(home, 'user');
    mkdirSync(user);
    writeFileSync(join(user, 'package.json'), '{"private":true}');
    call('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball], user);
    expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['talkwright']);
    cpSync(ARTICLES, join(user, 'articles'), { recursive: true });
    const out = call('npx', ['--no', 'talkwright', 'build', 'articles', '--minutes', '5', '--out', 'talk'], user);
    expect(out).toBe(`${join('talk', 'index.html')}\n`);
    expect(readFileSync(join(user, 'talk/index.html'), 'utf8')).toContain('class="reveal"');
  }, 60_000);

  test('is a library too', () => {
    const user = join(home, 'user');
    const script = "import('talkwright').then((all) => console.log(Object.keys(all).sort().join()))";
    expect(call(process.execPath, ['-e', script], user).trim().split(',')).toEqual(
      expect.arrayContaining(['InputError', 'makeTalk', 'outlineTalk', 'understand']),
    );
    const schema =
      "console.log(require('talkwright/schema/model.json').title, require('talkwright/schema/outline.json').title)";
    expect(call(process.execPath, ['-e', schema], user)).toMatch(/inspect.*outline/);
  });

  test('holds what a talk needs and its licences, but neither sources of the program nor tests', () => {
    const inside = join(home, 'user/node_modules/talkwright');
    for (const path of [
      'dist/lib/assets/deck.js',
      'content/audiences/general.yaml',
      'templates/page.html',
      'LICENSE',
      'THIRD-PARTY.md',
    ]) {
      expect([path, existsSync(join(inside, path))]).toEqual([path, true]);
    }
    expect(readdirSync(inside)).not.toEqual(expect.arrayContaining(['src']));
    expect(readdirSync(inside)).not.toEqual(expect.arrayContaining(['tests']));
  });

  test('answers to npx inside the checkout', () => {
    const { version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8'));
    // With a cache of its own: npx keeps what it once linked, under names that this version may no longer have.
    const args = ['--no', '--cache', join(home, 'cache'), '--', 'talkwright', '--version'];
    expect(call('npx', args, CHECKOUT).trim()).toBe(version);
  });
});
