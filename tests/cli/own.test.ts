import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLES, createPlace, type Place } from './command.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/cli');

let place: Place;
beforeEach(() => {
  place = createPlace();
  for (const [from, to] of FOLDERS) cpSync(join(FIXTURES, from), join(place.dir, to), { recursive: true });
  place.write('strange.yaml', `sources: ${ARTICLES}\ntemplates: look\n`);
});
afterEach(() => place.remove());

const FOLDERS = [
  ['look', 'look'],
  ['layouts', 'layouts'],
  ['broken-looks/unclosed-block', 'bad-look'],
  ['broken-layouts/syntax', 'bad-syntax'],
  ['broken-layouts/throws-drawing', 'bad-drawing'],
  ['broken-layouts/left-out', 'left-out'],
] as const;

describe('a talk in a person’s own look', () => {
  test('is built with sheets and layouts over ours, the same at every build', () => {
    const built = ['one', 'two'].map((out) => {
      const args = ['--templates', 'look', '--theme', 'press', '--layouts', 'layouts', '--out', out];
      const { code, stderr } = place.run('build', ARTICLES, ...args);
      expect([code, /look|\.mjs/.test(stderr)]).toEqual([0, false]);
      return readFileSync(join(place.dir, out, 'index.html'), 'utf8');
    });
    expect(built[0]).toContain('data-theme="press"');
    expect(built[0]).toContain("[data-theme='press'] h2.title");
    expect(built[0]).toMatch(/<section[^>]+data-layout="stat"[^>]*><div class="s s-own own-stat">/);
    expect(built[1]).toBe(built[0]);
  });

  test('is checked with them: what an author should know is a warning, an error when strict', () => {
    const { code, stdout } = place.run('check', ARTICLES, '--layouts', 'left-out', '--templates', 'look');
    expect(code).toBe(0);
    expect(stdout).toMatch(/left-out\/stat\.mjs: .*left out <iframe> and what is in it/);
    expect(place.run('check', ARTICLES, '--layouts', 'left-out', '--strict').code).toBe(1);
  });
});

describe('what can’t be used of it', () => {
  test.each<[args: string, code: number, says: RegExp]>([
    ['build --templates bad-look', 1, /^bad-look\/themes\/dark\.css:1:1: `\{` is never closed/],
    ['build --templates lok', 2, /^--templates lok: no such folder\. Did you mean `look`\?$/],
    [
      'build --templates look --theme pres',
      2,
      /unknown theme `pres`, expected one of .*press\. Did you mean `press`\?$/,
    ],
    ['build --theme press', 2, /unknown theme `press`/],
    ['build --layouts bad-syntax', 1, /^bad-syntax\/stat\.mjs:2:17: can't be loaded: SyntaxError/],
    ['build --layouts bad-drawing', 1, /^bad-drawing\/stat\.mjs:2:32: slide [\w-]+: TypeError/],
    ['build --layouts bad-drawing --minutes 5,10', 1, /^general, \d+ minutes: bad-drawing\/stat\.mjs:2:32: /],
    ['check --layouts bad-drawing', 1, /^bad-drawing\/stat\.mjs:2:32: /],
    ['build --layouts layots', 2, /^--layouts layots: no such folder\. Did you mean `layouts`\?$/],
    ['build --talk strange.yaml', 1, /^strange\.yaml:2:1: unknown key `templates`/],
    ['outline --layouts layouts', 2, /--layouts is no option of outline, but of build, present, rehearse, check$/],
  ])('talkwright %s: exit code %i, one line, nothing written', (args, code, says) => {
    const before = place.all();
    const [command = '', ...rest] = args.split(' ');
    const ran = place.run(command, ...(rest.includes('--talk') ? [] : [ARTICLES]), ...rest);
    expect(ran.stderr).toMatch(/^error: [^\n]+\n$/);
    expect(ran.stderr.slice('error: '.length).trimEnd()).toMatch(says);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(place.all()).toEqual(before);
  });
});
