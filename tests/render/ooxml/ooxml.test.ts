import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/model/index.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { brandTemplates } from '../../../src/render/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { limits } from '../../fixtures/render/limits.ts';
import { working } from '../../fixtures/render/working.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { BRAND } from '../pptx/brand.ts';
import { fileOf, templates } from '../pptx/file.ts';
import { readXml } from '../pptx/xml.ts';
import { type Package, packageOf } from './package.ts';
import { PACKAGE } from './package-rules.ts';
import { PRESENTATION } from './presentation.ts';
import { faultsOf } from './rules.ts';
import { WORD } from './word.ts';

const branded = (await brandTemplates(templates, BRAND)).templates;
const papers = async (name: string, deck: Deck) =>
  (await renderDocx(deck)).map(
    ({ path, content }) => [`${path} of ${name}`, packageOf(content as Uint8Array), 'word/document.xml'] as const,
  );
const SLIDES = 'ppt/presentation.xml';
const files: readonly (readonly [name: string, file: Package, main: string])[] = [
  ['a talk', await fileOf(heating()), SLIDES],
  ['all that layouts hold at most', await fileOf(limits()), SLIDES],
  ['a workshop in the dark', await fileOf(workshop({ theme: 'dark' })), SLIDES],
  ['activities with a brand', await fileOf(working({ brand: BRAND }), branded), SLIDES],
  ...(await papers('a talk', heating())),
  ...(await papers('all that layouts hold at most', limits())),
  ...(await papers('activities with a brand', working({ brand: BRAND }))),
];

describe.each(files)('%s', (_, file, main) => {
  const parts = file.names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');

  test('holds only well-formed parts, each with a type', () => {
    const types = file.part('[Content_Types].xml').children;
    const known = (key: string) =>
      new Map(types.flatMap(({ attributes: a }) => (a[key] ? [[a[key], a.ContentType] as const] : [])));
    const [defaults, overrides] = [known('Extension'), known('PartName')];
    for (const name of parts) {
      if (name.endsWith('.xml')) expect(() => file.part(name)).not.toThrow();
      const type =
        overrides.get(`/${name}`) ?? (name.endsWith('.xml') ? undefined : defaults.get(name.split('.').at(-1) ?? ''));
      expect(type, name).toBeTruthy();
    }
    expect([...overrides.keys()].filter((name) => !parts.includes(name.slice(1)))).toEqual([]);
  });

  test('has a part for every relationship, and one for every id that is named', () => {
    for (const name of ['', ...parts.filter((one) => one.endsWith('.xml'))]) {
      const relations = file.relations(name);
      for (const { target, external } of relations) if (!external) expect(file.names).toContain(target);
      expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
      if (name === '') continue;
      const ids = [...JSON.stringify(file.part(name)).matchAll(/"r:(?:id|embed)":"([^"]+)"/g)].map(([, id]) => id);
      for (const id of ids)
        expect(
          relations.map((one) => one.id),
          name,
        ).toContain(id);
    }
    expect(file.relations('').map(({ target }) => target)).toContain(main);
  });

  test('reaches every part from its root', () => {
    const seen = new Set<string>();
    const walk = (name: string) => {
      for (const { target, external } of file.relations(name)) {
        if (external || seen.has(target)) continue;
        seen.add(target);
        walk(target);
      }
    };
    walk('');
    expect(parts.filter((name) => !seen.has(name))).toEqual([]);
  });

  test('is let through by the schemas, part by part', () => {
    const faults = file.names
      // What stands in a part of one's own is one's own affair: no schema says.
      .filter((name) => /\.(?:xml|rels)$/.test(name) && !/^customXml\/item\d+\.xml$/.test(name))
      .flatMap((name) => faultsOf(file.part(name), RULES).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

const RULES = { ...PRESENTATION, ...WORD, ...PACKAGE };

describe('the rules', () => {
  const read = (xml: string) => readXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);

  test.each([
    ['a text without a paragraph', '<p:txBody><a:bodyPr/><a:lstStyle/></p:txBody>'],
    ['children in another order', '<a:p><a:endParaRPr/><a:r><a:t/></a:r></a:p>'],
    ['one child too many', '<a:r><a:rPr/><a:t/><a:t/></a:r>'],
    ['an element that nobody knows', '<a:p><a:blink/></a:p>'],
    ['an attribute that nobody knows', '<a:gridCol w="1" h="1"/>'],
    ['an attribute that is missing', '<a:gridCol/>'],
    ['a number that is none', '<a:gridCol w="1.5"/>'],
    ['a word that isn’t one of those', '<a:bodyPr anchor="middle"/>'],
  ])('refuse %s', (_, xml) => {
    expect(faultsOf(read(xml), PRESENTATION)).not.toEqual([]);
  });

  test('let through what the schemas do', () => {
    const right =
      '<a:p><a:pPr algn="l"/><a:r><a:t/></a:r><a:br/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"/></a:p>';
    expect(faultsOf(read(right), PRESENTATION)).toEqual([]);
  });
});
