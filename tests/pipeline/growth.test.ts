import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { LIMITS, readLexicon } from '../../src/ingest/index.ts';
import { readWith } from '../../src/ingest/reading/read-with.ts';
import type { Source } from '../../src/model/index.ts';
import { understand } from '../../src/pipeline.ts';
import { LONG, some } from '../long.ts';
import { ROOT } from './default-talk.ts';

const lexicon = readLexicon([join(ROOT, 'content/lexicon')]);

/** Texts of odd and ordinary shapes, by a part that is repeated; `#` becomes its number. */
const SHAPES: Readonly<Record<string, string>> = {
  'plain sentences': 'A heat pump # moves heat from the ground into the house number #. ',
  paragraphs: 'A heat pump # moves heat.\n\nUnlike a boiler, it burns nothing in house #.\n\n',
  'comparing sentences': 'Whereas a heat pump moves heat, a boiler of kind # burns gas. ',
  definitions: 'A pump # is a device that moves a liquid # from one place to another.\n\n',
  'the same sentence': 'Heat pumps can freeze in winter.\n\n',
  'a long sentence': 'which moves heat, and of which house # holds one, ',
  commas: 'pump #, boiler #, ',
  colons: 'Pump #: boiler #: ',
  'nested brackets': 'a pump (of kind # (or # (and ',
  'brackets side by side': 'a pump (#), ',
  quotes: '“Pump #” he said, “moves”, ',
  'open quotes': '“pump # ',
  dashes: 'pumps – boilers # — stoves - ',
  figures: 'In 20#, 45.#% of houses used 1,#00 kWh at €#.5 million. ',
  'a long figure': '1,000,',
  abbreviations: 'The U.S. e.g. Dr. No. # vs. ',
  'full stops': 'a. b. # ',
  ellipses: 'and so on ... # … ',
  'capital words': 'Heat Pump Boiler Stove # ',
  'one word': 'pumppumppump',
  hyphens: 'heat-pump-boiler-#-',
  'such as': 'pumps such as A#, B# and C#, such as ',
  negations: 'It is not the case that no pump # never fails to not move heat. ',
  'risks and safeguards': 'Leaks are a risk #: they can damage floors. To avoid them, check valve #. ',
  headings: '## Pump #\n\nIt moves heat.\n\n',
  items: '- Pump #: moves heat\n',
  'items in items': '- Pump #\n  - moves heat #\n    - for house #\n',
  'a table': '| Pump # | moves heat | house # |\n',
  'many tables': '| A # | B |\n| - | - |\n| pump | house # |\n\n',
  'other scripts': '熱ポンプ#は熱を運ぶ。مضخة حرارية # ',
  'blank signs': 'pump \t \u00a0 \u200b # ',
};
/** What each stage reads in its own way. */
const FIRST = ['comparing sentences', 'negations', 'many tables', 'a long sentence', 'nested brackets', 'a table'];
const SIZE = LONG ? 20_000 : 3000;

function textOf(part: string, length: number): string {
  const head = part.startsWith('|') && !part.includes('- |') ? '| A | B | C |\n| - | - | - |\n' : '';
  let text = head;
  for (let i = 0; text.length < length; i++) text += part.replaceAll('#', String(i));
  return text;
}

async function cpuOf(text: string): Promise<number> {
  const { tree } = await readWith({ format: 'markdown', content: text, name: 'a.md', limits: LIMITS }, () => {});
  const times = [1, 2, 3].map((turn) => {
    const file = new VFile({ path: 'a.md', value: text });
    const facts = { declaredTitle: null, publisher: null, date: null, places: null, asides: [] };
    const source: Source = { id: 'a.md', path: 'a.md', format: 'markdown', sha256: String(turn), ...facts, file, tree };
    const start = process.cpuUsage();
    understand([source], { ...lexicon });
    return process.cpuUsage(start).user;
  });
  return Math.min(...times);
}

describe('the time that a text takes to be understood', () => {
  test.each(some(3, [...new Set([...FIRST, ...Object.keys(SHAPES)])]))(
    'grows with its length: %s',
    async (name) => {
      const part = SHAPES[name] as string;
      await cpuOf(textOf(part, SIZE / 4));
      // Four times the text takes some four times the time; sixteen times is the square. 200 ms are noise.
      expect(await cpuOf(textOf(part, 4 * SIZE))).toBeLessThan(8 * (await cpuOf(textOf(part, SIZE))) + 200_000);
    },
    300_000,
  );
});
