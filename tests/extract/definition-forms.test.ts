import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Definition } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** Names of what a text defines. */
function defined(text: string, title = 'Notes'): string[] {
  const { subjects, claims } = extract([documentOf(`# ${title}\n\n${text}\n`)], words);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  return claims
    .filter((claim): claim is Definition => claim.kind === 'definition')
    .map(({ subject }) => (names.get(subject) ?? subject).toLowerCase());
}

describe('a definition with words between its parts', () => {
  test.each([
    ['Stoats are small or medium-sized animals that hunt rabbits. Stoats swim.', 'stoats'],
    ['Notes are coins or other tokens with a value printed on them. Notes last.', 'notes'],
    ['Fungicides are natural or man-made substances that kill mould. Fungicides wash off.', 'fungicides'],
    ['A claw, by contrast, is a tool with two hooks that pulls nails.', 'claw'],
    ['An annuity, in turn, is a contract that pays a sum each year.', 'annuity'],
    ['Haemorrhage or bleeding is the loss of blood from a vessel.', 'haemorrhage'],
    ['Gold-backed notes are papers with values held in a vault by the bank.', 'gold-backed notes'],
  ])('is found in %j', (text, name) => expect(defined(text)).toContain(name));

  test.each([
    ['Silver is a good conductor of heat and jewellers use it. Silver shines.'],
    ['Lentils are a rich source of iron. Lentils cook fast.'],
    ['Recent losses are a sign that few ride. Local residents are people who want quiet.'],
    ['Tea or coffee are a pleasure. Tea and coffee cost little.'],
  ])('is none in %j', (text) => expect(defined(text)).toEqual([]));

  test('still finds a class behind praise when the class is named', () => {
    expect(
      defined('Penicillins are an important class of antibiotics that block cell walls. Penicillins help.'),
    ).toEqual(['penicillins']);
  });
});

describe('a name given', () => {
  test.each([
    ['Folding fat into dough is called laminating.', ['laminating']],
    ['Cells called neurons carry signals.', ['neurons']],
    ['Medications called statins work to lower cholesterol.', ['statins']],
    ['Short options known as puts gain when the price falls.', ['puts']],
    ['The newest kinds of sail are called wing sails.', []],
    ['Joints are moved by muscles called flexors and extensors.', []],
    ['His dogs are called Rex and Bello.', []],
  ])('says of %j that it defines %j', (text, names) => expect(defined(text)).toEqual(names));
});

describe('a gloss before or behind its term', () => {
  test.each([
    ['A tall grass from the tropics, sugar cane is pressed for its juice.', 'sugar cane'],
    ['A shrubby herb with blue flowers, hyssop has been grown by monks.', 'hyssop'],
    ['The oldest of these works is the weir, a wall across a river with gates set into it.', 'weir'],
    ['Cooks keep sour whey, the thin liquid left over when milk turns.', 'sour whey'],
  ])('is found in %j', (text, name) => expect(defined(text)).toContain(name));

  test.each([
    ['A lawyer by training, Mary Hill runs the firm.'],
    ['A few years ago, rail travel was cheap.'],
    ['For one unit of fuel, a decent stove with a fan hands back two of heat.'],
    ['With a logo, a shape like a bar or even a jingle will do.'],
  ])('is none in %j', (text) => expect(defined(text)).toEqual([]));
});

describe('what a thing does', () => {
  test.each([
    ['Drip irrigation', 'Drip irrigation seeks to bring water to the root of each plant. It saves water.', 1],
    ['Mediation', 'Mediation involves a neutral person who helps both sides to settle. It is quick.', 1],
    ['Plastic money', 'Plastic money has no worth of its own, but is accepted by every shop. It is light.', 1],
    ['Trams', 'Trams carry more people than buses. They are quiet.', 0],
    ['Mosquitoes', 'Mosquitoes have bothered people for ages. They bite.', 0],
  ])('defines %j by its first sentence when that tells how it works', (title, text, count) =>
    expect(defined(`${text}\n\n## Costs of ${title.toLowerCase()}\n\nNobody knows.`, title)).toHaveLength(count),
  );
});

describe('a table of kinds or terms', () => {
  const table = (head: string, title = 'Sails') =>
    defined(
      `## ${title}\n\n| ${head} |\n|---|---|\n| Lateen | Hangs from a long slanting yard |\n| Square | Is set across the ship |`,
    );

  test.each(['Type of sail | Description', 'Sail type | How it works', 'Term | What it means', 'Sail | Meaning'])(
    'defines every row head under %j',
    (head) => expect(table(head)).toEqual(['lateen', 'square']),
  );

  test.each(['Feature | Description', 'Sail | Price per metre', 'Name | Description'])(
    'defines none under %j',
    (head) => expect(table(head)).toEqual([]),
  );

  test('takes a head that repeats the heading for a kind', () =>
    expect(table('Sail | Description', 'Types of sails')).toEqual(['lateen', 'square']));
});
