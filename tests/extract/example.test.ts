import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Example } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** "class: item, item" of a text, in order. */
function examplesIn(text: string): string[] {
  const { subjects, claims } = extract([documentOf(text)], words);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  const found = new Map<string, string[]>();
  for (const claim of claims.filter((one): one is Example => one.kind === 'example')) {
    const of = names.get(claim.subject) ?? claim.subject;
    found.set(of, [...(found.get(of) ?? []), claim.item]);
  }
  return [...found].map(([of, items]) => `${of}: ${items.join(', ')}`);
}

describe('examples', () => {
  test.each([
    // farming, law, travel, medicine, music, cooking, geology, sport, finance, railways, biology, crafts
    ['Farmers in the valley grow fibre crops such as flax and hemp.', 'fibre crops: flax, hemp'],
    ['The treaty binds small island states such as Nauru, Tuvalu and Palau.', 'island states: Nauru, Tuvalu, Palau'],
    ['Budget airlines like Skyhop and Farejet charge for bags.', 'Budget airlines: Skyhop, Farejet'],
    ['Doctors start with mild painkillers, such as aspirin or ibuprofen.', 'mild painkillers: aspirin, ibuprofen'],
    ['She plays plucked instruments (e.g. lute, harp and zither).', 'plucked instruments: lute, harp, zither'],
    [
      'Stews gain from root vegetables like carrots, parsnips and swedes.',
      'root vegetables: carrots, parsnips, swedes',
    ],
    ['Volcanic rocks, including basalt and pumice, cool fast.', 'Volcanic rocks: basalt, pumice'],
    ['Racket sports (Padel, Squash and Tennis) need a court.', 'Racket sports: Padel, Squash, Tennis'],
    ['The fund buys shares, bonds and other securities.', 'securities: shares, bonds'],
    [
      'Popular night trains include the Nordpilen, the Caledonian Sleeper and the Rapide.',
      'night trains: Nordpilen, Caledonian Sleeper, Rapide',
    ],
    ['The parts that wear out first, such as bearings and seals, are cheap.', 'parts: bearings, seals'],
    ['A tomato is an example of a berry.', 'berry: tomato'],
    ['Typical fungal diseases include rust, mildew and blight.', 'fungal diseases: rust, mildew, blight'],
    ['Fibre crops: Flax, Hemp, Jute', 'Fibre crops: Flax, Hemp, Jute'],
    ['Night routes are run by operators such as Nordpilen and Regio plan ahead.', 'operators: Nordpilen, Regio'],
    ['Ports like Skagen or Hvide lie idle before the herring comes.', 'Ports: Skagen, Hvide'],
    ['The bank lends to firms in Ghent, Bruges and other cities.', 'cities: Ghent, Bruges'],
  ])('are found in %j', (text, expected) => {
    expect(examplesIn(`# Notes\n\n${text}\n`)).toEqual([expected]);
  });

  test.each([
    ['qualities', 'Buyers look at factors such as speed and cost. Wool has qualities like warmth and softness.'],
    [
      'activities',
      'Robots do tasks such as welding frames and painting doors. Staff spend time on chores like filing letters.',
    ],
    ['uses', 'Cork has applications such as flooring and stoppers.'],
    ['what stuff may be', 'The scanner takes in data, such as sounds and images.'],
    ['clauses', 'Banks set limits such as how much one may draw each day.'],
    ['likeness', 'A kayak is like a canoe. It floats like cork. People like sugar and salt.'],
    ['praise of no class', 'It relies on advanced techniques like beam steering and stacking.'],
    ['dangers', 'Divers face risks such as cramps and cold.'],
    ['figures', 'Prices such as 5 dollars and 10 dollars are common.'],
    ['a verb', 'The kit includes a saw. Members include the old and the young.'],
    ['a person’s role', 'Some are wise, others are not.'],
  ])('are not %s', (_, text) => {
    expect(examplesIn(`# Notes\n\n${text}\n`)).toEqual([]);
  });

  test('are of the class that stands before them, not of a subject further off', () => {
    const text = `# Barges vs trains

Barges carry grain. Trains carry coal. Barges are unloaded by harbour cranes such as Titan or Atlas.

Trains, such as the Orient Express, are fast. Barges and trains need tools such as Railplan.
`;
    expect(examplesIn(text)).toEqual(['harbour cranes: Titan, Atlas', 'Train: Orient Express', 'tools: Railplan']);
  });

  test('stand in columns of examples, in rows of makes, and in lists under a heading that asks for makes', () => {
    const text = `# Storing heat

| Kind of store | Examples |
|---|---|
| Sensible heat | water tanks, hot stones |
| Latent heat | paraffin, salt hydrates |

## Tools

- Thermosim
- Heatplan
- Storix

## Providers

| Provider | Since |
|---|---|
| Kelder | 1990 |
| Ostrin | 2001 |
| Vey | 2010 |
`;
    expect(examplesIn(text)).toEqual([
      'Sensible heat: water tanks, hot stones',
      'Latent heat: paraffin, salt hydrates',
      'Tools: Thermosim, Heatplan, Storix',
      'Provider: Kelder, Ostrin, Vey',
    ]);
  });

  test('end where the sentence goes on', () => {
    const text =
      '# Notes\n\nSoft metals such as lead and tin melt early. Herbs such as mint spread when they are watered, and thyme does not.\n';
    expect(examplesIn(text)).toEqual(['Soft metals: lead, tin', 'Herbs: mint']);
  });
});
