import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LONG } from '../long.ts';
import { EXAMPLES } from './commonmark.ts';
import { sent } from './stages.ts';

/** TALKWRIGHT_COMMONMARK names the specification's own examples (its spec.json), which aren't ours to hold here. */
const SPEC = process.env.TALKWRIGHT_COMMONMARK;
const given: readonly string[] = SPEC
  ? (JSON.parse(readFileSync(SPEC, 'utf8')) as { markdown: string }[]).map(({ markdown }) => markdown)
  : EXAMPLES;
/** Every eleventh in the usual run: eleven divides nothing that they are made of. */
const tried = LONG || SPEC ? given : given.filter((_, i) => i % 11 === 0);

const AROUND = [
  '# Heat pumps and gas boilers\n\nA heat pump is a device that moves heat. Unlike gas boilers, heat pumps burn nothing.\n\n',
  '\n\nA gas boiler is a device that burns gas. Gas boilers can leak.\n',
];

test(
  'whatever Markdown can be made of becomes a talk: nothing throws, spans are exact, pages are clean',
  async () => {
    expect(EXAMPLES.length).toBeGreaterThan(652);
    const [wrong, counts] = [[] as string[], { read: 0, draw: 0 }];
    for (const input of tried) {
      const document = { name: 'case.md', text: AROUND.join(input) };
      const { took, faults } = await sent({ document, wishes: [], minutes: 3 }, LONG);
      wrong.push(...faults.map((fault) => `${JSON.stringify(input)}: ${fault}`));
      counts.read += Number('read' in took);
      counts.draw += Number('draw' in took);
    }
    expect(wrong).toEqual([]);
    // The control: they are read, and nearly all of them drawn.
    expect(counts.read).toBe(tried.length);
    expect(counts.draw).toBeGreaterThan(tried.length * 0.9);
  },
  2 ** 31 - 1,
);
