import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

function modelOf(text: string) {
  const documents = [documentOf(text)];
  return merge(documents, extract(documents, words), words);
}

/** Values with the words that say what each is. */
const numbersOf = (text: string) => modelOf(text).statistics.map(({ value, short, when }) => [value, short, when]);
const table = (...rows: readonly string[]) =>
  `# What is a canal?\n\nA canal is a waterway.\n\n## Traffic\n\n${rows.map((row) => `| ${row} |`).join('\n')}`;

test.each([
  [
    'names of a column',
    table('Canal | Ships a year', '---|---', 'Kiel | 32,000', 'Suez | 20,600', 'Panama | 13,000 transits'),
    [
      ['32,000', 'Kiel, Ships a year: 32,000', null],
      ['20,600', 'Suez, Ships a year: 20,600', null],
      ['13,000', 'Panama, Ships a year: 13,000 transits', null],
    ],
  ],
  [
    'bare numbers under a head with a unit',
    table('Lock | Depth (m)', '---|---', 'Upper | 8', 'Lower | 11.5'),
    [
      ['8', 'Upper, Depth (m): 8', null],
      ['11.5', 'Lower, Depth (m): 11.5', null],
    ],
  ],
  [
    'years down the side',
    table('Year | Freight', '---|---', '2006 | 3.2 mill.', '2014 | 17.5 mill.'),
    [
      ['3.2 mill', 'Freight: 3.2 mill.', '2006'],
      ['17.5 mill', 'Freight: 17.5 mill.', '2014'],
    ],
  ],
  [
    'years along the top',
    table('Toll | 1990 | 2020', '---|---|---', 'Barge | £4 | £9', 'Yacht | £6 | £15'),
    [
      ['£4', 'Barge: £4', '1990'],
      ['£9', 'Barge: £9', '2020'],
      ['£6', 'Yacht: £6', '1990'],
      ['£15', 'Yacht: £15', '2020'],
    ],
  ],
  [
    'shares that are alike, which stay apart',
    table('Cargo | Share', '---|---', 'Grain | 14%', 'Gravel | 14%'),
    [
      ['14%', 'Grain, Share: 14%', null],
      ['14%', 'Gravel, Share: 14%', null],
    ],
  ],
])('reads a table of numbers by %s', (_, text, found) => {
  expect(numbersOf(text)).toEqual(found);
});

test.each([
  ['ranks', table('Rank | Canal', '---|---', '1 | Kiel', '2 | Suez')],
  ['years alone', table('Canal | Opened', '---|---', 'Kiel | 1895', 'Suez | 1869')],
  ['bare numbers whose head says nothing', table('Canal | Class', '---|---', 'Kiel | 5', 'Suez | 6')],
  ['a timetable', table('Boat | Start', '---|---', 'Swan | 9:30', 'Duck | 11:15')],
  [
    'sums of an exercise',
    `${table('Toll | Price', '---|---', 'Swan | $4', 'Duck | $6').replace('Traffic', 'Worked example')}`,
  ],
  ['rows without a name', table('Price | Depth', '---|---', '$4 | 6 m', '$6 | 8 m')],
])('reads no number in a table of %s', (_, text) => {
  expect(numbersOf(text)).toEqual([]);
});

test('quotes the heads with the cell that they explain', () => {
  const [first] = modelOf(table('Canal | Share of freight', '---|---', 'Kiel | 61%', 'Suez | 12%')).statistics;
  expect(first?.spans.map(({ quote }) => quote)).toEqual(['61%', 'Kiel', 'Share of freight']);
});

test.each([
  ['Half of all locks leak', 'Half'],
  ['Freight has nearly doubled in ten years', 'nearly doubled'],
  ['Tolls brought in $53 million', '$53 million'],
])('takes the figure of the heading %j', (heading, value) => {
  const text = `# What is a canal?\n\nA canal is a waterway.\n\n## ${heading}\n\nNobody had foreseen it.`;
  expect(
    modelOf(text)
      .statistics.map((one) => one.value)[0]
      ?.toLowerCase(),
  ).toBe(value.toLowerCase());
});

test.each([
  ['5 reasons to dig', 'a count of its own parts'],
  ['Do 40% of locks leak?', 'a question'],
  ['Canals of 1820', 'a year'],
])('takes no figure from the heading %j: %s', (heading) => {
  const text = `# What is a canal?\n\nA canal is a waterway.\n\n## ${heading}\n\nNobody had foreseen it.`;
  expect(modelOf(text).statistics).toEqual([]);
});

test('leaves a heading to the sentence that says its figure in full', () => {
  const text =
    '# What is a canal?\n\nA canal is a waterway.\n\n## Tolls brought in $53 million\n\nIn 1910 tolls brought in $53 million for the state.';
  expect(modelOf(text).statistics.map((one) => one.text)).toEqual([
    'In 1910 tolls brought in $53 million for the state.',
  ]);
});

test.each([
  ['a made-up loan', 'If you borrow $10,000 at 5%, the bank will want it back.'],
  ['a made-up year', 'You would then pay $1,050 in a year.'],
  ['a supposed trip', 'Suppose a barge carries 900 tonnes.'],
  ['how to count', 'After a pause, the keeper should listen for 30 seconds.'],
])('takes no figure from %s', (_, sentence) => {
  expect(modelOf(`# What is a canal?\n\nA canal is a waterway.\n\n${sentence}`).statistics).toEqual([]);
});

test.each([
  ['a condition without a sum', 'If a dam breaks, 90% of the water is lost.', '90%'],
  ['a range whose unit stands twice', 'The voltage is about 1.2 V to 1.25 V in use.', '1.2 V to 1.25'],
  ['what something came to', 'The level fell from 5 m to 3 m in a year.', '3'],
  ['the first of two sums', 'The spill cost $240 billion or $1,866 per person.', '$240 billion'],
])('takes the figure of %s', (_, sentence, value) => {
  const found = modelOf(`# What is a canal?\n\nA canal is a waterway.\n\n${sentence}`).statistics;
  expect(found.map((one) => one.value)).toEqual([value]);
});

test('sets a crowd that nobody counted aside for review', () => {
  const { statistics, review } = modelOf(
    '# What is a canal?\n\nA canal is a waterway.\n\nCanals are loved by millions of dreamers.',
  );
  expect(statistics).toEqual([]);
  expect(review.some(({ rule }) => rule === 'statistic/figure')).toBe(true);
});
