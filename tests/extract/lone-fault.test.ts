import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { statesDanger } from '../../src/extract/dangers.ts';
import { statesDrawback } from '../../src/extract/drawbacks.ts';
import { extract } from '../../src/extract/index.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);
const faults = (text: string): boolean => {
  const clause = { text, words: wordsIn(text) };
  return statesDanger(clause, cues) || statesDrawback(clause, cues);
};
const told = (kind: 'risk' | 'mitigation', text: string): string[] =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === kind ? [claim.text] : []));

test.each([
  'Lead is a toxic metal.',
  'Oven cleaner is a highly corrosive liquid.',
  'A kiln that is not vented often leads to fires.',
  'Pond liners gradually leak.',
  'Filing an appeal takes time and effort.',
  'Seating plans are a frequent source of friction.',
  'Small clubs face serious obstacles.',
  'Your rent could rise sharply.',
  'Late bookers end up paying far more.',
])('finds the fault told by "%s"', (text) => {
  expect(faults(text)).toBe(true);
});

test.each([
  'Ovens are a hot topic.',
  'A salt lamp is a gift for toxic people.',
  'A sealed valve does not lead to fires.',
  'The drug enters tumour cells, which kills them.',
  'The seedlings were exposed to red light.',
  'The journey takes time.',
  'Lentils are a good source of protein.',
  'Solar pumps face the sun.',
  'Your rent could go up or down.',
])('finds no fault in "%s"', (text) => {
  expect(faults(text)).toBe(false);
});

test.each([
  ['what announces faults alone', '## Challenges\n\nGlazing also comes with its own challenges.'],
  ['what repeats', '## Camps\n\nCamps by rivers are prone to floods, as described earlier.'],
  ['what is popular because of it', '## Ropes\n\nHemp ropes are popular because rivals are brittle.'],
  ['what is studied', '## Rivers\n\nUnderstanding these floods, which can cause deaths, takes maps.'],
  ['answers to challenges', '## Response to dietary challenges\n\nLentils are rich in iron.\n\nBakers sell rye.'],
])('tells no risk of %s', (_, text) => {
  expect(told('risk', text)).toEqual([]);
});

test('takes a lone drawback of a subject, none of what is told in passing', () => {
  const page = (remark: string) =>
    `# Ovens vs kilns\n\nAn oven is a chamber that bakes bread. A kiln is a chamber that fires clay.\n\n## Ovens\n\n${remark}`;
  expect(told('risk', page('Ovens put off small firms.'))).toHaveLength(1);
  expect(told('risk', page('Kneading puts off small firms.'))).toEqual([]);
});

test('names the dangers that a series of wants is headed by', () => {
  const text =
    '# Clubs\n\n## Lack of coaches\n\nTeams without coaches suffer injuries.\n\n## Lack of pitches\n\nShared pitches can cause delays.';
  expect(told('risk', text)).toEqual(['Teams without coaches suffer injuries.', 'Shared pitches can cause delays.']);
});

test('tells both the danger and the measure of one sentence', () => {
  const text = '# Paint\n\n## Storage\n\nThe thinner is a toxic liquid, so tins should never be opened indoors.';
  expect([told('risk', text).length, told('mitigation', text).length]).toEqual([1, 1]);
});

test.each([
  ['how something should be done', 'There is a dispute about how it should be used.'],
  ['what must be chosen', 'Some compromises must be made.'],
  ['what matters more than it did', 'Shade is more important than ever.'],
  ['what is a step', 'A permit is an essential step in the trade.'],
  ['what cannot be solved', 'Wells are shared problems too difficult to solve alone.'],
  ['what shaped something', 'There were two movements that helped to shape the law.'],
  ['what one should remember', "It's also important to keep in mind the social side."],
])('takes for no measure %s', (_, sentence) => {
  expect(told('mitigation', `## Risks\n\n### Drought\n\nDrought can cause losses. ${sentence}`)).toEqual([]);
});

test('takes advice to consult somebody behind a danger', () => {
  const text = '## Storage\n\nLinseed rags can catch fire. Consult two suppliers before buying.';
  expect(told('mitigation', text)).toEqual(['Consult two suppliers before buying.']);
});
