import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownLogo, readOwnLook } from '../../src/ingest/own/look.ts';
import { readTheme } from '../../src/ingest/templates.ts';
import { InputError } from '../../src/model/index.ts';
import { reviewLook } from '../../src/render/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'tests/fixtures/cli');
const LAYOUTS = join(ROOT, 'templates/layouts');
const OURS = [
  (['light', 'dark', 'contrast', 'ink'] as const).map((name) => readTheme(ROOT, name)).join('\n'),
  readdirSync(LAYOUTS)
    .map((sheet) => readFileSync(join(LAYOUTS, sheet), 'utf8'))
    .join('\n'),
];
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"/>';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-look-'));
  mkdirSync(join(dir, 'themes'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** What is said of a theme, each warning as a line. */
async function warned(name: string, css: string): Promise<readonly string[]> {
  writeFileSync(join(dir, `themes/${name}.css`), css);
  return linesOf(dir, '.');
}

async function linesOf(cwd: string, folder: string): Promise<readonly string[]> {
  const look = await readOwnLook(folder, cwd, { page: '', dark: readTheme(ROOT, 'dark'), sheets: ['points.css'] });
  const messages = await reviewLook(look.tokens, OURS, look.styles);
  return messages.map(({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`);
}

describe('the tokens of a person’s own theme', () => {
  test.each<[name: string, css: string, says: string]>([
    [
      'dusk',
      ':root { color-scheme: dark; --bg: #1b1230;\n  --muted: #6d6488; }',
      'dusk.css:2:3: `--muted` on `--sunk` is 3.1:1 in dusk, expected 4.5:1 for text',
    ],
    [
      'light',
      ':root { --ink-2: rgb(150 150 150); }',
      'light.css:1:9: `--ink-2` on `--a-tint` is 2.5:1 in light, expected 4.5:1 for text',
    ],
    [
      'contrast',
      ':root { --ink-2: #6b6b6b; }',
      'contrast.css:1:9: `--ink-2` on `--bg` is 5.3:1 in contrast, expected 7:1 for text',
    ],
    [
      'dark',
      ':root { --ink: var(--grey); --grey: oklch(40% 0 0); }',
      'dark.css:1:9: `--ink` on `--ok-tint` is 1.6:1 in dark, expected 4.5:1 for text',
    ],
    ['mint', ':root { --bg: mnit; }', 'mint.css:1:9: `--bg: mnit` is no colour, expected one such as #1d1a15'],
    [
      'mint',
      ':root { --ink2: #000000; }',
      'mint.css:1:9: `--ink2` is used by no sheet, expected a token of ours or one that your sheets use',
    ],
  ])('are told where people couldn’t read them: %s %s', async (name, css, says) => {
    expect(await warned(name, css)).toEqual([`themes/${says}`]);
  });

  test.each([
    ['a theme that can be read', ':root { --bg: #ffffff; --ink: #111111; }'],
    ['no colours', ':root { --radius: 0; --shadow: none; }'],
    ['colours that the browser computes', ':root { --ink: color-mix(in oklab, black 90%, white); }'],
    ['a token that its own sheet uses', ':root { --paper: #ffffff; --bg: var(--paper); }'],
    ['what an element or a medium changes', 'h2 { --ink: #eeeeee; } @media print { :root { --ink: #eeeeee; } }'],
  ])('are left alone: %s', async (_, css) => expect(await warned('mint', css)).toEqual([]));

  test('of the look that is shown as an example are read and seen', async () => {
    expect(await linesOf(FIXTURES, 'look')).toEqual([]);
  });
});

describe('the logo of a person’s own look', () => {
  test('is read from the folder', () => {
    writeFileSync(join(dir, 'logo.svg'), SVG);
    expect(ownLogo('.', dir)).toEqual({ type: 'image/svg+xml', base64: Buffer.from(SVG).toString('base64') });
  });

  test('may be all that there is, or be missing', async () => {
    expect(ownLogo('.', dir)).toBeNull();
    writeFileSync(join(dir, 'logo.svg'), SVG);
    expect((await readOwnLook('.', dir, { page: '', dark: '', sheets: [] })).styles).toEqual([]);
  });

  test('is one, and a picture', () => {
    writeFileSync(join(dir, 'logo.png'), 'no picture');
    expect(() => ownLogo('.', dir)).toThrow(
      new InputError('`logo.png`: no picture, expected an SVG, PNG, JPEG or WebP file. Export the logo as one.'),
    );
    writeFileSync(join(dir, 'logo.svg'), SVG);
    expect(() => ownLogo('.', dir)).toThrow(
      new InputError('logo.svg: a second logo beside logo.png, expected one. Take one out.'),
    );
  });
});
