import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Example } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** "class: item, item" of a text, in order. */
function examplesIn(text: string, title = 'Notes'): string[] {
  const { subjects, claims } = extract([documentOf(`# ${title}\n\n${text}\n`)], words);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  const found = new Map<string, string[]>();
  for (const claim of claims.filter((one): one is Example => one.kind === 'example')) {
    const of = names.get(claim.subject) ?? claim.subject;
    found.set(of, [...(found.get(of) ?? []), claim.item]);
  }
  return [...found].map(([of, items]) => `${of}: ${items.join(', ')}`);
}

describe('things that serve as a class', () => {
  test.each([
    [
      'People have used salt, tea bricks, shells and even squirrel pelts as money.',
      'money: salt, tea bricks, shells, squirrel pelts',
    ],
    ['Farmers use manure and compost as fertiliser.', 'fertiliser: manure, compost'],
    ['Sand and gravel serve as ballast.', 'ballast: Sand, gravel'],
    [
      'Keep the dough in a bowl with a lid or any container. This could be a crock, a jar, or a lunch box.',
      'container: crock, jar, lunch box',
    ],
  ])('are found in %j', (text, found) => expect(examplesIn(text)).toEqual([found]));

  test.each([
    ['The court used the letter as evidence.'],
    ['They sold hats and gloves as quickly as they could.'],
    ['She used time and patience as best she could.'],
    ['It rang twice. This could be a fault, a joke, or a friend.'],
  ])('are none in %j', (text) => expect(examplesIn(text)).toEqual([]));
});

describe('names with what they are', () => {
  test.each([
    ['Many relief groups, including the medical charity Merlin, have left.', 'relief groups: Merlin'],
    [
      'Common painkillers include ibuprofen (Nurofen) and naproxen (Aleve).',
      'painkillers: ibuprofen (Nurofen), naproxen (Aleve)',
    ],
  ])('are read in %j', (text, found) => expect(examplesIn(text)).toEqual([found]));

  test('are not the other short names of one thing', () => {
    expect(examplesIn('A firm may grant non-voting plain shares (NVPs, or NVPSs) to its staff.')).toEqual([]);
  });
});

describe('plain things of a class in passing', () => {
  test.each([
    ['Fish live on many foods, including plankton and crumbs.'],
    ['It may lead to illnesses such as gout.'],
    ['The sap contains sugar, resin, and other chemicals.'],
    ['Simple creatures like sponges have no brain.'],
  ])('are left to review in %j', (text) => expect(examplesIn(text)).toEqual([]));

  test('end where the sentence goes on behind a bare comma', () =>
    expect(examplesIn('With a lined box such as a cooler, the milk will keep.')).toEqual(['lined box: cooler']));

  test.each([
    ['Knots', 'Sailors learn stopper knots such as the bowline.', 'stopper knots: bowline'],
    ['Notes', 'The soup holds herbs such as thyme, sage and dill.', 'herbs: thyme, sage, dill'],
    ['Notes', 'He grows root vegetables such as swedes and leeks.', 'root vegetables: swedes, leeks'],
    ['Notes', 'She works for firms such as Brantel.', 'firms: Brantel'],
  ])('count where the list is long, or its class is akin to the text: %j %j', (title, text, found) =>
    expect(examplesIn(text, title)).toEqual([found]),
  );
});

describe('a list of examples', () => {
  const list = (lead: string, title = 'Notes', items = ['tomato', 'sweet pepper', 'aubergine']) =>
    examplesIn(`${lead}\n\n${items.map((one) => `- ${one}`).join('\n')}`, title);

  test.each([
    ['Examples of nightshades include:', 'nightshades'],
    ['Some common examples of nightshades are', 'nightshades'],
    ['They grow summer nightshades. Examples include:', 'summer nightshades'],
    ['## Examples of nightshades', 'nightshades'],
  ])('is read under %j', (lead, of) => expect(list(lead)).toEqual([`${of}: tomato, sweet pepper, aubergine`]));

  test('keeps a make in brackets', () =>
    expect(list('Examples of painkillers:', 'Notes', ['ibuprofen (Nurofen)', 'aspirin'])).toEqual([
      'painkillers: ibuprofen (Nurofen), aspirin',
    ]));

  test.each(['Your bag should include:', 'The menu covers several things. Examples include:', '## Steps'])(
    'is none under %j',
    (lead) => expect(list(lead)).toEqual([]),
  );
});
