import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/ingest/readers/html.ts';
import { asideTexts, FIXTURES, linesOf, misplaced, readFixture } from './reading.ts';

interface Expected {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly kept: readonly string[];
  readonly asides: readonly string[];
  readonly absent: readonly string[];
  readonly notInTree?: readonly string[];
  readonly table?: readonly (readonly string[])[];
}

describe.each(readdirSync(path.join(FIXTURES, 'html')))('a saved page like those of %s sites', (name) => {
  const expected: Expected = JSON.parse(readFileSync(path.join(FIXTURES, 'html', name, 'expected.json'), 'utf8'));
  const page = readFixture(`html/${name}/page.html`);

  test('has its title, publisher and date', async () => {
    const { declaredTitle, publisher, date, tree } = await page;
    expect([declaredTitle, publisher, date]).toEqual([expected.title, expected.publisher, expected.date]);
    expect(linesOf({ tree })[0]).toBe(`# ${expected.title}`);
  });

  test('keeps the article, each word at its place', async () => {
    const source = await page;
    const said = linesOf(source).join('\n');
    for (const words of expected.kept) expect(said).toContain(words);
    if (expected.table) expect(said).toContain(expected.table.map((row) => `| ${row.join(' | ')} |`).join('\n'));
    expect(misplaced(source)).toEqual([]);
  });

  test('leaves out the frame of the site, and sets aside what stands within the article', async () => {
    const source = await page;
    const [said, set] = [linesOf(source).join('\n'), asideTexts(source).join('\n')];
    for (const words of [...expected.absent, ...expected.asides, ...(expected.notInTree ?? [])]) {
      expect(said).not.toContain(words);
    }
    for (const words of expected.asides) expect(set).toContain(words);
  });
});

const body = (html: string) => linesOf(readHtml(`<html><body><main>${html}</main></body></html>`, 'page.html'));

test.each([
  [
    'a title above the columns',
    '<tr><td colspan=2>Taxes</td></tr><tr><th>Kind</th><th>Rate</th></tr><tr><td>Car</td><td>9%</td></tr>',
    ['Taxes', '| Kind | Rate |', '| Car | 9% |'],
  ],
  [
    'rows of a head and a text',
    '<tr><th>Court</th><td>Public</td></tr><tr><th>Arbiter</th><td>Private</td></tr>',
    ['- Court', '  Public', '- Arbiter', '  Private'],
  ],
  [
    'a line of its own within',
    '<tr><th>A</th><th>B</th></tr><tr><td colspan=2>Costs</td></tr><tr><td>1</td><td>2</td></tr>',
    ['| A | B |', '| Costs |  |', '| 1 | 2 |'],
  ],
  ['one column', '<tr><td>First</td></tr><tr><td>Second</td></tr>', ['First', 'Second']],
  [
    'paragraphs and lists in cells',
    '<tr><th>A</th><th>B</th></tr><tr><td><p>One.</p><p>Two.</p></td><td><ul><li>x</li><li>y</li></ul></td></tr>',
    ['| A | B |', '| One. Two. | x; y |'],
  ],
  ['a span of absurd width', '<tr><td colspan=99999999>A</td></tr><tr><td>b</td><td>c</td></tr>', undefined],
])('reads a table with %s', (_, rows, lines) => {
  const read = body(`<p>${'Words before the table. '.repeat(12)}</p><table>${rows}</table>`);
  if (lines) expect(read.slice(1)).toEqual(lines);
  expect(read.length).toBeGreaterThan(1);
});

test('takes a table that only lays out the page for what is in it', () => {
  const cells =
    '<tr><td><h2>Left</h2><p>One thing is said.</p></td><td><h2>Right</h2><p>Another is said.</p></td></tr>';
  expect(body(`<table role="presentation">${cells}</table>`)).toEqual([
    '## Left',
    'One thing is said.',
    '## Right',
    'Another is said.',
  ]);
});

test('leaves out soft hyphens and marks of no width', () => {
  expect(body('<p>A fer&shy;men&shy;ted dough\u200b rises.</p>')).toEqual(['A fermented dough rises.']);
});

test('keeps a section that is called what frames are called, by its own heading', () => {
  const lines = body(
    '<section id="comments"><h2>Comments</h2><p>A comment in a program is ignored by the machine.</p></section>',
  );
  expect(lines).toEqual(['## Comments', 'A comment in a program is ignored by the machine.']);
});

test('keeps what stands in a form that is the whole page', () => {
  expect(body('<form><p>The page of an old shop is one form.</p></form>')).toEqual([
    'The page of an old shop is one form.',
  ]);
});

test.each([
  ['<title>Bread and butter | The Bakers</title>', 'Bread and butter'],
  [
    '<title>The Bakers - Bread and butter</title><meta property="og:site_name" content="The Bakers">',
    'Bread and butter',
  ],
  ['<title>Bread - and butter</title>', 'Bread - and butter'],
  ['<title>Rail | Road</title>', 'Rail | Road'],
])('takes the site’s name off %s', (head, title) => {
  const page = `<html><head>${head}</head><body><p>${'Bread needs salt and time. '.repeat(12)}</p></body></html>`;
  expect(readHtml(page, 'page.html').declaredTitle).toBe(title);
});

test.each([
  ['', 'no text found'],
  ['<html><body><script>x()</script></body></html>', 'no text found'],
  [`<html><body>${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}</body></html>`, 'nested more than'],
])('refuses a page without an article', (page, message) => {
  expect(() => readHtml(page, 'page.html')).toThrow(message);
});
