import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { FacetClaim, Taxonomy } from '../../src/model/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

function mainOf(text: string): string[] {
  return extract([documentOf(text)], words)
    .subjects.filter(({ main }) => main)
    .map(({ name }) => name.toLowerCase())
    .sort();
}

/** "subject: text" of every side of a difference, in order. */
function sidesOf(text: string): string[] {
  return extract([documentOf(text)], words)
    .claims.filter((claim): claim is FacetClaim => claim.kind === 'difference')
    .map(({ subject, text: said }) => `${subject}: ${said}`);
}

const SAILS = `# What pulls a boat along

A square sail is hung across the mast, while a lateen sail is hung along it. Square sails work best with the wind behind them. Lateen sails can be set much closer to the wind.`;

const OVENS = `# Heat for the kitchen

Gas ovens dry the air less. Electric ovens, on the other hand, heat the top evenly.

With a gas oven you wait for a flue inspection. With an electric oven you need a stronger cable.`;

const COURTS = `# How a quarrel ends

In an arbitration, the parties pick the judge, whereas in a lawsuit the state picks one. An arbitration is private. A lawsuit is public. Unlike a lawsuit, an arbitration can't be appealed.`;

describe('what only sentences set side by side', () => {
  test.each([
    ['kinds in one noun', SAILS, ['lateen sail', 'square sail']],
    ['kinds that answer each other from sentence to sentence', OVENS, ['electric oven', 'gas oven']],
    ['things without a noun in common', COURTS, ['arbitration', 'lawsuit']],
    [
      'names behind a shared noun of which one is said with it',
      `# Pay every month

Banks offer tracker or capped mortgages. Tracker mortgages follow the base rate. Capped mortgages stop at a ceiling. When the base rate falls, a tracker mortgage gets cheaper at once.`,
      ['capped mortgage', 'tracker mortgage'],
    ],
    [
      'things whose parts are set against each other',
      `# Two birds of the coast

The puffin's bill is broad and bright, while the razorbill's bill is narrow and black. Puffins dig burrows. Razorbills lay on bare ledges. A puffin beats its wings faster than a razorbill does.`,
      ['puffin', 'razorbill'],
    ],
  ])('finds %s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });

  test.each([
    [
      'that one sentence likens to its topic in passing',
      `# Kites

A kite is a wing on a string. Kites rise faster than balloons. Kites need a steady wind. A kite is steered with two lines. Children fly kites on the beach.`,
      ['kite'],
    ],
    [
      'that are parts of the same thing',
      `# Grand pianos

A grand piano is a piano whose strings lie flat. A grand piano fills a room. While its lid opens upward, its keys stay level. Its pedals are brass but its hammers are felt. A grand piano weighs as much as a cow.`,
      ['grand piano'],
    ],
    [
      'that a long text names once among much else',
      `# Beekeeping

Beekeeping is the care of hives. Beekeeping starts in spring. Beekeeping needs a smoker, a veil and gloves. A good site faces south. Frames are checked each week. Honey is taken in July. Beekeeping ends with the first frost. Wax is melted in winter. Wasps differ from hornets. Wasps rob weak hives. Mice chew the comb. Beekeeping takes an hour a week. Queens are marked with paint.`,
      ['beekeeping'],
    ],
  ])('takes none %s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });
});

describe('kinds that a sentence promises', () => {
  test('are told under labels', () => {
    const text = `# Before you paint

There are two types of primer.

Shellac primer: It seals knots within the hour and smells for a day.

Water primer: It dries slowly and can be washed off with soap.`;
    expect(mainOf(text)).toEqual(['shellac primer', 'water primer']);
  });

  test('are none of a text that promises more than it tells', () => {
    const text = `# Before you paint

There are three types of primer.

Shellac primer: It seals knots within the hour and smells for a day.

Water primer: It dries slowly and can be washed off with soap.`;
    expect(mainOf(text)).not.toContain('water primer');
  });
});

describe('a title that names nothing', () => {
  test('leaves the thing that most sentences are about', () => {
    const text = `# Read this before winter

A snow chain is a net of steel links around a tyre. Snow chains bite into ice. Snow chains must come off on dry road. Hotels lend them to guests.`;
    expect(mainOf(text)).toEqual(['snow chain']);
  });

  test('leaves nothing where no thing stands out', () => {
    const text = `# A day in May

The bus was late. Rain fell until noon. Anna read the paper, and Tom cooked soup. The dog slept. A letter came from Rome.`;
    expect(mainOf(text)).toEqual([]);
  });
});

describe('differences in prose', () => {
  test('hold an opening that names whom a clause is about', () => {
    expect(sidesOf(COURTS)).toEqual(
      expect.arrayContaining([
        'arbitration: In an arbitration, the parties pick the judge',
        'lawsuit: in a lawsuit the state picks one.',
      ]),
    );
  });

  test('hold a sentence that turns behind its subject', () => {
    expect(sidesOf(OVENS)).toEqual(
      expect.arrayContaining([
        'gas-ovens: Gas ovens dry the air less.',
        'electric-ovens: Electric ovens, on the other hand, heat the top evenly.',
      ]),
    );
  });

  test('hold what a sentence says "in this respect"', () => {
    const text = `# Wool vs silk

Wool shrinks in hot water. Silk is forgiving in this respect.`;
    expect(sidesOf(text)).toEqual(['wool: Wool shrinks in hot water.', 'silk: Silk is forgiving in this respect.']);
  });

  test('hold sentences of two sections that share a phrase that no other has', () => {
    const text = `# Slate vs thatch

## Slate

- Slate is heavy.
- Slate is safe from moss and sparks.

## Thatch

- Thatch keeps a loft cool.
- Thatch is no match for moss and sparks.`;
    expect(sidesOf(text)).toEqual(
      expect.arrayContaining([
        'slate: Slate is safe from moss and sparks.',
        'thatch: Thatch is no match for moss and sparks.',
      ]),
    );
  });

  test('hold no sentence that only announces one', () => {
    const text = `# Wool vs silk

Wool is warm when it is wet. With silk, the matter looks different. Silk is shiny.`;
    expect(sidesOf(text).join('\n')).not.toContain('looks different');
  });

  test('hold no turn to something else', () => {
    const text = `# Wool vs silk

Wool comes from sheep. The tailor, on the other hand, comes on Monday. Silk is shiny.`;
    expect(sidesOf(text)).toEqual([]);
  });
});

describe('kinds by their names', () => {
  const edges = (text: string): string[] =>
    extract([documentOf(text)], words)
      .claims.filter((claim): claim is Taxonomy => claim.kind === 'taxonomy')
      .map(({ child, parent }) => `${child} < ${parent}`);

  test('belong under their noun where the text says that it has kinds', () => {
    const text = `# Types of saw

A saw is as good as its teeth. Every saw needs oil.

## Band saw

A band saw follows curves.

## Table saw

A table saw cuts boards.`;
    expect(edges(text)).toEqual(expect.arrayContaining(['band-saw < saw', 'table-saw < saw']));
  });

  test('are told one by one, from either end', () => {
    const text = `# Saws

One of the oldest types of saw is the frame saw. The coping saw is another kind of saw that turns corners.`;
    expect(edges(text).map((one) => one.toLowerCase())).toEqual(['frame saw < saws', 'coping saw < saws']);
  });

  test('belong nowhere where two names only end alike', () => {
    const text = `# Debt financing vs equity financing

Debt financing is repaid. Equity financing is not. Equity financing dilutes the owners.`;
    expect(edges(text)).toEqual([]);
  });
});
