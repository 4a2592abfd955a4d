import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandTemplates } from '../../../src/render/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { working } from '../../fixtures/render/working.ts';
import { ROOT } from '../../pipeline/default-talk.ts';
import { BRAND } from './brand.ts';
import { type File, fileOf, templates } from './file.ts';
import { all } from './xml.ts';

const files: readonly (readonly [string, File])[] = [
  ['a talk', await fileOf(heating())],
  ['a workshop in the dark', await fileOf(working({ theme: 'dark' }))],
  ['a brand', await fileOf(heating({ brand: BRAND }), (await brandTemplates(templates, BRAND)).templates)],
];

describe.each(files)('the slides of %s', (_, file) => {
  test('give every shape a number of its own', () => {
    for (const slide of file.slides) {
      const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('are listed once each, in the parts of the talk', () => {
    const presentation = file.part('ppt/presentation.xml');
    const listed = all(presentation, 'p:sldId').map(({ attributes }) => attributes.id);
    expect(listed).toHaveLength(file.slides.length);
    expect(all(presentation, 'p14:sldId').map(({ attributes }) => attributes.id)).toEqual(listed);
    const names = all(presentation, 'p14:section').map(({ attributes }) => attributes.id);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('is the same file for the same talk', async () => {
  expect((await fileOf(heating())).bytes).toEqual(files[0]?.[1].bytes);
});

test('tells no date of its making', () => {
  const core = files[0]?.[1].part('docProps/core.xml');
  expect(core?.children.map(({ name }) => name)).not.toContain('dcterms:created');
  expect(core?.children.find(({ name }) => name === 'dc:title')?.text).toBe('Heat pumps and gas boilers');
});

test('carries the colours of its look and brand, and a brand’s face', () => {
  const [light, dark, brand] = files.map(([, file]) => JSON.stringify(file.part('ppt/theme/theme1.xml')));
  expect(light).toContain('4640E6');
  expect(light).toContain('"typeface":"Arial"');
  expect(dark).toContain('0B0D16');
  expect(brand).toContain('"typeface":"Verdana"');
  expect(brand).not.toContain('4640E6');
  const map = files[1]?.[1].part('ppt/slideMasters/slideMaster1.xml').children.find(({ name }) => name === 'p:clrMap');
  expect(map?.attributes).toMatchObject({ bg1: 'dk1', tx1: 'lt1' });
});

test('shows a logo on the cover and at every foot, with its name', () => {
  const file = files[2]?.[1] as File;
  const pictures = (path: string) => all(file.part(path), 'p:pic');
  expect(pictures('ppt/slides/slide1.xml')).toHaveLength(1);
  expect(pictures('ppt/slideLayouts/slideLayout3.xml')).toHaveLength(1);
  expect(all(file.part('ppt/slides/slide1.xml'), 'p:cNvPr').map(({ attributes }) => attributes.descr)).toContain(
    'Warm & Co',
  );
  expect(files[0]?.[1].names.filter((name) => name.includes('media'))).toEqual([]);
});

test('is loaded only when somebody asks for it', () => {
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const outside = files.filter((name) => !name.replaceAll('\\', '/').startsWith('render/pptx/'));
  const users = outside.filter((name) => readFileSync(join(src, name), 'utf8').includes('/pptx/index.ts'));
  expect(users.map((name) => name.replaceAll('\\', '/'))).toEqual(['render/formats.ts']);
  const table = readFileSync(join(src, 'render/formats.ts'), 'utf8');
  expect(table).toContain("await import('./pptx/index.ts')");
  expect(table).not.toMatch(/from '\.\/pptx/);
});
