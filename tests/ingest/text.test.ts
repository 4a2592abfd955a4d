import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/ingest/readers/text.ts';

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const types = (text: string): string[] => readText(text).tree.children.map((node) => node.type);
const texts = (text: string): string[] => readText(text).tree.children.map((node) => textOf(node).replace(/\s+/g, ' '));

/** Rows of the first table, or null. */
function rows(text: string): string[][] | null {
  const table = readText(text).tree.children.find((node) => node.type === 'table');
  return table?.type === 'table' ? table.children.map((row) => row.children.map((cell) => textOf(cell))) : null;
}

describe('columns of blanks', () => {
  test('are a table when they stand below each other', () => {
    expect(rows('Gear       Sculling     Sweep\nOars       two          one\nCox        never        often\n')).toEqual(
      [
        ['Gear', 'Sculling', 'Sweep'],
        ['Oars', 'two', 'one'],
        ['Cox', 'never', 'often'],
      ],
    );
  });

  test('carry a cell on over lines that leave the first column blank', () => {
    const text =
      'Point      Lease           Loan\nOwner      the bank        the borrower\nEnd        return or       nothing\n           buy             more\n';
    expect(rows(text)?.at(-1)).toEqual(['End', 'return orbuy', 'nothingmore']);
  });

  test.each([
    [
      'two blanks behind full stops',
      'Bread is baked.  It rests.\nMilk is boiled first.  Then it cools.\nEggs.  They keep.\n',
    ],
    [
      'a page of two columns',
      'wheat was sown in     prices fell again\nspring and then cut   while the guilds\nby hand before the    asked for help\n',
    ],
    ['two rows alone', 'Gear       Sculling\nOars       two\n'],
  ])('are none with %s', (_, text) => {
    expect(rows(text)).toBeNull();
  });
});

describe('words cut at a line end', () => {
  const wrapped = (first: string, second: string): string =>
    texts(
      `The council said in its last report that nobody had asked for the ${first}-\n${second} of the old bridge, and that the costs of it were not known then.`,
    )[0] ?? '';

  test.each([
    ['resto', 'ration', 'restoration'],
    ['well', 'known', 'well-known'],
    ['Anglo', 'Saxon', 'Anglo-Saxon'],
  ])('%s + %s is %s', (first, second, whole) => {
    expect(wrapped(first, second)).toContain(` ${whole} `);
  });

  test('keep their hyphen when the text writes it elsewhere', () => {
    expect(
      texts(
        'A bottom-up plan was made by the people of the town last year, and a bottom-\nup plan it stayed, whatever the ministry said.',
      )[0],
    ).not.toContain('bottomup');
  });
});

describe('code', () => {
  test.each([
    ['behind prompts', 'Open the port:\n\n$ ufw allow 25\n', ['paragraph', 'code']],
    ['between fences', 'Set it:\n\n```\nhost = mail\n```\n', ['paragraph', 'code']],
    ['indented', 'Install it:\n\n    sudo apt install postfix\n', ['paragraph', 'code']],
  ])('is kept as a place %s', (_, text, expected) => {
    expect(types(text)).toEqual(expected);
  });

  test.each([
    ['a price', '$ 5 buys a loaf of rye bread.\n'],
    ['an indented quotation', 'He wrote:\n\n    The mill stood idle for a year.\n'],
    ['an open fence', '```\nThe mill stood idle for a year.\n'],
  ])('is not %s', (_, text) => {
    expect(types(text)).not.toContain('code');
  });
});

describe('wrapped text', () => {
  test('is joined where sentences break off at line ends', () => {
    const text =
      'Otters live on rivers and hunt at night, and people mix them\nup with minks when they see only a head in the water. They\nweigh 7 to 10 kg.\n';
    expect(texts(text)).toHaveLength(1);
  });

  test('is not seen in short lines of a text whose paragraphs are lines', () => {
    const long =
      'The tram runs on rails and takes up to three hundred people, which no bus does, and that is why cities with wide streets keep asking for it again. ';
    expect(
      texts(`${long}${long}\n\nFeature of the line\nup to ten thousand riders\nless than five thousand\n`),
    ).toHaveLength(4);
  });
});

describe('marks of Markdown in plain text', () => {
  test('are read: bold words and links', () => {
    const [paragraph] = readText('**Keel.** The fin below the hull, see [the drawing](https://example.org/keel).\n')
      .tree.children;
    expect(paragraph && textOf(paragraph)).toBe('Keel. The fin below the hull, see the drawing.');
    expect(paragraph && 'children' in paragraph && paragraph.children.map(({ type }) => type)).toContain('strong');
  });

  test('are left where they are none', () => {
    expect(texts('The area is 2 ** 3 and 4 ** 2 units.\n')).toEqual(['The area is 2 ** 3 and 4 ** 2 units.']);
  });
});

test('reads a long text in time that grows with its length', () => {
  const line = 'The old mill stood by the river and nobody knew who had built it.\n\n';
  const time = (count: number): number => {
    const text = line.repeat(count);
    const start = performance.now();
    readText(text);
    return performance.now() - start;
  };
  time(2000);
  const short = Math.max(1, Math.min(time(4000), time(4000)));
  expect(Math.min(time(32_000), time(32_000))).toBeLessThan(short * 8 * 3);
});
