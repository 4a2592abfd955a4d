import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Definition } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** What is defined in a text, by the names of the things. */
function defined(text: string): string[] {
  return definitionsIn(text).map(({ name }) => name);
}

function definitionsIn(text: string) {
  const { subjects, claims } = extract([documentOf(text)], words);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  return claims
    .filter((claim): claim is Definition => claim.kind === 'definition')
    .map((claim) => ({ ...claim, name: (names.get(claim.subject) ?? claim.subject).toLowerCase() }));
}

describe('a definition', () => {
  test.each([
    // law, finance, sport, medicine, railways, music, cooking, energy, biology, geology, sailing, printing
    ['A lien is a claim on property that secures a debt.', 'lien'],
    ['A convertible bond is a bond that its holder can swap for shares.', 'convertible bond'],
    ['An offside trap is a tactic used to catch attackers behind the last line.', 'offside trap'],
    ['A stent is a small mesh tube that holds an artery open.', 'stent'],
    ['A bogie is a frame with wheels that carries the body of a coach.', 'bogie'],
    ['A fugue is a piece of music in which one theme is taken up by voice after voice.', 'fugue'],
    ['A roux is flour cooked in butter. A roux is a paste of flour and fat.', 'roux'],
    ['A heliostat is a mirror that follows the sun.', 'heliostat'],
    ['A stoma is an opening through which a leaf breathes.', 'stoma'],
    ['Karst is a landscape formed where rain dissolves limestone. Karst holds caves.', 'karst'],
    ['A sheepshank is any knot used to shorten a rope.', 'sheepshank'],
    ['Kerning refers to the adjustment of space between two letters. Kerning takes patience.', 'kerning'],
    ['The term “usufruct” means the right to use what another owns.', 'usufruct'],
    ['The term escheat denotes the return of land to the state.', 'escheat'],
    ['By default we mean a payment that is more than a month late.', 'default'],
    ['A recession occurs when output falls for two quarters in a row.', 'recession'],
    ['The process of turning milk sugar into acid is called souring.', 'souring'],
    ['The practice of resting a field for a year is known as fallowing.', 'fallowing'],
    [
      'Amortization (or write-down) is the process of spreading a cost over years. Amortization is slow.',
      'amortization',
    ],
    ['Blood passes through a shunt (a short tube that joins two vessels) and back.', 'shunt'],
    ['The court may appoint a receiver, a neutral party who runs the firm until it is sold.', 'receiver'],
    ['Escrow — an arrangement in which a third party holds the money.', 'escrow'],
  ])('is found in %j', (text, name) => {
    expect(defined(`# Notes\n\n${text}\n`)).toContain(name);
  });

  test.each([
    ['a verdict', 'A gravel bike is a great choice for commuters. A tandem is a must for couples.'],
    ['a likeness', 'Data is the new oil. Data is everywhere.'],
    ['what something is at the heart of', 'Trust is the heart of banking. Trust is the backbone of trade.'],
    [
      'a role in passing',
      'Marta Holm is a lawyer who works in Oslo. Marta Holm is a runner. She is a doctor who sails.',
    ],
    ['a praised way', 'Trains are a cheap way to travel. Trains are slow.'],
    ['a person', 'Anna Berg, a planner who designs timetables, is late.'],
    ['a part', 'The pump is part of the circuit that cools the core.'],
    ['a quality', 'Felt is soft, warm and easy to cut. Felt is popular with makers.'],
    ['a hedge', 'A levy may be a tax that nobody notices.'],
    ['a denial', 'A whale is not a fish that breathes air.'],
    ['progress', 'Padel is becoming a sport that fills halls. Padel is growing.'],
    ['a story', 'The derby is a story of two cousins that fell out.'],
    ['a question', 'Is a lien a claim that secures a debt?'],
    ['an example', 'Norway is an example of a country that lives off water. Norway is far.'],
    ['existence', 'There are many ways in which a loan can fail.'],
    ['a thing pointed at', 'This approach is a method that saves time. The result is a loaf that keeps.'],
    ['a list of things', 'Bring a hammer, a saw that cuts steel, and a drill.'],
    ['an expansion', 'A seat costs ten dollars (a seat in the front row).'],
    ['an alias', 'Sodium chloride, also known as table salt, melts late.'],
    ['a consequence', 'Rising rates mean that loans cost more.'],
  ])('is not %s', (_, text) => {
    expect(defined(`# Notes\n\n${text}\n`)).toEqual([]);
  });

  test('is the first sentence under the heading of a thing, when it says what the thing does', () => {
    const text = `# Ways to water a field

## Drip irrigation

In drip irrigation, water is led to each root through thin hoses. Farmers like it.

## Sprinklers

Sprinklers throw water over the crop in a circle. They lose some of it to the wind.

## Canals

Canals need care. They silt up.

## Costs

Costs depend on the price of water in the region.
`;
    expect(defined(text)).toEqual(['drip irrigation', 'sprinkler'].map((name) => expect.stringContaining(name)));
  });

  test('is no first sentence where another one says it better', () => {
    const text = '# Tax\n\n## Levy\n\nA levy takes money from many hands. A levy is a charge that a state collects.\n';
    expect(definitionsIn(text).map(({ rule }) => rule)).toEqual(['definition/is-a']);
  });

  test('follows the heading that asks for it', () => {
    const text =
      '# Sailing\n\n## What is a reef?\n\nIt is a fold in a sail that makes it smaller. It is a chore that nobody likes.\n';
    expect(definitionsIn(text).map(({ name, text: said }) => [name, said])).toEqual([
      ['reef', 'It is a fold in a sail that makes it smaller.'],
    ]);
  });

  test('goes to each of two things that one sentence defines', () => {
    const text =
      '# Bread\n\nA poolish is a wet dough that ferments overnight, while a biga is a stiff dough that ferments for a day.\n';
    expect(definitionsIn(text).map(({ name, text: said, sentence }) => [name, said, sentence])).toEqual([
      [
        'poolish',
        'A poolish is a wet dough that ferments overnight',
        'A poolish is a wet dough that ferments overnight.',
      ],
      ['biga', 'a biga is a stiff dough that ferments for a day.', 'A biga is a stiff dough that ferments for a day.'],
    ]);
  });

  test('stands behind the terms of a glossary, of a table of terms, and of the kinds of a thing', () => {
    const text = `# Sails

## Glossary

- Luff: the front edge of a sail
- Clew: where foot and leech meet

## Parts

| Term | Meaning |
|---|---|
| Batten | A strip of wood that stiffens a sail |

## Types of sail

- Spinnaker: a light sail that is set before the wind
- Trysail: a small sail used in storms
`;
    expect(defined(text)).toEqual(['batten', 'luff', 'clew', 'spinnaker', 'trysail']);
  });

  test('is no merit, danger or step that stands behind a label', () => {
    const text = `# Choosing a kiln

## Benefits

- Simplicity: a single chamber that heats fast makes life easier
- Price: the cost of a bale that lasts

## Risks

- Burns: an injury that needs cold water

## How to fire it

- First: the door that stays shut
`;
    expect(defined(text)).toEqual([]);
  });

  test('finds nothing in a text that defines nothing', () => {
    const text =
      '# Our trip\n\nWe left at dawn and drove north. The road was empty. Anna is a good driver. It was a day that nobody forgot.\n';
    expect(defined(text)).toEqual([]);
  });
});

test('never stops a definition before what the thing may be as well', () => {
  const shortOf = (text: string) =>
    extract([documentOf(text)], lexicon()).claims.flatMap((one) => (one.kind === 'definition' ? [one.short] : []))[0];
  const text =
    '# Winch\n\nA winch is a machine that lifts loads from the ground, the deck or water into a waiting boat.';
  expect(shortOf(text)).toBe('Machine that lifts loads from the ground, the deck or water');
  const aside =
    '# Kefir\n\nKefir is a milk drink that is made with grains, a culture of yeast that people keep for years.';
  expect(shortOf(aside)).toBe('Milk drink that is made with grains');
});
