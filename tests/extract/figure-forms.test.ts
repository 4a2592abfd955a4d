import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { figuresIn } from '../../src/extract/figures.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { lexicon } from './documents.ts';

const cues = cuesOf(lexicon());
const read = (text: string) => figuresIn(text, wordsIn(text), cues).map(({ value, unit }) => [value, unit]);

test.each([
  ['The dam cost USD 1.2 trillion in all.', 'USD 1.2 trillion', 'USD'],
  ['A bank charges CHF 2.50 for a withdrawal.', 'CHF 2.50', 'CHF'],
  ['A licence costs 500 € a year.', '500 €', '€'],
  ['A stall costs 500 EUR a day.', '500 EUR', 'EUR'],
  ['The ferry cost ₩3,000,000 to paint.', '₩3,000,000', '₩'],
  ['The choir was paid EUR 3 million.', 'EUR 3 million', 'EUR'],
  ['A decoder needs 1.2e9 processor cycles.', '1.2e9', 'processor cycles'],
  ['A wall lets 1.5 × 10^6 litres through.', '1.5 × 10^6', 'litres'],
  ['Sales of bread grew by 3½ percent.', '3½', 'percent'],
  ['About ½ of all tips are coins.', '½', null],
  ['Tides reach −40 °C in winter.', '−40 °C', '°C'],
  ['The tax is 0.001% of a sale.', '0.001%', '%'],
])('reads %j as %j of %j', (text, value, unit) => {
  expect(read(text)).toEqual([[value, unit]]);
});

test.each([
  'Chapter 3e4 is short.',
  'She won x10 of them.',
  'The cad 3 came home.',
  'They drew it with 3 cad tools.',
  'The clinic saw 12 CHF patients.',
  'The station keeps 20 AED units.',
])('reads no quantity in %j', (text) => {
  expect(read(text)).toEqual([]);
});
