import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/ingest/readers/pdf.ts';
import { piecesOf } from '../../src/ingest/readers/pdf-pieces.ts';
import { locate } from '../../src/model/index.ts';
import { column, pdfOf, type Written } from './making.ts';
import { asideTexts, linesOf, misplaced, readFixture } from './reading.ts';

const read = (...pages: (readonly Written[])[]) => readPdf(pdfOf(pages), 'case.pdf');
const lines = async (...pages: (readonly Written[])[]) => linesOf(await read(...pages));

describe('a page printed by a browser, in two columns', () => {
  const page = readFixture('trams.pdf');

  test('is read column by column, with the whole lines above and the table below', async () => {
    const said = linesOf(await page);
    const order = [
      '# Trams',
      'This survey',
      '## What',
      'A tram is',
      '## Costs',
      'Well-used',
      '## Comfort',
      '## Risks',
      '## In figures',
      '| Measure',
    ];
    const text = said.join('\n');
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    );
    for (const words of order) expect(text).toContain(words);
    expect(said).toContain('| Places in a vehicle | 220 | 90 |');
  });

  test('has its bullets, which are drawn, from its tags', async () => {
    expect(linesOf(await page).filter((line) => line.startsWith('- '))).toEqual([
      '- Cyclists can be caught in the tracks, most of all in the wet.',
      '- A broken wire stops a whole line, while a bus drives around the fault.',
      '- Building works close shops’ streets for months.',
    ]);
  });

  test('has words whole that break at line ends, and keeps real hyphens', async () => {
    const source = await page;
    const text = String(source.file);
    for (const word of ['substations', 'everybody', 'century', 'instead', 'thirty-five', 'Well-used']) {
      expect(text).toContain(word);
    }
    expect(misplaced(source)).toEqual([]);
  });
});

describe('a typeset journal, two columns on two pages', () => {
  const journal = readFixture('law.pdf');

  test('keeps the order, and paragraphs whole over the ends of columns and pages', async () => {
    const said = linesOf(await journal);
    expect(said.filter((line) => line.startsWith('#'))).toEqual([
      '# Arbitration and Litigation for Small Shops',
      '## 1. What they are',
      '## 2. How they differ',
      '### 2.1. Cost and time',
      '### 2.2. Publicity',
      '## 3. Risks',
      '## 4. Which to choose',
    ]);
    const paragraphs = said.filter((line) => !/^[#-]/.test(line));
    expect(paragraphs.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([]);
    expect(said.filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  test('sets aside notes, page numbers and running heads', async () => {
    expect(asideTexts(await journal)).toEqual([
      'The word is used here for binding arbitration alone.',
      '1',
      'Law for shops Autumn issue',
      '2',
    ]);
  });

  test('names pages as places, in the middle of a paragraph too', async () => {
    const { file, places } = await journal;
    const page = (words: string) => locate({ line: 1, start: String(file).indexOf(words) }, places);
    expect([page('Litigation is'), page('interim measures')]).toEqual([
      { unit: 'page', n: 1 },
      { unit: 'page', n: 2 },
    ]);
  });
});

test('takes bookmarks for headings where the look says nothing', async () => {
  const headings = linesOf(await readFixture('bread.pdf')).filter((line) => line.startsWith('#'));
  expect(headings).toEqual([
    '# Sourdough or bakers’ yeast',
    '## What they are',
    '### Where they differ',
    '### What goes wrong',
    '#### How to rescue a flat loaf',
  ]);
});

const PROSE = [
  'Heat pumps take warmth from the air outside and bring it into the',
  'house, which takes a third of the power that a heater would need. In',
  'deep frost they need more, and some have a heater built in for such',
  'nights.',
];

test('joins the lines of a paragraph and parts paragraphs by gap, by indent and by a short last line', async () => {
  const second = column(['Boilers burn gas or oil, and are cheap to buy but dear to run in the', 'long term.'], {
    y: 170,
  });
  const third = [{ x: 75, y: 196, text: 'Stoves burn wood, and somebody must carry it up the stairs to them.' }];
  expect(await lines([...column(PROSE), ...second, ...third])).toEqual([
    PROSE.join(' '),
    'Boilers burn gas or oil, and are cheap to buy but dear to run in the long term.',
    'Stoves burn wood, and somebody must carry it up the stairs to them.',
  ]);
});

test.each([
  [
    'joins a word that stands whole elsewhere',
    ['The insu-', 'lation is thick.', 'Good insulation pays.'],
    'The insulation is thick.',
  ],
  [
    'keeps the hyphen that the same word has elsewhere',
    ['A cost-', 'free check is offered.', 'A cost-free check pays.'],
    'A cost-free check is offered.',
  ],
  ['joins what is seen nowhere else', ['They are refri-', 'gerated at night.'], 'They are refrigerated at night.'],
  [
    'keeps the hyphen of well-known first parts',
    ['It is self-', 'cleaning at night.'],
    'It is self-cleaning at night.',
  ],
  ['keeps the hyphen before a name', ['The Anglo-', 'Saxon kitchen was dark.'], 'The Anglo-Saxon kitchen was dark.'],
])('%s', async (_, text, sentence) => {
  expect((await lines(column(text))).join(' ')).toContain(sentence);
});

test('tells headings by size and by weight, and bold words in a line by neither', async () => {
  const page: Written[] = [
    { x: 60, y: 80, text: 'Ways to heat a house', size: 22, font: 'F2' },
    { x: 60, y: 120, text: 'Heat pumps', size: 14, font: 'F2' },
    ...column(PROSE, { y: 140 }),
    { x: 60, y: 215, text: 'In winter', font: 'F2' },
    ...column(PROSE, { y: 232 }),
    { x: 60, y: 300, text: 'Cost. ', font: 'F2' },
    { x: 92, y: 300, text: 'A pump costs twelve thousand euros with all that belongs to it.' },
  ];
  expect((await lines(page)).filter((line) => line.startsWith('#'))).toEqual([
    '# Ways to heat a house',
    '## Heat pumps',
    '### In winter',
  ]);
});

test('reads tables by the columns of their cells, cells of several lines too', async () => {
  const row = (y: number, ...cells: string[]): Written[] => cells.map((text, i) => ({ x: 60 + i * 150, y, text }));
  const table = [
    ...row(200, 'Measure', 'Pump', 'Boiler'),
    ...row(224, 'Price', '12,000 euros', '7,000 euros'),
    ...row(248, 'Life', 'twenty years with', 'fifteen years'),
    ...row(260, '', 'good care').slice(1),
    ...row(284, 'Noise', 'some', 'little'),
  ];
  expect((await lines([...column(PROSE), ...table])).slice(1)).toEqual([
    '| Measure | Pump | Boiler |',
    '| Price | 12,000 euros | 7,000 euros |',
    '| Life | twenty years with good care | fifteen years |',
    '| Noise | some | little |',
  ]);
});

test('does not take a line with one wide space for a table', async () => {
  const page = [
    ...column(PROSE),
    { x: 60, y: 180, text: 'Signed in the spring' },
    { x: 400, y: 180, text: 'A. Baker' },
  ];
  expect((await lines(page)).at(-1)).toBe('Signed in the spring A. Baker');
});

test('reads bullets and numbers as lists, deeper ones within', async () => {
  const page = [
    ...column(PROSE),
    ...column(['\x95 Bleed the radiators, and begin with the one that is lowest in the', '   house.'], { y: 170 }),
    ...column(['\x95 Look at the pressure.'], { x: 80, y: 196 }),
    ...column(['1. Call a plumber.', '2. Wait.'], { y: 230 }),
  ];
  expect((await lines(page)).slice(1)).toEqual([
    '- Bleed the radiators, and begin with the one that is lowest in the house.',
    '  - Look at the pressure.',
    '1. Call a plumber.',
    '1. Wait.',
  ]);
});

test('takes lines of one width for code, and dotted lines for contents', async () => {
  const page = [
    ...column(['Heat pumps . . . . . . . . . 4', 'Boilers . . . . . . . . . . 9'], {
      y: 60,
      size: 12,
      font: 'F2',
      step: 30,
    }),
    ...column(PROSE, { y: 140 }),
    ...column(['pump start', '- rate 40'], { y: 210, font: 'F3' }),
  ];
  const { tree, asides } = await read(page);
  expect(tree.children).toMatchObject([{ type: 'paragraph' }, { type: 'code', value: 'pump start\n- rate 40' }]);
  expect(asides?.map(({ reason }) => reason)).toEqual(['a table of contents', 'a table of contents']);
});

test('leaves note marks out of sentences and keeps exponents and ordinals', async () => {
  const page: Written[] = [
    { x: 60, y: 100, text: 'Pumps are loud.' },
    { x: 131, y: 96, text: '12', size: 6 },
    { x: 142, y: 100, text: 'They fill 2 m' },
    { x: 196.4, y: 96, text: '2', size: 6 },
    { x: 202.6, y: 100, text: 'of floor.' },
  ];
  expect(await lines(page)).toEqual(['Pumps are loud. They fill 2 m2 of floor.']);
});

test('takes ligatures apart, and knows text that is turned', () => {
  const item = (str: string, transform: readonly number[]) => ({
    item: { str, transform, width: 40, fontName: 'f' },
    tag: null,
  });
  const items = [item('The oﬃce is ﬂat.', [10, 0, 0, 10, 60, 700]), item('DRAFT', [0, 30, -30, 0, 20, 300])];
  const pieces = piecesOf(items, [1, 0, 0, -1, 0, 842], () => ({ bold: false, mono: false }));
  expect(pieces.map(({ text, turned, y }) => [text, turned, y])).toEqual([
    ['The office is flat.', false, 142],
    ['DRAFT', true, 542],
  ]);
});

test('sets running heads and feet aside, with the numbers in them', async () => {
  const page = (n: number): Written[] => [
    { x: 60, y: 40, text: `Heating today, chapter ${n}`, size: 9 },
    ...column(PROSE, { y: 200 }),
    { x: 290, y: 800, text: String(n + 40), size: 9 },
  ];
  const source = await read(page(1), page(2), page(3));
  expect(linesOf(source).join(' ')).not.toMatch(/chapter|4[123]/);
  expect(asideTexts({ ...source, file: { value: source.text, toString: () => source.text } } as never)).toHaveLength(6);
});

test('keeps lines at the edges that do not repeat', async () => {
  const page = (first: string): Written[] => column([first, ...PROSE], { y: 60 });
  const said = await lines(
    page('Pumps come first in this guide, since most readers ask for them, and'),
    page('Boilers come next in it.'),
  );
  expect(said.join(' ')).toContain('Pumps come first');
  expect(said.join(' ')).toContain('Boilers come next');
});

test('tells pages that have no text', async () => {
  const { messages } = await read(column(PROSE), [], column(PROSE));
  expect(messages?.map(String)).toEqual([expect.stringContaining('No text on page 2, only pictures')]);
});

const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;

test.each([
  ['pages of pictures', pdfOf([[], []]), 'has no text, its pages are pictures. Run text recognition (OCR)'],
  ['a locked file', pdfOf([column(PROSE)], LOCK), 'locked with a password'],
  ['a file that is cut off', pdfOf([column(PROSE)]).subarray(0, 60), 'a damaged PDF'],
])('refuses %s', async (_, bytes, message) => {
  await expect(readPdf(bytes, 'case.pdf')).rejects.toThrow(message);
});

test('reads fifty pages, and takes time as their number', { timeout: 60_000 }, async () => {
  const page = (n: number) =>
    [...Array(12).keys()].flatMap((i) =>
      column(
        PROSE.map((text) => `${text} ${n * i}`),
        { y: 90 + i * 60 },
      ),
    );
  const pages = (count: number) => pdfOf([...Array(count).keys()].map(page));
  const cpu = async (count: number) => {
    const start = process.cpuUsage();
    const read = await readPdf(pages(count), 'case.pdf');
    expect(read.places?.starts).toHaveLength(count);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  await cpu(5);
  const [ten, fifty] = [await cpu(10), await cpu(50)];
  expect(fifty / ten).toBeLessThan(12);
});
