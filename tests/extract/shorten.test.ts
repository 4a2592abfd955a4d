import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { matcherOf } from '../../src/extract/mentions.ts';
import { shorten } from '../../src/extract/shorten.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { lexicon } from './documents.ts';

const cues = cuesOf(lexicon());
const matcher = matcherOf([{ id: 'kite', name: 'Kite', abbreviation: null, aliases: ['kites'] }]);
const short = (text: string) => shorten(text, matcher(wordsIn(text), text), cues);

test.each([
  ['Kites are light craft that fly on a line.', 'Light craft that fly on a line'],
  ['Kites do not fly without wind.', 'Do not fly without wind'],
  [
    'Kites carry a light camera, a flag or a small lamp over the wide and windy beaches.',
    'Carry a light camera, a flag or a small lamp',
  ],
  ['Kites may lift a camera, which is why surveyors like to carry one on every long trip.', 'May lift a camera'],
  [
    'Kites rely on steady wind from the sea in the late hours of every warm summer afternoon.',
    'Rely on steady wind from the sea',
  ],
  [
    'Kites span several sports—sometimes even on one beach (e.g., the KX-4o lifts a rider, a camera, and a flag).',
    'Span several sports',
  ],
  [
    'Kites, more broadly, include craft that fly on lines, on poles, and on boats.',
    'Include craft that fly on lines, on poles, and on boats',
  ],
  ['Kites are not tied to one sport but are instead a tool that serves many crafts.', 'Tool that serves many crafts'],
  [
    'Kites learn nothing, yet pilots of kites teach wind and weather to pupils by training on wide empty beaches in May.',
    'Learn nothing, yet pilots of kites teach wind and weather to pupils',
  ],
  ['Both carry cameras.', 'Carry cameras'],
  ['Limited to open fields; cannot be flown near wires.', 'Limited to open fields; cannot be flown near wires'],
])('cuts %j to %j', (text, wanted) => {
  expect(short(text)).toBe(wanted);
});

test.each([
  ['a number', 'Kites that are flown in a strong breeze over an open beach can climb as high as 300 metres in an hour'],
  ['a negation', 'Every kite that is sold in the shops along the coast comes in a box that holds no line and no reel'],
  [
    'what a verb asks for',
    'The pilots of the seven largest kites in the whole valley entirely depend on people who watch them',
  ],
  ['a bound', 'A big kite that loses its tail in strong wind will drop within a mile'],
  ['whom it speaks to', 'Think of them as small gliders'],
  [
    'the question that a noun asks for',
    'Sometimes, there needs to be clarity over whether to call a glider on a very long rope a kite',
  ],
  [
    'the end of a list',
    'Popular workshops along the coast sell deltas and boxes for children, sleds for beginners and foils for riders',
  ],
  [
    'what a participle needs',
    'The large kite of the harbour festival is trained once on an empty field and then sold to riders',
  ],
  [
    'its own verb',
    'Pilots who live on islands, such as Texel and Fano and other windy places, glorp on kites of their own',
  ],
  ['for whom it is meant', 'Kites give trainers a light sail with a soft edge for beginners with sore arms.'],
  ['a garbled sentence', 'It’s not limited to fields but to beaches and hills.'],
])('offers nothing rather than lose %s', (_, text) => {
  expect(short(text)).toBeNull();
});

test.each([
  'Kites, which come in a great many shapes, such as deltas, boxes, and sleds, are built from spruce, paper, and thread, resulting in light frames.',
  'The oldest kites known to us were made of broad leaves, and they were flown by fishermen in order to carry bait far out from the shore.',
  'Kites with two lines often turn quickly, although beginners with little practice find them difficult to hold in gusts that come from the side.',
])('never offers more than 12 words, nor a loose end: %j', (text) => {
  const found = short(text);
  expect(found === null || found.split(' ').length <= 12).toBe(true);
  expect(found ?? '').not.toMatch(/\b(?:and|or|of|to|in|with|the|a|from|for|on)$/);
});

test.each([
  'Kites of the old kind last 10 to 15 years, whereas rigid ones of cloth and ash last 80 years or more.',
  'A kite school takes in pupils for its long summer courses on the beach from 12 years and over.',
])('never cuts the bound of a figure that stays: %j', (text) => {
  const cut = short(text);
  expect(cut === null || !/\d/.test(cut) || /or more|and over|^[^8]*$/.test(cut)).toBe(true);
});

test.each([
  ['Kites can hurt the hands of people with a very weak skin on every single finger of both of them.', 'people'],
  ['Kites must never be flown anywhere near those who carry a pacemaker in their chest on the beach.', 'those'],
])('never leaves people without what says who is meant: %j', (text, last) => {
  expect(short(text) ?? '').not.toMatch(new RegExp(`${last}$`));
});

test('never cuts one of several alternatives off a definition', () => {
  const cut = short(
    'Kites are devices that take their pull from the wind, the water or a winch into the line of a rider.',
  );
  expect(cut === null || cut.includes('water')).toBe(true);
});
