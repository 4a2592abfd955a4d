import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from '../extract/documents.ts';

const words = lexicon();

/** The places of each conflict between documents that are about the subject. */
function conflictsIn(names: readonly string[], ...texts: readonly string[]): readonly (readonly string[])[] {
  const documents = texts.map((text, i) => documentOf(`# Notes\n\n${text}\n`, `${String.fromCharCode(97 + i)}.md`));
  const subjects = names.map((name) => ({ name, aliases: [] }));
  const model = merge(documents, extract(documents, words, { subjects }), words);
  return model.conflicts.map((conflict) => conflict.between.map((span) => `${span.source} ${span.quote}`));
}

describe('conflicts', () => {
  test.each([
    [
      'two values of one quantity',
      'Rye',
      'Rye bread takes 4 minutes to mix.',
      'Rye bread takes 10 to 12 minutes to mix.',
    ],
    ['two shares', 'Tram', 'Trams carry 30% of all commuters.', 'Trams carry 55% of all commuters.'],
    ['a statement and its denial', 'Wool', 'Wool shrinks in a hot wash.', 'Wool does not shrink in a hot wash.'],
    [
      'a statement and its opposite',
      'Aspirin',
      'Aspirin increases the risk of bleeding.',
      'Aspirin reduces the risk of bleeding.',
    ],
  ])('are found: %s in two sources', (_, name, one, other) => {
    expect(conflictsIn([name], one, other)).toEqual([[`a.md ${one}`, `b.md ${other}`]]);
  });

  test.each([
    ['two subjects', ['Wool', 'Cotton'], 'Wool sells for 12 euros a kilogram.', 'Cotton sells for 2 euros a kilogram.'],
    [
      'two years',
      ['Tram'],
      'In 2010 trams carried 30% of all commuters.',
      'In 2020 trams carried 55% of all commuters.',
    ],
    [
      'ranges that meet',
      ['Rye'],
      'Rye bread takes 8 to 11 minutes to mix.',
      'Rye bread takes 10 to 12 minutes to mix.',
    ],
    ['what is near enough', ['Rye'], 'Rye bread takes about 10 minutes to mix.', 'Rye bread takes 11 minutes to mix.'],
    [
      'two quantities',
      ['Rye'],
      'Rye bread takes 10 minutes to mix.',
      'Rye bread takes 50 minutes to bake in the oven.',
    ],
    ['a condition', ['Wool'], 'Wool shrinks in a hot wash.', 'Wool does not shrink in a hot wash if it was treated.'],
    ['two opposites each', ['Bond'], 'Bonds rise when rates fall.', 'Bonds fall when rates rise.'],
    ['other words', ['Wool'], 'Wool keeps its shape for years.', 'Wool does not burn at low heat.'],
  ])('are none between %s', (_, names, one, other) => {
    expect(conflictsIn(names, one, other)).toEqual([]);
  });

  test('are found where a kind is denied to be one', () => {
    const found = conflictsIn(
      ['Tomato', 'Fruit'],
      'A tomato is a type of fruit.',
      'In the kitchen tomatoes are not fruit.',
    );
    expect(found.map(([, place]) => place)).toEqual(['b.md In the kitchen tomatoes are not fruit.']);
  });
});
