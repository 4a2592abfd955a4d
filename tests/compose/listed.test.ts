import { expect, test } from 'vitest';
import { listed, TEXT } from '../../src/compose/layouts/takeaway.ts';
import { widthOf } from '../../src/model/index.ts';

const names = Array.from({ length: 12 }, (_, i) => `harbour number ${i + 1}`);

test('names all that fit', () => {
  expect(listed(['rope', 'tar', 'oak'])).toBe('rope, tar and oak');
});

test('says how many more there are, so that names and rest are the whole', () => {
  const text = listed(names);
  const rest = /and (\w+) more$/.exec(text)?.[1];
  expect(widthOf(text)).toBeLessThanOrEqual(TEXT);
  expect(rest).toBe('eight');
  expect(text.split(',')).toHaveLength(4);
});

test('counts those that have no name', () => {
  expect(listed(['rope', 'tar'], 6)).toBe('rope, tar and four more');
});
