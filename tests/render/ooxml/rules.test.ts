import { describe, expect, test } from 'vitest';
import { brandTemplates } from '../../../src/render/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { limits } from '../../fixtures/render/limits.ts';
import { working } from '../../fixtures/render/working.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { BRAND } from '../pptx/brand.ts';
import { type File, fileOf, templates } from '../pptx/file.ts';
import { readXml } from '../pptx/xml.ts';
import { PACKAGE } from './package-rules.ts';
import { PRESENTATION } from './presentation.ts';
import { faultsOf } from './rules.ts';

const branded = (await brandTemplates(templates, BRAND)).templates;
const files: readonly (readonly [string, File])[] = [
  ['a talk', await fileOf(heating())],
  ['all that layouts hold at most', await fileOf(limits())],
  ['a workshop in the dark', await fileOf(workshop({ theme: 'dark' }))],
  ['activities with a brand', await fileOf(working({ brand: BRAND }), branded)],
];

test.each(files)('the schemas let through every part of %s', (_, file) => {
  const parts = file.names.filter((name) => /\.(?:xml|rels)$/.test(name));
  const faults = parts.flatMap((name) =>
    faultsOf(file.part(name), { ...PRESENTATION, ...PACKAGE }).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

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
