import { expect, test } from 'vitest';
import { readDocx } from '../../src/ingest/readers/docx.ts';
import { locate } from '../../src/model/index.ts';
import { docxOf, p, zipOf } from './making.ts';
import { asideTexts, linesOf, misplaced, readFixture } from './reading.ts';

const read = (body: string, styles = '') => readDocx(docxOf(body, styles), 'case.docx');
const lines = async (body: string, styles = '') => linesOf(await read(body, styles));

const BOLD = '<w:b/>';
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My section"/><w:basedOn w:val="Base"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Self"><w:name w:val="Self"/><w:basedOn w:val="Self"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Strong1"><w:name w:val="Strong line"/><w:rPr><w:b/></w:rPr></w:style>';
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

test('reads a document of a word processor: headings, lists, tables, accepted changes', async () => {
  const source = await readFixture('bread.docx');
  expect(linesOf(source)).toEqual([
    '# Sourdough or bakers’ yeast',
    '## What they are',
    'Sourdough is a dough that rises with wild yeasts and lactic acid bacteria. It is kept in a jar and fed every day.',
    'Bakers’ yeast is a single fungus that is grown in tanks. It is sold as a fermentation starter.',
    '### Where they differ',
    '| Aspect | Sourdough | Bakers’ yeast |',
    '| Time to rise | 8 to 24 hours | 1 to 2 hours |',
    '| Taste | sour | mild |',
    '### What goes wrong',
    '- A cold kitchen slows the dough.',
    '  - Below 15 °C it hardly rises.',
    '- Too much salt kills the yeast.',
    '#### How to rescue a flat loaf',
    '1. Knead it again.',
    '1. Let it stand in a warm oven.',
    'A box beside the text follows.',
    'Rye bread needs acid to hold its crumb.',
  ]);
  expect(misplaced(source)).toEqual([]);
  expect(source.declaredTitle).toBe('Sourdough or bakers’ yeast');
});

test('sets notes aside, and leaves out comments, running heads and deleted words', async () => {
  const source = await readFixture('bread.docx');
  expect(asideTexts(source).join()).toContain('older than the bakers’ guilds');
  for (const words of ['Check this with the mill', 'third edition', 'bucket', 'Page 1']) {
    expect(String(source.file)).not.toContain(words);
  }
});

test('names paragraphs as places', async () => {
  const { file, places } = await readFixture('bread.docx');
  const start = String(file).indexOf('Taste');
  expect(locate({ line: 99, start }, places)).toEqual({ unit: 'paragraph', n: 8 });
});

test.each([
  ['a style of another language', p('Kosten', '', styled('berschrift1')), '# Kosten'],
  ['a style built on an outline level', p('Costs', '', styled('Own')), '## Costs'],
  ['an outline level of its own', p('Costs &amp; time', '', '<w:outlineLvl w:val="2"/>'), '### Costs & time'],
])('takes for a heading: %s', async (_, paragraph, heading) => {
  expect((await lines(paragraph + p('Rails cost more than roads.'), STYLES))[0]).toBe(heading);
});

test('takes short bold or large paragraphs for headings, ranked by size', async () => {
  const body = [
    p('Trams and buses', '<w:sz w:val="40"/>'),
    p('Costs', '<w:b/><w:sz w:val="28"/>'),
    p('Trams cost more to build.'),
    p('Over the years', BOLD),
    p('Buses cost more to run.'),
    p('Comfort', '', styled('Strong1')),
    p('Trams ride more smoothly.'),
  ];
  const [title, costs, , years, , comfort] = await lines(body.join(''), STYLES);
  expect([title, costs, years, comfort]).toEqual([
    '# Trams and buses',
    '## Costs',
    '### Over the years',
    '### Comfort',
  ]);
});

test.each([
  ['a bold sentence', p('Never mix the two.', BOLD)],
  ['a bold lead-in', p('Note:', BOLD)],
  [
    'a long bold paragraph',
    p('Bold words that go on and on for much longer than any heading would ever do here', BOLD),
  ],
  ['a number alone', p('2024', BOLD)],
  ['a style that bites its own tail', p('Plain words', '', styled('Self'))],
])('does not take for a heading: %s', async (_, paragraph) => {
  expect((await lines(paragraph + p('Text goes on below it.'), STYLES)).join('\n')).not.toMatch(/^#/m);
});

test('does not take bold lines at the end for headings', async () => {
  expect(await lines(p('Text stands above.') + p('Signed', BOLD), STYLES)).toEqual(['Text stands above.', 'Signed']);
});

test('sets a table of contents aside', async () => {
  const source = await read(p('Costs 3', '', styled('TOC1')) + p('Rails cost more.'), STYLES);
  expect(linesOf(source)).toEqual(['Rails cost more.']);
  expect(source.asides).toHaveLength(1);
});

test('lays out merged cells, and keeps equations and hidden hyphens out', async () => {
  const cell = (text: string, span = '') => `<w:tc><w:tcPr>${span}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const merge = (value: string) => `<w:vMerge w:val="${value}"/>`;
  const table = `<w:tbl>${row(cell('Fuel'), cell('Heat'), cell('Cost'))}${row(cell('Wood', merge('restart')), cell('4'), cell('low'))}${row(cell('', merge('continue')), cell('5'), cell('high'))}</w:tbl>`;
  const math =
    '<w:p><w:r><w:t>Heat is </w:t></w:r><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath><w:r><w:t>en</w:t><w:softHyphen/><w:t>ergy.</w:t></w:r></w:p>';
  expect(await lines(table + math)).toEqual([
    '| Fuel | Heat | Cost |',
    '| Wood | 4 | low |',
    '| Wood | 5 | high |',
    'Heat is energy.',
  ]);
});

test.each([
  ['an empty document', docxOf(p(' ')), 'no text found'],
  [
    'one without a main part that can be read',
    docxOf('<w:p>', '', { 'word/document.xml': '<w:document><w:body>' }),
    'damaged',
  ],
  ['one that is cut off', docxOf(p('Text.')).subarray(0, 300), 'damaged'],
  ['one that holds something else', zipOf({ 'word/other.xml': '' }), 'damaged'],
  [
    'one that unpacks without end',
    zipOf({ 'word/document.xml': ' '.repeat(65 * 1024 * 1024) }),
    'unpacks to at most 64 MB',
  ],
])('refuses %s', async (_, bytes, message) => {
  await expect(readDocx(bytes, 'case.docx')).rejects.toThrow(message);
});
