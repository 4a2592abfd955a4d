import { expect, test } from 'vitest';
import { capitalise, naming, sentenceCase } from '../../src/model/naming.ts';

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

test.each([
  ['the kettle boils', 'The kettle boils'],
  ['éclairs are baked twice', 'Éclairs are baked twice'],
  ['and/or gates', 'And/or gates'],
  ['e.g. ferries', 'E.g. ferries'],
  ['eBay sells', 'eBay sells'],
  ['pH of soil', 'pH of soil'],
  ['snake_case_names', 'snake_case_names'],
  ['https://example.org/a', 'https://example.org/a'],
  ['rebase.updateRefs=true', 'rebase.updateRefs=true'],
  ['src/main.ts', 'src/main.ts'],
  ['main() returns', 'main() returns'],
  ['tar --extract', 'tar --extract'],
  ['git rebase --onto', 'git rebase --onto'],
])('begins `%s` with a capital, but never a name or code that is written small', (text, begun) => {
  expect(capitalise(text)).toBe(begun);
});

test.each([
  ['Kanban', ['Kanban'], 'Kanban'],
  ['Whole life', ['Whole life'], 'whole life'],
  ['Espresso', ['Espresso', 'espresso'], 'espresso'],
])('keeps the capital of one word that the sources never write small: %s', (name, aliases, said) => {
  expect(naming(subject(name, ...aliases))).toMatchObject({ name: said });
});
