import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Taxonomy } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** "child < parent" of a text, by name. */
function edges(text: string, title = 'Notes'): string[] {
  const { subjects, claims } = extract([documentOf(`# ${title}\n\n${text}\n`)], words);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  const nameOf = (one: string) => (names.get(one) ?? one).toLowerCase();
  return claims
    .filter((claim): claim is Taxonomy => claim.kind === 'taxonomy')
    .map(({ child, parent }) => `${nameOf(child)} < ${nameOf(parent)}`);
}

describe('kinds that a sentence names', () => {
  test.each([
    ['The newest types of sail are called wing sails and kites.', ['wing sails < sail', 'kites < sail']],
    [
      'Older antibiotics, called sulfas and penicillins, are still given.',
      ['sulfas < antibiotics', 'penicillins < antibiotics'],
    ],
    ['Joints are moved by muscles called flexors and extensors.', ['flexors < muscles', 'extensors < muscles']],
    ['The commonest trials are called bench trials.', ['bench trials < trials']],
    [
      'Shops take three methods of payment: cash, cheque and card.',
      ['cash < methods of payment', 'cheque < methods of payment', 'card < methods of payment'],
    ],
    [
      'The firm offers two insurance models: pooled and single.',
      ['pooled < insurance models', 'single < insurance models'],
    ],
    ['Another kind of loan is the bridging loan.', ['bridging loan < loan']],
    ['One form of saving is hoarding.', ['hoarding < saving']],
    ['She wore a fez, a kind of hat, to the fair.', ['fez < hat']],
    ['He studies lupus erythematosus, a type of autoimmune disease.', ['lupus erythematosus < autoimmune disease']],
  ])('are found in %j', (text, found) => expect(edges(text)).toEqual(found));

  test.each([
    ['His dogs are called Rex and Bello.'],
    ['Drugs called Painaway and Achestop sell well.'],
    ['The process of turning milk into curd is called curdling.'],
    ['Cells called neurons carry signals.'],
    ['The club has three demands: pay, hours and rest.'],
    ['We have two problems: cost and time.'],
    ['The most common type of turbine is expensive.'],
    ['Another form of turbine is used at sea.'],
    ['In the end, a kind of peace came.'],
  ])('are none in %j', (text) => expect(edges(text)).toEqual([]));
});

describe('kinds by their place', () => {
  const rows =
    '| Lateen | Hangs from a long yard |\n| Square | Is set across the ship |\n| Gaff (or spanker) | Has a spar on top |';

  test.each([
    ['Type of sail | Description', 'Sails'],
    ['Sail type | Description', 'Sails'],
    ['Type | How it works', 'Sail types'],
    ['Type | Price', 'Common types of sails'],
  ])('are the row heads under %j', (head, heading) => {
    const found = edges(`## ${heading}\n\n| ${head} |\n|---|---|\n${rows}`);
    expect(found.map((edge) => edge.split(' < ')[0])).toEqual(['lateen', 'square', 'gaff (or spanker)']);
    expect(found.every((edge) => /sails?$/.test(edge))).toBe(true);
  });

  test.each([
    ['Feature | Description', 'Sails'],
    ['Term | Meaning', 'Sailing terms'],
    ['Sail | Price', 'Sails'],
  ])('are none under %j', (head, heading) =>
    expect(edges(`## ${heading}\n\n| ${head} |\n|---|---|\n${rows}`)).toEqual([]),
  );
});
