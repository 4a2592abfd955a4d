import { expect, test } from 'vitest';
import { naming, sentenceCase } from '../../src/model/naming.ts';

const subject = (name: string, ...aliases: string[]) => ({
  id: name,
  name,
  abbreviation: null,
  aliases,
  main: true,
  mentions: 9,
});

test.each([
  ['Tram', ['trams', 'tram'], 'trams'],
  ['Bus', ['buses', 'Buses', 'bus'], 'buses'],
  ['Ferry', ['ferry', 'ferries'], 'ferries'],
  ['Torch', ['torches', 'torch'], 'torches'],
  ['Shelf', ['shelf', 'shelves'], 'shelves'],
])('speaks of %s in the plural that the sources write', (name, aliases, said) => {
  expect(naming(subject(name, ...aliases))).toMatchObject({ name: said, plural: true });
});

test.each([
  ['Gas', ['gas'], 'gas'],
  ['Tennis', ['tennis'], 'tennis'],
  ['Cider press', ['cider press'], 'cider press'],
])('speaks of %s in the singular where they write no plural', (name, aliases, said) => {
  expect(naming(subject(name, ...aliases))).toMatchObject({ name: said, plural: false });
});

const SMALL = new Set(['training', 'data', 'cases', 'arts', 'service', 'and', 'key']);

test.each([
  ['Training Data', 'Training data'],
  ['Use Cases', 'Use cases'],
  ['Use Case', 'Use case'],
  ['Entertainment and Art', 'Entertainment and art'],
  ['Data, Training and BI', 'Data, training and BI'],
])('writes the heading %s in sentence case', (heading, written) => {
  expect(sentenceCase(heading, SMALL)).toBe(written);
});

test.each(['North America', 'Data McKinsey', 'Key IT service', 'Training on eBay', ''])(
  'keeps the capitals of %s that no sentence writes small',
  (heading) => {
    expect(sentenceCase(heading, SMALL)).toBe(heading);
  },
);
