import { expect, test } from 'vitest';
import { locate, type Places } from '../../src/model/index.ts';

const pages: Places = { unit: 'page', starts: [0, 40, 40, 90] };

test.each([
  [0, 1],
  [39, 1],
  [40, 3],
  [89, 3],
  [90, 4],
  [4000, 4],
])('finds the page of offset %i, an empty one passed over', (start, n) => {
  expect(locate({ line: 7, start }, pages)).toEqual({ unit: 'page', n });
});

test('counts in lines where nothing else is known', () => {
  expect(locate({ line: 7, start: 40 }, null)).toEqual({ unit: 'line', n: 7 });
});
