import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/ingest/readers/markdown.ts';
import { withoutModules } from '../../src/ingest/readers/markdown-code.ts';
import { linesOf } from './reading.ts';

const lines = async (text: string) => linesOf(await readMarkdown(text, 'case.md'));

describe('front matter', () => {
  test.each([
    ['YAML', '---\ntitle: Rowing\ndate: 2024-05-01\npublisher: The Oar\n---\n'],
    ['TOML', '+++\ntitle = "Rowing"\ndate = 2024-05-01\npublisher = \'The Oar\'\n[menu]\ntitle = "No"\n+++\n'],
    ['JSON', '{\n  "title": "Rowing",\n  "date": "2024-05-01",\n  "publisher": "The Oar"\n}\n'],
  ])('in %s declares title, publisher and date, and is no text', async (_, head) => {
    const text = `${head}\nA boat has oars.\n`;
    const read = await readMarkdown(text, 'case.md');
    expect([read.declaredTitle, read.publisher, read.date]).toEqual(['Rowing', 'The Oar', '2024-05-01']);
    expect(linesOf(read)).toEqual(['A boat has oars.']);
    expect(read.text).toBe(text);
  });

  test.each(['{ a boat } has oars.', '+++ and more oars', '--- a boat'])('is not in %j', async (text) => {
    expect((await readMarkdown(text, 'case.md')).declaredTitle).toBeNull();
    expect((await lines(text)).join()).toContain(text.includes('boat') ? 'boat' : 'oars');
  });
});

test('reads MDX without what its components need', async () => {
  const text = [
    "import Tabs from '@theme/Tabs';",
    'import {',
    '  Oar,',
    '} from "./boat";',
    '',
    'export const meta = {',
    '  a: 1,',
    '};',
    '',
    '{/* for editors */}',
    '',
    '<Tabs groupId="boats" values={[{ label: "a > b" }]}>',
    '<TabItem value="row">',
    '',
    'Rowing is a **sport** of one oar each.',
    '',
    '</TabItem>',
    '</Tabs>',
    '',
    '<Oar length={3} />',
  ].join('\n');
  const read = await readMarkdown(text, 'case.mdx');
  expect(linesOf(read)).toEqual(['Rowing is a sport of one oar each.']);
  expect(read.text).toBe(text);
});

test.each([
  'Import duties from abroad matter.',
  'export licences are granted by the state.',
  'Use `List<String>` and `{/* this */}` in code.',
  'It holds when a < B and C > d.',
])('does not take for MDX: %s', async (text) => {
  expect(await lines(text)).toEqual([text.replaceAll('`', '')]);
});

test('leaves fenced code alone', async () => {
  const { tree } = await readMarkdown("```js\nimport a from 'a';\n<Tabs>\n```\n", 'case.mdx');
  expect(tree.children).toMatchObject([{ type: 'code', value: "import a from 'a';\n<Tabs>" }]);
});

test('reads tables, lists, terms and details that are written as HTML', async () => {
  const text = [
    '<table><tr><th>Aspect</th><th>Rowing</th></tr>',
    '<tr><td>Oars</td><td>one &amp; only</td></tr></table>',
    '',
    '<dl><dt>Bow</dt><dd>The front seat.</dd><div><dt>Stern</dt><dd>The back.</dd></div></dl>',
    '',
    '<details>',
    '<summary>Costs</summary>',
    '',
    'A boat costs *nine* thousand.',
    '',
    '</details>',
    '',
    '<ul><li>One<ul><li>Two</li></ul></li></ul>',
    '',
    '<h2 align="center">Rules</h2>',
  ].join('\n');
  expect((await lines(text)).filter((line) => line !== '')).toEqual([
    '| Aspect | Rowing |',
    '| Oars | one & only |',
    '- Bow',
    '  The front seat.',
    '- Stern',
    '  The back.',
    'Costs',
    'A boat costs nine thousand.',
    '</details>',
    '- One',
    '  - Two',
    '## Rules',
  ]);
});

test('places what is written as HTML where the file has it', async () => {
  const text = 'Before.\n\n<table>\n<tr><td>caf&eacute;</td><td>b</td></tr>\n</table>\n';
  const { tree } = await readMarkdown(text, 'case.md');
  const table = tree.children[1];
  const cell = table?.type === 'table' ? table.children[0]?.children[0]?.children[0] : undefined;
  expect(text.slice(cell?.position?.start.offset, cell?.position?.end.offset)).toBe('caf&eacute;');
  expect(cell?.position?.start).toMatchObject({ line: 4, column: 9 });
});

test('sets notes aside', async () => {
  const read = await readMarkdown('Oars are long.[^1]\n\n[^1]: Three metres.\n', 'case.md');
  expect(read.asides).toMatchObject([{ start: 20, reason: 'a note to the text' }]);
});

test.each(['<A {', '{/*', '<A a={{', 'import {a ', '`', '<A ', 'export const a\n', '{a\n', '~~~\n', '`a\n'])(
  'blanks endless %j in time that grows with its length',
  (part) => {
    const cpu = (length: number) => {
      const text = `<A>${part.repeat(length / part.length)}`;
      const once = () => {
        const start = process.cpuUsage();
        withoutModules(text);
        return process.cpuUsage(start).user / 1000;
      };
      return Math.min(once(), once());
    };
    cpu(5000);
    // Quadratic would be 64 times; 100 ms are noise.
    expect(cpu(80_000)).toBeLessThan(24 * cpu(10_000) + 100);
  },
);
