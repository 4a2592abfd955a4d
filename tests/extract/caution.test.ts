import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const measures = (text: string) =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === 'mitigation' ? [claim] : []));
const found = (fault: string, sentence: string) =>
  measures(`# Old lifts\n\nOld lifts move people in tall houses. ${fault} ${sentence}`).some(
    (one) => one.text === sentence,
  );

test.each([
  'Owners must follow strict rules on loads.',
  'The doors should never be opened by hand.',
  'Lifts should not be used during a fire.',
  'Care must be taken when the car is unloaded.',
  'The brake has to be inspected every month.',
  'Children should always be supervised.',
  'It is essential to check the cable twice a year.',
  'Guests are advised to take the stairs.',
  'The law limits the load to four people.',
  'The city has introduced stricter rules for such lifts.',
  'To minimise the risk, tell the porter about heavy luggage.',
  'The best option is to fit a second brake.',
  'Once a cable has been damaged, you can have it spliced.',
  'A second brake solves this problem.',
  'This can be prevented by a counterweight.',
  'You should never hold the door open.',
])('takes %j for a measure where a danger is told of', (sentence) => {
  expect(found('A worn cable can cause accidents.', sentence)).toBe(true);
});

test.each([
  'Owners must follow strict rules on loads.',
  'The best option is to fit a second brake.',
  'The law limits the load to four people.',
  'This can be prevented by a counterweight.',
])('takes %j for none where no danger is told of', (sentence) => {
  expect(found('The first was built in 1880.', sentence)).toBe(false);
});

test.each([
  'The car holds four people.',
  'A good lift must be a pleasure to ride.',
  'The porter should be in his lodge by six.',
  'No law limits their number.',
  'The best known lift is not in this town.',
  'You should read the plate by the door.',
])('takes %j for none even there', (sentence) => {
  expect(found('A worn cable can cause accidents.', sentence)).toBe(false);
});

test('sets a measure of plain prose against the danger told of before it', () => {
  const [one] = measures(
    '# Wood stoves\n\nWood stoves heat one room. Wet logs can cause fires in the flue. The flue must be cleaned every year.',
  );
  expect(one?.against).toEqual(['Wet logs can cause fires in the flue.']);
});

test('takes what somebody is asked to do for measures in a text on a danger', () => {
  const text = `# Ghost nets

Ghost nets are nets lost at sea. They can kill seals for years. Divers urge fishing fleets to:

- report every lost net
- mark their nets with a name`;
  const document = documentOf(text);
  const lists = document.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'list'));
  expect(lists.length).toBe(1);
  expect(measures(text).map((one) => one.text)).toEqual(['report every lost net', 'mark their nets with a name']);
});
