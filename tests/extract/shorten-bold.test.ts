import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { matcherOf } from '../../src/extract/mentions.ts';
import { type Aim, shorten } from '../../src/extract/shorten.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { lexicon } from './documents.ts';

const cues = cuesOf(lexicon());
const matcher = matcherOf([{ id: 'arbitration', name: 'Arbitration', abbreviation: null, aliases: [] }]);
const short = (text: string, aim: Aim = {}, alone = false) =>
  shorten(text, matcher(wordsIn(text), text), cues, alone, aim);

describe('a long sentence', () => {
  test.each([
    [
      'what tells more of some thing',
      'The herb interferes with certain pills used to treat gout, asthma, and a weak heart.',
      'The herb interferes with certain pills',
    ],
    [
      'a second predicate',
      'Violins are tuned in fifths and may be played with a bow or plucked with a finger.',
      'Violins are tuned in fifths',
    ],
    [
      'a clause that follows from it',
      'Ferries run every hour in summer, so crews change in the harbour of the larger island.',
      'Ferries run every hour in summer',
    ],
    [
      'an evaluating adverb in front',
      'Surprisingly, the thin walls of old barns keep the heat of summer out.',
      'The thin walls of old barns keep the heat of summer out',
    ],
    [
      'that something is known',
      'Several trials have shown that daily walks can lower the pressure of the blood, even in older people.',
      'Daily walks can lower the pressure of the blood',
    ],
    [
      'a figure of an aside',
      'Rye sourdough is a dense bread, which keeps for a week and a half in a cool larder.',
      'Rye sourdough is a dense bread',
    ],
    [
      'a list whose count is told',
      'The choir sings in two groups, the high voices on the left and the low ones on the right.',
      'The choir sings in two groups',
    ],
  ])('goes without %s', (_, text, wanted) => {
    expect(short(text)).toBe(wanted);
  });

  test.each([
    ['which one is denied', 'Cooks should avoid pans that are coated with a layer which gives off fumes when hot.'],
    [
      'what is warned of',
      'The board issued warnings against using ladders that are propped on wet grass by painters in a hurry.',
    ],
    ['what defines a thing', 'A lien is a right that lets a lender keep the goods of a debtor in store.'],
    [
      'what is denied of a place',
      'The rule does not hold in courts of the northern provinces with judges from the old school.',
    ],
    [
      'how a denied act is done',
      'Referees want to stop the game without visibly slowing the pace of either side on the field.',
    ],
    [
      'what stands behind a "but"',
      'Steam engines were loved by all who drove them, but petrol won the market within a generation.',
    ],
    [
      'all of a person that a verb moves',
      'The court can force a tenant that fails to pay the rent for months into bankruptcy.',
    ],
    ['the wind of "It is the wind that"', 'It is the cold of the long night in the hills that turns the leaves red.'],
    [
      'the members of a list',
      'Orchards need frosts that harden the buds, showers in the spring, and showers that swell the fruit.',
    ],
  ])('keeps %s, or has no short', (_, text) => {
    expect(short(text)).toBeNull();
  });
});

describe('a definition', () => {
  const gloss = (text: string) => short(text, { kind: 'definition' });

  test.each([
    ['Whey, the thin liquid that is left when milk has curdled.', 'Thin liquid that is left when milk has curdled'],
    ['escrow, i.e. a sum held by a third party', 'Sum held by a third party'],
    ['a rebate, which is a part of the price that a buyer gets back', 'Part of the price that a buyer gets back'],
    ['crotchet (a note that lasts one beat of a bar)', 'Note that lasts one beat of a bar'],
  ])('is shown without its term: %j', (text, wanted) => {
    expect(gloss(text)).toBe(wanted);
  });

  test.each([
    ['In winter, a layer of ice covers the lake.', 'In winter, a layer of ice covers the lake'],
    ['uses nickel, which is a hard metal', 'Uses nickel, which is a hard metal'],
  ])('is no more than its sentence where no term opens it: %j', (text, wanted) => {
    expect(gloss(text)).toBe(wanted);
  });
});

describe('a card', () => {
  test('shows the clause that says what to do', () => {
    const text = 'Lead paint is a poison so old window frames should never be sanded without a mask.';
    expect(short(text, { kind: 'mitigation' }, true)).toBe('Old window frames should never be sanded without a mask');
  });

  test('shows the clause with the harm, and no other', () => {
    const text = 'Tiled roofs look fine on any house, but loose tiles can injure people who walk along the street.';
    expect(short(text, { kind: 'risk' }, true)).toBe('Loose tiles can injure people who walk along the street');
  });
});

test('keeps the figure that it is shown with, whatever goes', () => {
  const text = 'A stage in the hills takes four hours, less in the cold, so teams bring nine bikes and a van.';
  expect(short(text, { kind: 'statistic', figure: 'four hours' })).toContain('four hours');
  expect(short(text, { kind: 'statistic', figure: 'eleven' })).toBeNull();
});

test('leaves out "these" with its noun only where the subject stands beside', () => {
  const text = 'These methods save both sides the cost of a trial, which often takes years to end.';
  expect(short(text)).toBe('Save both sides the cost of a trial');
  expect(short(text, {}, true)).toBeNull();
});
