import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTemplates } from '../../src/ingest/templates.ts';
import { InputError } from '../../src/model/index.ts';
import { templates } from '../browser/render/page.ts';
import { heating } from '../fixtures/render/heating.ts';
import { htmlOf } from './tree.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

test('makes one file that holds its fonts, its stage, its speaker view and its rehearsal in little more than half a megabyte', async () => {
  const html = htmlOf(heating(), await templates());
  expect(Buffer.byteLength(html)).toBeLessThan(580_000);
  expect(html).toContain('data:font/woff2;base64,');
}, 30_000);

test('has an icon for every name in the lexicon', async () => {
  const { icons } = await templates();
  const names = [...readFileSync(join(ROOT, 'content/lexicon/icons.yaml'), 'utf8').matchAll(/^([\w-]+):/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !icons[name as string]?.length)).toEqual([]);
}, 30_000);

test('says what is missing from an incomplete installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkwright-empty-'));
  try {
    expect(() => readTemplates(folder)).toThrow(InputError);
    expect(() => readTemplates(folder)).toThrow(/page\.html: not found/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
