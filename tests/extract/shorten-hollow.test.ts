import { expect, test } from 'vitest';
import { isHollow } from '../../src/extract/shorten/hollow.ts';

test.each([
  ['Uses two kinds of signal', 'Uses two kinds of signal: one of light and one of sound', undefined],
  ['Sailors do likewise', 'Sailors do likewise when the wind drops at night', undefined],
  ['Rust comes up too', 'Rust comes up too where the seam stays wet', 'risk'],
  [
    'The audit only reaches some of them',
    'The audit only reaches some of them, those that are kept on paper',
    'statement',
  ],
  [
    'When it comes to speed, a tram takes a track',
    'When it comes to speed, a tram takes a track and keeps to it',
    undefined,
  ],
  [
    'Cycling has gained so much ground',
    'Cycling has gained so much ground in ten years that lanes are full',
    undefined,
  ],
  ['The fee rises from 13 euros', 'The fee rises from 13 euros a month to twenty', 'statistic'],
  ['A hearing takes fourteen months', 'A hearing takes fourteen months, whereas a mediator needs two', 'statistic'],
  ['Drip method', 'Drip method in which water is poured by hand', 'definition'],
  ['(Lead cell) battery that can be charged', '(Lead cell) battery that can be charged and is heavy', 'definition'],
] as const)('%j says nothing by itself', (short, said, kind) => {
  expect(isHollow(short, said, kind)).toBe(true);
});

test.each([
  [
    'Uses two kinds of signal: light and sound',
    'Uses two kinds of signal: light and sound, at the same time',
    undefined,
  ],
  ['A hearing takes fourteen months', 'A hearing takes fourteen months on average', 'statistic'],
  ['Grew from three to nine stations', 'Grew from three to nine stations within the decade', 'statistic'],
  ['Drip method in which water is poured', 'Drip method in which water is poured by hand', 'definition'],
  ['Sails are cut from one cloth', 'Sails are cut from one cloth, so they wear evenly', 'statement'],
  ['Battery', 'Battery', 'definition'],
] as const)('%j stands by itself', (short, said, kind) => {
  expect(isHollow(short, said, kind)).toBe(false);
});
