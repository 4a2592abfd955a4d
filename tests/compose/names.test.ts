import { expect, test } from 'vitest';
import { deckSources } from '../../src/compose/sources.ts';
import type { KnowledgeModel } from '../../src/model/index.ts';

const named = (...titles: readonly (string | readonly [string, string])[]) =>
  deckSources({
    subjects: [],
    sources: titles.map((one, i) => {
      const [title, publisher] = typeof one === 'string' ? [one, null] : one;
      return { id: `${i}.md`, title, publisher, date: null, places: null };
    }),
  } as unknown as KnowledgeModel).map(({ shortName }) => shortName);

test('two sources have two names at the foot', () => {
  expect(named('Wooden boats: how they are built', 'Wooden boats or steel hulls: a choice of materials')).toEqual([
    'How they are built',
    'A choice of materials',
  ]);
  expect(named('Bread', 'Bread', 'Bread')).toEqual(['Bread', 'Bread (2)', 'Bread (3)']);
  expect(named(['Rye: a guide', 'Mill'], ['Oats: a guide', 'Mill'])).toEqual(['Rye', 'Oats']);
});

test('what is told apart already keeps its name', () => {
  expect(named('Wooden boats: a guide', 'Steel hulls: a guide')).toEqual(['Wooden boats', 'Steel hulls']);
  expect(named(['Rye: a guide', 'Mill'], 'Oats')).toEqual(['Mill', 'Oats']);
});
