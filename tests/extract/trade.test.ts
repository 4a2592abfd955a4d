import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const claimsOf = (text: string) => extract([documentOf(text)], words).claims;
const industriesOf = (text: string) => [
  ...new Set(claimsOf(text).flatMap((claim) => (claim.kind === 'use' ? [claim.industry.name] : []))),
];

test.each([
  ['Copper conducts heat and the electronics and shipping industries use it.', ['Electronics', 'Shipping']],
  ['It is also used in the medical industry.', ['Medical']],
  ['Willow bark has been used to treat headaches and fever.', ['Headaches', 'Fever']],
  ['It is now prescribed in Norway for the treatment of mild asthma.', ['Mild asthma']],
])('reads the fields that %j names by the way', (sentence, names) => {
  expect(industriesOf(`# Copper and willow bark\n\nCopper is a metal. Willow bark is a bark. ${sentence}`)).toEqual(
    names,
  );
});

test.each([
  'It is not used in the medical industry.',
  'Drugs that are used to treat headaches work faster.',
  'It is used to treat guests well.',
  'The industry grew in the war.',
  'The unknown industry uses it.',
])('reads no field from %j', (sentence) => {
  expect(industriesOf(`# Copper and willow bark\n\nCopper is a metal. Willow bark is a bark. ${sentence}`)).toEqual([]);
});

const outlookOf = (sentence: string) =>
  claimsOf(`# Night trains\n\nNight trains carry sleepers. ${sentence}`).some(({ kind }) => kind === 'outlook');

test.each([
  'Night trains will probably go on growing on both sides of the Alps.',
  'I expect the gap to close within a decade.',
  'Berths will get cheaper, too.',
  'Night trains are expected to reach Spain by 2031.',
])('takes %j for an outlook', (sentence) => {
  expect(outlookOf(sentence)).toBe(true);
});

test.each([
  'Say that a line plans to buy forty night trains by 2031.',
  'The berth will become hard after an hour.',
  'When the heating fails, night trains will get colder.',
  'I expect you know the station.',
  'Night trains had been expected to vanish.',
])('takes %j for none', (sentence) => {
  expect(outlookOf(sentence)).toBe(false);
});
