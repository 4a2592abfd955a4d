import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { figuresIn } from '../../src/extract/figures.ts';
import { extract } from '../../src/extract/index.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);
const valuesIn = (text: string): string[] => figuresIn(text, wordsIn(text), cues).map((figure) => figure.value);

test.each([
  ['About 40% of households heat with wood.', ['40%']],
  ['Trains reach 320 km/h between the two cities.', ['320']],
  ['The oven runs at −18 °C to keep the dough asleep.', ['−18 °C']],
  ['A loan of $1.5 million was granted.', ['$1.5 million']],
  ['The seeds are kept at minus 18 degrees.', ['minus 18']],
  ['The sea stays at 4 degrees below zero.', []],
  ['The lake freezes below 4 degrees.', ['4']],
  ['The port handled 1,200 ships.', ['1,200']],
  ['One person in three snores.', ['One person in three']],
  ['It fails in 1 in 4,500 cases.', ['1 in 4,500']],
  ['More than half of the voters stayed at home.', ['More than half']],
  ['Two-thirds of the harvest rots.', ['Two-thirds']],
  ['The fee doubled and the queue grew tenfold.', ['doubled', 'tenfold']],
  ['Its crew is twice as large.', ['twice as large']],
  ['A barrel lasts 15–20 years.', ['15–20']],
  ['It takes 5 to 8 years to build one.', ['5 to 8']],
  ['Sales rose from 20 to 30 million litres.', ['30 million']],
  ['The crane lifts thirty containers.', ['thirty containers']],
  ['The kiln burns for half an hour.', ['half an hour']],
  ['Millions of tonnes of sand are moved.', ['Millions of tonnes']],
  ['Storage costs $23/TB a month.', ['$23']],
  ['A newborn weighs between 3 and 4 kg.', ['between 3 and 4']],
  ['The march took three and a half hours.', ['three and a half hours']],
  ['The workforce shrank by a third.', ['a third']],
  ['Several hundred people died.', ['Several hundred people']],
  ['Some 300 000 people fled.', ['300 000']],
  ['Some 3.2 mill. tonnes and 12 bn euros were lost.', ['3.2 mill', '12 bn']],
  ['It works in 9 of 10 cases.', ['9 of 10']],
  ['The odds are 1 in 292 million.', ['1 in 292 million']],
  ['The ratio of pupils to teachers is 15:1.', ['15:1']],
  ['Its juice has a pH of 3.5.', ['3.5']],
  ['Seals dive for up to nine minutes.', ['nine minutes']],
  ['A 30-year loan term is usual.', ['30']],
  ['The ship has a 60-metre mast.', ['60']],
  ['Sales have nearly tripled.', ['nearly tripled']],
  ['In 2018 the fleet emitted 1,076 million tonnes, up from 977 million in 2012.', ['1,076 million', '977 million']],
])('reads the quantities of %j', (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test.each([
  'The bridge opened in 1966.',
  'It was signed on 12 March.',
  'People with type 2 diabetes eat less sugar.',
  'See chapter 3 and annex 4.',
  'Version 3.11 came later.',
  'Article 5 forbids it.',
  'There are three types of yeast.',
  'One of the reasons is price.',
  'Nine times out of ten it rains.',
  'It was founded two hundred years ago.',
  'Larger trials report in the next two years.',
  'The second half was dull.',
  'It has 4 advantages.',
  'Toyota plans it for 2027 or 2028.',
  'The shop on 221B Baker Street closed.',
  'Mix sand and lime 3:1.',
  'The gate opens at 9:30.',
  'It ran between 2000 and 2010.',
  'One of ten children, he left early.',
  'The two countries signed it.',
  'A hive has six cells here.',
  'A few dozen hulls carry sails.',
  'They sell 30-year mortgages.',
  'He stayed at a 5-star inn on a 3-day trip.',
])('reads no quantity in %j', (text) => {
  expect(valuesIn(text)).toEqual([]);
});

const statisticsOf = (text: string) =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === 'statistic' ? [claim] : []));

test('gives each quantity of a sentence its own clause', () => {
  const found = statisticsOf(
    '# What is a ferry?\n\nA ferry carries 250 cars, and its engines burn 9 tonnes of oil a day.',
  );
  expect(found.map(({ value, text }) => [value, text])).toEqual([
    ['250', 'A ferry carries 250 cars'],
    ['9', 'its engines burn 9 tonnes of oil a day.'],
  ]);
});

test.each([
  ['According to the HSE, ladders cause 30% of falls.', 'HSE', null],
  ['A 2022 survey by Railwatch found that 30% of ladders wobble.', 'Railwatch', '2022'],
  ['Statistics from Eurobake show that 30% of ladders wobble.', 'Eurobake', null],
  ['By 2030, 30% of ladders will be lent, Nordgrid reckons.', null, '2030'],
  ['Some 30% of ladders wobble (Bureau of Steps, 2019).', 'Bureau of Steps', '2019'],
  ['The report by the charity Stepright says 30% of ladders wobble.', 'Stepright', null],
  ['According to roofers in Malta, 30% of ladders wobble.', 'roofers in Malta', null],
  ['Some 30% of ladders wobble.', null, null],
])('tells of %j who says it and when it holds', (sentence, attribution, when) => {
  const [found] = statisticsOf(`# What is a ladder?\n\nA ladder is a frame.\n\n${sentence}`);
  expect([found?.value, found?.attribution, found?.when]).toEqual(['30%', attribution, when]);
});

test.each([
  ['an order', 'Add 200 g of flour.'],
  ['a duty', 'Rungs should be checked after 12 weeks.'],
  ['a question', 'Is 40% too much?'],
])('takes no figure from %s', (_, sentence) => {
  expect(statisticsOf(`# What is a ladder?\n\nA ladder is a frame.\n\n${sentence}`)).toEqual([]);
});

test('takes no figure from a recipe', () => {
  const text = '# What is rye bread?\n\nRye bread is a loaf.\n\n## Ingredients\n\n- 500 g of rye flour\n- 10 g of salt';
  expect(statisticsOf(text)).toEqual([]);
});

test('reads the measures of a comparing table and says of what', () => {
  const text =
    '# Felt vs gauze\n\n| | Felt | Gauze |\n|---|---|---|\n| Price per metre | $12 | $3 |\n| Feel | soft | rough |';
  expect(statisticsOf(text).map(({ value, short, sentence }) => [value, short, sentence])).toEqual([
    ['$12', 'Felt, Price per metre: $12', null],
    ['$3', 'Gauze, Price per metre: $3', null],
  ]);
});

test('takes time that grows with the length of a hostile text, not faster', () => {
  const hostile = `${'1,111 to 1,111 to '.repeat(4000)}${'one hundred million '.repeat(4000)}`;
  const start = performance.now();
  figuresIn(hostile, wordsIn(hostile), cues);
  expect(performance.now() - start).toBeLessThan(4000);
});

test('takes what a figure came from for no figure of its own, and what stands beside it for one', () => {
  const valuesOf = (text: string) =>
    extract([documentOf(text)], words).claims.flatMap((claim) => ('value' in claim ? [claim.value] : []));
  expect(valuesOf('Trams carry 30 percent of riders in 2031, up from less than 3 percent today.')).toEqual(['30']);
  expect(valuesOf('Trams carry 30 percent of riders, and buses carry 40 percent of them.')).toEqual(['30', '40']);
});

test('a figure that is less or more than the one before it, and one of what was named before it, aren’t told alone', () => {
  const text =
    '# Ferries\n\nA ferry drives 20 to 30 km on one charge, and in winter 40 percent less.\n\nA ferry drives 35 km a day, and charging it takes ten minutes.';
  expect(statisticsOf(text).map((one) => [one.value, one.text])).toEqual([
    ['20 to 30', 'A ferry drives 20 to 30 km on one charge, and in winter 40 percent less.'],
    ['35', 'A ferry drives 35 km a day'],
    ['ten minutes', 'A ferry drives 35 km a day, and charging it takes ten minutes.'],
  ]);
});
