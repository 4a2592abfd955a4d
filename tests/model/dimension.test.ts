import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listsIn } from '../../src/model/dimension/lists.ts';
import { categoryOf, dimensionOf, reachOf } from '../../src/model/index.ts';
import { ModelBuilder } from '../fixtures/models.ts';

const rowOf = (...sides: readonly string[]) =>
  new ModelBuilder().difference('Range', Object.fromEntries(sides.map((text, i) => [`subject-${i + 1}`, text])));

/** "text 1 | text, sound 1,2": the axis, then what each side covers. */
function drawn(...sides: readonly string[]): string | null {
  const found = dimensionOf(rowOf(...sides));
  return found && [found.categories.join(', '), ...found.lanes.map(({ covers }) => covers.join(','))].join(' | ');
}

test.each([
  ['Ferries carry cars, lorries, bicycles and walkers.', ['cars', 'lorries', 'bicycles', 'walkers']],
  ['Anything wet: rivers, lakes or ponds.', ['rivers', 'lakes', 'ponds']],
  ['Works for a range of grains (wheat, rye, spelt, etc.), fresh or dry.', ['wheat', 'rye', 'spelt']],
  ['Courts hear theft, fraud and even slander, whatever the sum.', ['theft', 'fraud', 'slander']],
  ['diesel, hybrid, battery', ['diesel', 'hybrid', 'battery']],
  ['It is used with wood, peat, coal, and other fuels.', ['wood', 'peat', 'coal']],
])('reads the list in “%s”', (text, items) => {
  expect(listsIn(text).map((one) => one.items)).toEqual([items]);
});

test.each([
  'Water is heated slowly, and then the leaves are added to it.',
  'Trams, buses and ferries run until midnight.',
  'The pump, however, is loud.',
  'It costs 2,500, 3,000 or 4,000 pounds.',
  'overhead wire',
])('reads no list in “%s”', (text) => {
  expect(listsIn(text)).toEqual([]);
});

test.each([
  [
    'transport',
    ['Ferries carry walkers.', 'Bridges carry cars, lorries, bicycles and walkers.'],
    'cars, lorries, bicycles, walkers | 3 | 0,1,2,3',
  ],
  [
    'cooking',
    ['A steamer cooks fish and rice.', 'An oven cooks bread, fish, cakes and rice.'],
    'bread, fish, rice, cakes | 1,2 | 0,1,2,3',
  ],
  [
    'law',
    [
      'Mediation covers contracts, leases, wages and boundaries.',
      'Small claims courts hear contracts, wages, leases and slander.',
    ],
    'boundaries, contracts, leases, wages, slander | 0,1,2,3 | 1,2,3,4',
  ],
  [
    'devices',
    [
      'A band measures pulse and sleep.',
      'A watch measures pulse, sleep, height and speed.',
      'A phone measures height and speed.',
    ],
    'pulse, sleep, height, speed | 0,1 | 0,1,2,3 | 2,3',
  ],
])('draws what sides of a comparison in %s name over one axis', (_, sides, axis) => {
  const found = drawn(...sides);
  const mirrored = dimensionOf(rowOf(...sides));
  expect(mirrored?.contiguous).toBe(true);
  expect(new Set(found?.split(' | ')[0]?.split(', '))).toEqual(new Set(axis.split(' | ')[0]?.split(', ')));
  mirrored?.lanes.forEach(({ covers, side }) => {
    for (const at of covers) expect(side.text).toContain(mirrored.categories[at]);
  });
});

test('keeps the order of the richest side where every side stays together in it', () => {
  expect(drawn('Trains burn oil or gas.', 'Ships burn oil, gas, ethanol and ammonia.')).toBe(
    'oil, gas, ethanol, ammonia | 0,1 | 0,1,2,3',
  );
});

test('moves categories no more than each side needs to stay together', () => {
  expect(drawn('Trains burn oil or ethanol.', 'Ships burn oil, gas, ethanol and ammonia.')).toBe(
    'oil, ethanol, gas, ammonia | 0,1 | 0,1,2,3',
  );
});

test('says where no order keeps the sides together', () => {
  const found = dimensionOf(
    rowOf(
      'A band measures pulse, sleep and height.',
      'A ring measures pulse and speed.',
      'A strap measures sleep and speed.',
      'A watch measures pulse, sleep, height and speed.',
    ),
  );
  expect(found?.contiguous).toBe(false);
});

test.each([
  ['sides that are no lists', ['Towns up to 20 km away.', 'The whole county and its islands.']],
  ['lists of different things', ['Bread, rolls, cakes and buns.', 'Steel, glass, copper and tin.']],
  ['sides that name the same', ['Reads barcodes, labels and stamps.', 'Reads labels, barcodes and stamps.']],
  ['a list of two', ['Takes cash.', 'Takes cash and cards.']],
  ['a word that is part of another thing', ['Sends text messages.', 'Prints text, images, maps and charts.']],
  ['a side that only denies', ['Cannot print images.', 'Prints text, images, maps and charts.']],
  [
    'a side that is mostly about something else',
    ['Human speech, gestures and images.', 'Prints text, images, maps and charts.'],
  ],
  ['more things than an axis holds', ['Sells tea.', 'Sells tea, salt, rice, flour, sugar, soap, rope and nails.']],
])('draws nothing for %s', (_, sides) => {
  expect(drawn(...sides)).toBeNull();
});

test('takes what a side denies for denied, whatever else it names', () => {
  const found = dimensionOf(rowOf('Prints text but no images.', 'Prints text, images, maps and charts.'));
  expect(found?.lanes[0]).toMatchObject({ covers: [0], denies: [1] });
});

test('takes kinds of a category for examples of it, not for categories', () => {
  const found = dimensionOf(
    rowOf('Fish at its best: cod, herring and eel.', 'A shop sells meat, fish, bread or milk.'),
  );
  expect(found?.categories).toEqual(['meat', 'fish', 'bread', 'milk']);
  expect(found?.examples.get(1)?.items).toEqual(['cod', 'herring', 'eel']);
});

test('covers only what the words of a side hold, in any order and number of things', () => {
  const things = ['amber', 'basalt', 'chalk', 'flint', 'granite', 'marble'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(things, { minLength: 3 }),
      fc.shuffledSubarray(things, { minLength: 1 }),
      (rich, poor) => {
        const list = (all: string[]) => (all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all[0]);
        const found = dimensionOf(rowOf(`Masons use ${list(poor)}.`, `Builders use ${list(rich)}.`));
        for (const { side, covers } of found?.lanes ?? []) {
          const named = things.filter((one) => side.text.includes(one));
          expect(covers.map((at) => found?.categories[at]).sort()).toEqual(named.sort());
        }
      },
    ),
    { numRuns: 100 },
  );
});

const ferry = { id: 'subject-1', name: 'Ferry', abbreviation: null, aliases: ['ferries'], main: true, mentions: 3 };
const crossing = dimensionOf(rowOf('Ferries carry walkers.', 'Bridges carry cars, lorries, bicycles and walkers.'));

test.each([
  ['Some ferries also carry bicycles.', 'stated', ['bicycles']],
  ['Ferries may carry cars by 2040.', 'hedged', ['cars']],
  ['Ferries carry bicycles.', 'stated', []],
  ['Tunnels may carry cars.', 'hedged', []],
  ['Ferries may never carry lorries.', 'hedged', []],
] as const)('lets “%s” (%s) reach as far as it says', (text, confidence, names) => {
  const claim = new ModelBuilder().claim('statement', text, { confidence });
  const [lane] = crossing?.lanes ?? [];
  if (!crossing || !lane) throw new Error('No dimension');
  expect(reachOf(claim, lane, ferry, crossing).map((at) => crossing.categories[at])).toEqual(names);
});

test.each([
  ['Kayak', 'Examples are Kayak for rivers and Dhow for seas.', 'rivers'],
  ['Dhow', 'Some sail on seas (such as Dhow or Junk), others on rivers.', 'seas'],
  ['Raft', 'Raft is one of them, on rivers and seas.', null],
])('puts %s under the category that “%s” gives it', (item, sentence, category) => {
  const example = { ...new ModelBuilder().claim('example', item, { subject: 'boat', item }), sentence };
  const at = categoryOf(example, ['rivers', 'seas']);
  expect(at === null ? null : ['rivers', 'seas'][at]).toBe(category);
});
