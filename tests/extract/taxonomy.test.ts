import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Taxonomy } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** "child < parent" of a text, by name. */
function edges(text: string): string[] {
  const { subjects, claims } = extract([documentOf(text)], words);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  const nameOf = (one: string) => (names.get(one) ?? one).toLowerCase();
  return claims
    .filter((claim): claim is Taxonomy => claim.kind === 'taxonomy')
    .map(({ child, parent }) => `${nameOf(child)} < ${nameOf(parent)}`);
}

describe('what belongs under what', () => {
  test.each([
    ['The main types of mortgage are fixed, tracker and offset.', ['fixed', 'tracker', 'offset'], 'mortgage'],
    ['Common kinds of cheese include brie, feta and gouda.', ['brie', 'feta', 'gouda'], 'cheese'],
    [
      'Rocks can be divided into igneous, sedimentary and metamorphic rocks.',
      ['igneous', 'sedimentary', 'metamorphic rocks'],
      'rocks',
    ],
    [
      'Joints are classified as fibrous, cartilaginous or synovial.',
      ['fibrous', 'cartilaginous', 'synovial'],
      'joints',
    ],
    [
      'Asthma comes in two forms: allergic asthma and exercise asthma.',
      ['allergic asthma', 'exercise asthma'],
      'asthma',
    ],
    [
      'Most of us know three kinds of swimming stroke: crawl, breaststroke and butterfly.',
      ['crawl', 'breaststroke', 'butterfly'],
      'swimming stroke',
    ],
    [
      'You will meet two sorts of pump: air pumps, which sit outside, and ground pumps, which need a trench.',
      ['air pumps', 'ground pumps'],
      'pump',
    ],
    ['Violas and cellos are both bowed instruments.', ['violas', 'cellos'], 'bowed instruments'],
    ['Leasing and hiring are forms of credit.', ['leasing', 'hiring'], 'credit'],
    ['A ketch is a type of sailing boat.', ['ketch'], 'sailing boat'],
    ['A barrister is a kind of lawyer who pleads in court.', ['barrister'], 'lawyer'],
  ])('%s', (text, children, parent) => {
    expect(edges(`# Notes\n\n${text}\n`)).toEqual(children.map((child) => `${child} < ${parent}`));
  });

  test.each([
    ['a class of one plain word', 'A heliostat is a mirror that follows the sun.'],
    ['the best there is', 'A ferry is the cheapest link between two shores.'],
    ['a verdict', 'A tandem is a great type of fun. Rowing is a good choice for knees.'],
    ['a quality', 'Violas and cellos are both wonderful. Brass and wood are dear.'],
    ['what is done', 'Costs can be divided into what you pay now and what you pay later.'],
    ['how much there is of it', 'All types of wood burn, and some kinds of cheese smell.'],
    ['a hedge', 'Rocks might be divided into three groups one day.'],
    ['a part', 'The keel is part of the hull.'],
    ['a question', 'Which types of mortgage are fixed, tracker or offset?'],
    ['an amount', 'The loan was split into three payments of the same size.'],
  ])('finds none in %s', (_, text) => {
    expect(edges(`# Notes\n\n${text}\n`)).toEqual([]);
  });

  test('reads lists that a sentence announces, terms or whole items', () => {
    const text = `# Sails and ropes

There are three kinds of rope:

- Laid rope: strands twisted about each other
- Braided rope: strands woven over a core
- Plaited rope: strands laid across each other

The yard sells two types of sail.

- Lateen sail
- Gaff sail

Keep in mind:

- Dry ropes before you store them
- Wash off salt
`;
    expect(edges(text)).toEqual([
      'laid rope < rope',
      'braided rope < rope',
      'plaited rope < rope',
      'lateen sail < sail',
      'gaff sail < sail',
    ]);
  });

  test('reads headings under "Types of X", and headings that repeat the head of the one above', () => {
    const text = `# Lending

## Types of loan

### Bridging loan

It spans a gap.

### Payday loan

It is short.

## Repayment plans

### Balloon plan

Nothing at first.

### Level plan

The same each month.

## Costs

### Fees

They add up.

### Interest

It compounds.
`;
    expect(edges(text)).toEqual([
      'bridging loan < loan',
      'payday loan < loan',
      'balloon plan < repayment plans',
      'level plan < repayment plans',
    ]);
  });

  test('speaks of the subject when a sentence only says that there are kinds', () => {
    const text =
      '# What is anaesthesia?\n\nAnaesthesia is a state in which nothing hurts. Broadly there are three types: general, regional and local.\n';
    expect(edges(text)).toEqual(['general < anaesthesia', 'regional < anaesthesia', 'local < anaesthesia']);
  });

  test('hears no class behind a comma, where something else begins', () => {
    const about = 'Leasing is a contract in which a driver pays for use. Buying is a purchase that makes an owner.\n\n';
    expect(edges(`${about}Leasing is lower, buying on credit is higher.`)).toEqual([]);
    expect(edges('Atlas is a large, open-source telescope of the valley.\n\nAn Atlas is a kind of telescope.')).toEqual(
      ['atlas < telescope'],
    );
  });

  test('joins a longer name to the subject that it ends in', () => {
    const text =
      '# What is a heat pump?\n\nA heat pump is a machine that moves warmth. An air-source heat pump is a heat pump that draws on the air.\n';
    expect(edges(text)).toContain('air-source heat pump < heat pump');
  });
});
