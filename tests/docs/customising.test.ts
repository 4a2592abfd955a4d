import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOwnLayouts, withLayouts } from '../../src/ingest/own/layouts.ts';
import { readOwnLook } from '../../src/ingest/own/look.ts';
import { LAYOUTS } from '../../src/model/index.ts';
import { render, reviewOwn } from '../../src/render/index.ts';
import { heating } from '../fixtures/render/heating.ts';
import { small } from '../render/tree.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = join(ROOT, 'docs/customising.md');
const GUIDE = readFileSync(PATH, 'utf8');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-guide-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The code of the guide in a language. */
function sample(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';
}

function tokensIn(name: string): readonly (readonly [string, string])[] {
  const css = readFileSync(join(ROOT, 'templates/themes', `${name}.css`), 'utf8');
  return [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, token = '', value = '']) => [
    token,
    value.replace(/\s+/g, ' '),
  ]);
}

describe('the guide to one’s own look', () => {
  const [table = ''] = /(?<=<!-- tokens:.*-->\n\n)[\s\S]*?(?=\n\n<!-- \/tokens -->)/.exec(GUIDE) ?? [];
  const roles = new Map(
    [...table.matchAll(/^\| `(--[\w-]+)` \| ([^|]+) \|/gm)].map(([, token, role]) => [token, role]),
  );

  test('names every token, what it is for and its value in the light and the dark theme', () => {
    const dark = new Map(tokensIn('dark'));
    const row = (token: string, ...values: readonly (string | undefined)[]) =>
      `| \`${token}\` | ${roles.get(token) ?? '?'} | ${values.map((value) => `\`${value}\``).join(' | ')} |`;
    const made = [
      '| token | what it colours | light | dark |\n| --- | --- | --- | --- |',
      ...tokensIn('light').map(([token, value]) => row(token, value, dark.get(token))),
      '\n| in `type.css` | what it sets | value |\n| --- | --- | --- |',
      ...tokensIn('type').map(([token, value]) => row(token, value)),
    ].join('\n');
    if (process.env.UPDATE_GOLDEN)
      writeFileSync(
        PATH,
        GUIDE.replace(table, () => made),
      );
    else expect(table).toBe(made);
    expect(made).not.toContain('| ? |');
  });

  test('shows a look that is taken', async () => {
    mkdirSync(join(dir, 'themes'));
    writeFileSync(join(dir, 'themes/press.css'), sample('css'));
    expect((await readOwnLook('.', dir, { page: '', dark: '', sheets: [] })).styles[0]).toContain(
      "[data-theme='press'] h2.title",
    );
  });
});

describe('the guide to one’s own layouts', () => {
  test('shows a layout of some twenty lines that draws', async () => {
    writeFileSync(join(dir, 'stat.mjs'), sample('js'));
    expect(sample('js').split('\n').length).toBeLessThan(25);
    const templates = withLayouts(small, await readOwnLayouts('.', dir));
    expect(String(render(heating(), templates)[0]?.content)).toMatch(
      /<ol class="bar" role="img" aria-label="\d+ of \d+">/,
    );
    expect(reviewOwn(heating(), templates)).toEqual([]);
  });

  test('shows one that the types of the package agree with, for every layout, and that they refuse once it is wrong', () => {
    const code = sample('js');
    const all = Object.keys(LAYOUTS).map(
      (name, i) =>
        `/** @type {import('talkwright').UserLayout<'${name}'>} */\nexport const l${i} = ({ content }, { h }) => h('p', Object.keys(content));`,
    );
    const files = {
      'all.mjs': `// @ts-check\n${all.join('\n')}\n`,
      'right.mjs': code,
      'wrong.mjs': code
        .replace('value, caption, share }', 'value, captions, share }')
        .replaceAll('(caption)', '(captions)'),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    expect(typed(Object.keys(files))).toEqual([
      expect.stringMatching(/^wrong\.mjs\(4,\d+\): error TS2339: Property 'captions' does not exist/),
    ]);
  }, 60_000);
});

/** What the compiler says of modules that see the package by its name. */
function typed(files: readonly string[]): readonly string[] {
  const compilerOptions = {
    ...{ noEmit: true, strict: true, allowJs: true, checkJs: true, skipLibCheck: true, target: 'es2023' },
    ...{ module: 'nodenext', moduleResolution: 'nodenext', types: [], allowImportingTsExtensions: true },
    paths: { talkwright: [join(ROOT, 'src/index.ts')] },
  };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: dir, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => /^\w+\.mjs\(\d+,/.test(line));
}
