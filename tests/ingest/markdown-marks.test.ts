import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/ingest/readers/markdown.ts';
import { readable } from '../../src/ingest/readers/markdown-marks.ts';
import { readText } from '../../src/ingest/readers/text.ts';
import { linesOf } from './reading.ts';

test("leaves out of the text what only Kramdown's own tools read, line for line", async () => {
  const text = '# Rye\n{: .lead}\n\n**Rye**{: data-type="term"} is a grass.{: #one}\n\nIt is sown in autumn.\n';
  const read = await readMarkdown(text, 'case.md');
  expect(read.text).toBe('# Rye\n\n\n**Rye** is a grass.\n\nIt is sown in autumn.\n');
  expect(linesOf(read)).toEqual(['# Rye', 'Rye is a grass.', 'It is sown in autumn.']);
});

test('reads Markdown within wrappers that say that they hold it', async () => {
  const text = '<div class="note" markdown="1">\n### Rye\nIt is a *grass*.\n\n</div>\n';
  expect(linesOf(await readMarkdown(text, 'case.md'))).toEqual(['### Rye', 'It is a grass.']);
});

describe('formulas', () => {
  test('in a sentence read as their characters', () => {
    const { text, asides } = readable('Water is <math display="x"><mi>H</mi><mn>2</mn><mi>O</mi></math> to chemists.');
    expect(text).toBe('Water is H2O to chemists.');
    expect(asides).toEqual([]);
  });

  test('on their own are set aside at their place', async () => {
    const read = await readMarkdown(
      'Rye:\n\n<div>\n<math><mi>a</mi>\n<annotation encoding="tex">a</annotation></math>\n</div>\n\nIt grows.\n',
      'case.md',
    );
    expect(read.asides?.map(({ start, end, rule }) => [read.text.slice(start, end).trim(), rule])).toEqual([
      ['a', 'formula'],
    ]);
    expect(linesOf(read)).toEqual(['Rye:', '<div>', '</div>', 'It grows.']);
    expect(read.text.split('\n').length).toBe(9);
  });

  test.each(['Write `<math>` and `{: .x}` so.', 'Sizes {a: 1} differ, <maths> too.', 'A <math> that never ends.'])(
    'are not found in %j',
    (text) => {
      expect(readable(text)).toEqual({ text, asides: [] });
    },
  );
});

test('reads roles of reStructuredText as what they say, and leaves times of day alone', () => {
  expect(readText('Both :term:`rye` and :ref:`wheat <grain>` are sown.\n').text).toBe('Both rye and wheat are sown.\n');
  const text = 'Doors open at 9:30 `sharp` and close at 10:30.\n';
  expect(readText(text).text).toBe(text);
});

describe('a text whose line ends were lost', () => {
  const long = 'Rye is a grass that grows on poor soil and stands the cold of winter better than wheat does. '
    .repeat(4)
    .trim();

  test('has them back at its wide gaps', () => {
    const read = readText(`${long}    It has three uses:       - bread    - whisky    - fodder\n`);
    expect(linesOf(read)).toEqual([long, 'It has three uses:', '- bread', '- whisky', '- fodder']);
    for (const line of ['bread', 'whisky']) expect(read.text).toContain(line);
  });

  test('is not seen in columns, short lines and double blanks', () => {
    for (const text of [`${long}  It has uses.\n`, 'Rye.    It has uses.\n', `${long}    with malt\n`])
      expect(linesOf(readText(text)).length).toBe(1);
  });
});

test.each([
  ['formulas', '<math><mi>a</mi></math> b '],
  ['formulas that never end', '<math> '],
  ['attributes', '**a**{: .b} '],
  ['braces', '{:    {: '],
])('takes time in proportion to %s', (_, part) => {
  const seconds = (count: number): number => {
    const text = part.repeat(count);
    const start = process.cpuUsage();
    readable(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  seconds(2000);
  expect(seconds(40_000)).toBeLessThan(1);
});
