import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readOwnLayouts } from '../../src/ingest/own/layouts.ts';

const home = mkdtempSync(join(tmpdir(), 'talkwright-layouts-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const draws = (word: string) =>
  `import { sign } from './parts/sign.mjs';\nexport default (_, { h }) => [h('p', '${word}' + sign)];\n`;

async function digestWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(home, name);
  mkdirSync(join(dir, 'parts'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  return (await readOwnLayouts(name, home)).digest;
}

test('layouts are told apart by what their functions do and import, not by where they lie', async () => {
  const files = { 'stat.mjs': draws('one'), 'parts/sign.mjs': "export const sign = '!';\n" };
  const first = await digestWith('first', files);
  cpSync(join(home, 'first'), join(home, 'copy'), { recursive: true });
  writeFileSync(join(home, 'copy/README.md'), 'What they draw.\n');
  expect(await digestWith('copy', {})).toBe(first);
  expect(await digestWith('body', { ...files, 'stat.mjs': draws('two') })).not.toBe(first);
  expect(await digestWith('import', { ...files, 'parts/sign.mjs': "export const sign = '?';\n" })).not.toBe(first);
});
