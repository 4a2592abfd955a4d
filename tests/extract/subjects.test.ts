import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { comparedIn, listedIn } from '../../src/extract/subjects/compared.ts';
import { findSubjects } from '../../src/extract/subjects.ts';
import { documentOf, lexicon } from './documents.ts';

const cues = cuesOf(lexicon());
const subjectsOf = (...texts: readonly string[]) =>
  findSubjects(
    texts.map((text, i) => documentOf(text, `${i}.md`)),
    cues,
    [],
  );
const mainOf = (...texts: readonly string[]): readonly string[] =>
  subjectsOf(...texts)
    .filter((subject) => subject.main)
    .map((subject) => subject.name);

/** A title's names, where the documents say every phrase that is listed. */
const namesIn = (title: string, said: readonly string[] = []): readonly string[] =>
  comparedIn(title, cues, (key) => (said.includes(key) ? 3 : 0)).map((one) => one.name);

describe('a heading that compares', () => {
  test.each([
    ['Wool vs. cotton: what to wear', ['Wool', 'cotton']],
    ['Squash versus tennis', ['Squash', 'tennis']],
    ['What is the difference between mediation and arbitration?', ['mediation', 'arbitration']],
    [
      'Differences between sole traders, partnerships and limited companies',
      ['sole traders', 'partnerships', 'limited companies'],
    ],
    ['How does a trust compare with a will?', ['trust', 'will']],
    ['How butter differs from margarine', ['butter', 'margarine']],
    ['Choosing between statins and fibrates', ['statins', 'fibrates']],
    ['How to choose between slate, clay and concrete tiles for a roof', ['slate', 'clay', 'concrete tiles']],
    ['Ferries and bridges compared', ['Ferries', 'bridges']],
    ['Bonds and shares: how they differ', ['Bonds', 'shares']],
    ['Rugby league and rugby union: a comparison', ['Rugby league', 'rugby union']],
    ['Tram or bus for a small town?', ['Tram', 'bus']],
    ['Which is greener: rail or road?', ['rail', 'road']],
    ['When to use screws instead of nails', ['screws', 'nails']],
  ])('%s', (title, names) => {
    expect(namesIn(title)).toEqual(names);
  });

  test.each([
    ['Leased vs. bought cars', ['leased car'], ['Leased cars', 'bought cars']],
    ['Type 1 and type 2 diabetes compared', ['type 1 diabete'], ['Type 1 diabetes', 'type 2 diabetes']],
    ['Term vs whole life insurance', ['term life insurance'], ['Term life insurance', 'whole life insurance']],
    ['Should you rent or buy a home?', ['renting', 'buying'], ['Renting', 'Buying']],
    ['Soft vs hard cheese', [], ['Soft', 'hard cheese']],
  ])('%s, where the text says %j', (title, said, names) => {
    expect(namesIn(title, said)).toEqual(names);
  });

  test.each([
    'Training data and learning',
    'Pros and cons',
    'Risks and mitigations',
    'How the tide works',
    'Choosing a bicycle',
    'What to do when it rains or snows in the hills and you have no coat',
    'More or less?',
    'Better safe than sorry',
  ])('reads none in “%s”', (title) => {
    expect(namesIn(title)).toEqual([]);
  });

  test('lists names in a title, but no facets', () => {
    const names = (title: string) => listedIn(title, cues, () => 4).map((one) => one.name);
    expect(names('Tea, coffee and cocoa')).toEqual(['Tea', 'coffee', 'cocoa']);
    expect(names('Ferries and bridges in island towns')).toEqual(['Ferries', 'bridges']);
    expect(names('From steam to diesel: a century of trains')).toEqual(['steam', 'diesel']);
    expect(names('Costs and risks')).toEqual([]);
    expect(names('Advantages and limitations')).toEqual([]);
  });
});

const TWO_LOANS = `# Two ways to borrow for a house

## Fixed-rate mortgage

The rate stays what it is for years. A fixed-rate mortgage costs more to leave.

**Good for**: people who plan.

## Variable-rate mortgage

The rate follows the central bank. A variable-rate mortgage is cheaper in good times.

**Good for**: people who can bear a shock.`;

const TIDE = `# How the tide works

The tide is the rise and fall of the sea. Twice a day the tide comes in.

## The Moon

The Moon pulls the water. The tide follows the Moon.

## Spring and neap

The tide is highest at new moon.`;

const TRAVEL = `# Getting across town

## How light rail works

Light rail runs on tracks of its own. Light rail is quiet, while a bus lane is cheap.

## How bus lanes work

A bus lane is painted on the road. Unlike light rail, a bus lane takes a week to make.`;

describe('documents', () => {
  test.each([
    ['sections under names', TWO_LOANS, ['Fixed-rate mortgage', 'Variable-rate mortgage']],
    ['one thing in the title, with its parts in sections', TIDE, ['Tide']],
    ['sections that explain how each works', TRAVEL, ['Light rail', 'Bus lane']],
    [
      'a table under an aspect head',
      '# Notes\n\n| Feature | Nylon | Hemp |\n|---|---|---|\n| Strength | high | fair |\n\nNylon stretches. Hemp does not. Nylon is light, hemp heavy.',
      ['Nylon', 'Hemp'],
    ],
    [
      'an adjective pair that shares its noun',
      '# Supervised, unsupervised and assisted diving\n\nSupervised diving needs a guide. Unsupervised diving needs a licence. Assisted diving needs a rope. Supervised diving, unsupervised diving and assisted diving are taught here. Supervised diving is first.',
      ['Supervised diving', 'Unsupervised diving', 'Assisted diving'],
    ],
    ['a question for one thing', '# What is gluten?\n\nGluten is a protein. Gluten makes dough stretch.', ['Gluten']],
    [
      'a title whose last word the text keeps saying',
      '# Excessive noise\n\nNoise wakes people. Noise comes from roads. At night noise is worse. Little helps against noise.',
      ['Excessive noise'],
    ],
    [
      'a title whose number is only a code',
      '# SEC7:2024 Weak passwords\n\nWeak passwords are easy to guess. Weak passwords open doors. Weak passwords are common.',
      ['Weak password'],
    ],
  ])('%s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });

  test.each([
    [
      'facets side by side',
      '# Bees\n\nBees make honey. In June bees dance. Bees sting.\n\n## Training data and learning\n\nTraining data grows. Learning goes on. Training data is dear, learning is not.\n\n## Pros and cons\n\nBees pollinate.\n\n## Risks and mitigations\n\nBees sting.',
      ['Bee'],
    ],
    [
      'steps of a job',
      '# Re-gluing a chair\n\n## Clean the joint\n\nScrape the joint until it is bare.\n\n## Spread the glue\n\nSpread the glue thinly.\n\n## Clamp the joint\n\nClamp it for a night.',
      [],
    ],
    [
      'vendors in the head of a table in a text on something else',
      '# What is gluten?\n\nGluten is a protein. Gluten makes dough stretch.\n\n| Test | Norvik | Halden |\n|---|---|---|\n| Price | 3 | 4 |',
      ['Gluten'],
    ],
    [
      'sections of a text on one thing, though they are named',
      '# Peat bogs\n\nPeat bogs store carbon. A peat bog is wet.\n\n## Sphagnum moss\n\nSphagnum moss holds water. A peat bog needs sphagnum moss.\n\n## Sundew\n\nSundew eats flies. A peat bog feeds sundew badly.',
      ['Peat bog'],
    ],
  ])('is not led astray by %s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });

  test('pools several documents', () => {
    const one = '# Wool vs cotton\n\nWool keeps warm. Cotton dries slowly.';
    const two = '# What is hemp?\n\nHemp is a fibre. Hemp grows fast. Hemp needs no spray.';
    expect(mainOf(one, two)).toEqual(['Wool', 'Cotton', 'Hemp']);
  });
});

describe('names with and without the noun that they end in', () => {
  const TABLE =
    '| | Term life | Whole life |\n| - | - | - |\n| Ends | After 20 years | Never |\n| Price | Low | High |\n| Cash | None | Some |\n';

  test('are one name where what is compared has both', () => {
    const text = `# Which cover to buy\n\n## Term life vs. whole life\n\n## What is term life insurance?\n\nTerm life insurance is a policy that ends.\n\n## What is whole life insurance?\n\nWhole life insurance is a policy that never ends.\n\n${TABLE}\nTerm life is cheap. Whole life is not. Many choose term life. Few choose whole life.`;
    const named = subjectsOf(text).filter(({ main }) => main);
    expect(named.map(({ aliases }) => aliases.map((alias) => alias.toLowerCase()))).toEqual([
      expect.arrayContaining(['term life', 'term life insurance']),
      expect.arrayContaining(['whole life', 'whole life insurance']),
    ]);
  });

  test('are two where only one of those that are compared has such a noun, or parts of both have it', () => {
    const text =
      '# Bus vs. tram\n\nA bus is cheap. A tram is fast.\n\n## What is a bus stop?\n\nA bus stop is a pole. A tram stop is a platform. Buses stop often. Trams do not.';
    expect(mainOf(text)).toEqual(['Bus', 'Tram']);
    expect(subjectsOf(text).find(({ name }) => name === 'Bus')?.aliases ?? []).not.toContain('bus stop');
  });
});

describe('other names', () => {
  const aliasesOf = (text: string, name: string): readonly string[] =>
    subjectsOf(text)
      .find((subject) => subject.name === name)
      ?.aliases.map((alias) => alias.toLowerCase()) ?? [];

  test.each([
    [
      'also called',
      '# Leaven vs yeast\n\nLeaven, also called sourdough starter, is alive. Yeast is sold dry. Leaven is slow.',
      'Leaven',
      'sourdough starter',
    ],
    [
      'in apposition',
      '# Index funds vs active funds\n\nAn index fund, or tracker, holds every share. Active funds pick. Active funds cost more.',
      'Index fund',
      'tracker',
    ],
    [
      'known as',
      '# Trams vs buses\n\nA tram, known as a streetcar, runs on rails. Buses do not. Trams hum.',
      'Tram',
      'streetcar',
    ],
    [
      'in brackets',
      '# Beetroot vs turnip\n\nBeetroot (also known as red beet) stains. Turnip does not. Turnip is white.',
      'Beetroot',
      'red beet',
    ],
    [
      'the noun that two share',
      '# Term life insurance vs whole life insurance\n\nTerm life insurance ends. Whole life insurance does not. A term policy is cheap. A whole policy grows.',
      'Term life insurance',
      'term policy',
    ],
    [
      'an earlier name',
      '# Halden vs Norvik\n\nHalden started out as Torvald, a brewery. Norvik did not. Torvald sold ale. Halden sells beer.',
      'Halden',
      'torvald',
    ],
    [
      'initials that nothing explains',
      '# Virtual machines vs containers\n\nVMs boot slowly. Containers share a kernel. Virtual machines and VMs are the same. Containers start.',
      'Virtual machine',
      'vms',
    ],
    [
      'an abbreviation',
      '# Bus rapid transit (BRT) vs trams\n\nBRT is cheap. Trams are not. BRT has lanes.',
      'Bus rapid transit',
      'brt',
    ],
  ])('%s', (_, text, name, alias) => {
    expect(aliasesOf(text, name)).toContain(alias);
  });

  test('takes no kind of thing for an earlier name', () => {
    const text =
      '# Rugby vs football\n\nFootball began as a village game. Rugby, once a sport of schools, grew. Football is a village game. Rugby is not.';
    expect(aliasesOf(text, 'Football')).not.toContain('village game');
    expect(aliasesOf(text, 'Rugby')).toEqual([]);
  });

  test('keeps what only resembles a name apart', () => {
    const text =
      '# Virtual machines vs containers\n\nVirtual machines need a virtual network. A virtual disk holds data. Containers share a kernel. Virtual machines boot.';
    expect(aliasesOf(text, 'Virtual machine').join()).not.toMatch(/network|disk/);
  });
});

describe('named subjects', () => {
  const text =
    '# Warmth at home\n\nA heat pump moves warmth. The pump hums. Boilers burn gas. Air-source units hum as well.';
  const given = (...names: readonly { name: string; aliases: readonly string[] }[]) =>
    findSubjects([documentOf(text)], cues, names);

  test('are the only main ones, with the other names given', () => {
    const main = given({ name: 'heat pump', aliases: ['air-source unit'] }, { name: 'boiler', aliases: [] }).filter(
      (one) => one.main,
    );
    expect(main.map((one) => [one.name, one.mentions])).toEqual([
      ['Heat pump', 2],
      ['Boiler', 1],
    ]);
  });

  test('are refused in one line that lists the found ones when no source says them', () => {
    const wrong = () => given({ name: 'wood stove', aliases: ['log burner'] });
    expect(wrong).toThrow(
      /^subjects: no source says `wood stove`; they speak of `.+`\. Write it as the sources do\.$|^subjects: no source says `wood stove`; none was found/,
    );
  });

  test('may be said by another name alone', () => {
    expect(given({ name: 'ASHP', aliases: ['air-source unit'] }).filter((one) => one.main)).toHaveLength(1);
  });
});
