import { expect, test } from 'vitest';
import { placesIn } from '../../src/merge/places.ts';
import { documentOf } from '../extract/documents.ts';

const HEADS = ['Ovens', 'Doughs', 'Yeasts', 'Flours', 'Salts', 'Crusts', 'Crumbs'];
const document = documentOf(`# Bread\n\n${HEADS.map((head) => `## ${head}\n\n${head} differ.\n\n`).join('')}`);
const placeOf = placesIn([document]);

/** The keys of a place where a text stands. */
function at(text: string, source = document.source.id): readonly string[] {
  const start = document.text.indexOf(text);
  return placeOf({ source, start, end: start + text.length, line: 1, heading: null } as never);
}

test('tells apart what stands in one section from what stands in the next', () => {
  const keys = HEADS.map((head) => at(`${head} differ.`).join());
  expect(new Set(keys).size).toBe(HEADS.length);
  for (const head of HEADS) expect(at(`${head}\n`)).toEqual(at(`${head} differ.`));
});

test('has one place for all of a text that it does not know', () => {
  expect(at('Ovens differ.', 'other')).toEqual(['other#0']);
});
