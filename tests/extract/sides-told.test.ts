import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { figuresIn } from '../../src/extract/figures.ts';
import { extract } from '../../src/extract/index.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const read = (text: string) => extract([documentOf(text)], words);
const claimsIn = (text: string) => read(text).claims;
const mains = (text: string) => read(text).subjects.flatMap(({ name, main }) => (main ? [name] : []));

const OVENS = (heading: string, text: string) => `# Gas ovens and electric ovens

A gas oven burns gas. An electric oven has coils.

## ${heading}

${text}
`;

describe('what speaks for a thing is no risk of it', () => {
  const blackout = 'Gas ovens can also run without help from the grid, so that they cook through a blackout.';

  test.each(['What gas ovens are good at', 'Good reasons for gas ovens', 'Where a gas oven in a small flat shines'])(
    'under %j',
    (heading) => {
      const found = claimsIn(OVENS(heading, blackout)).filter(({ text }) => text === blackout);
      expect(found.map(({ kind }) => kind)).not.toContain('risk');
    },
  );

  test('and under a heading on dangers it stays one', () => {
    const leak = 'Gas ovens can leak, and a leak may poison a whole family.';
    expect(claimsIn(OVENS('Risks of gas ovens', leak)).map(({ kind }) => kind)).toContain('risk');
  });
});

describe('a heading that names a subject names no industry', () => {
  const text = (...heads: readonly string[]) => `# Grid batteries and gas turbines

A grid battery stores power. A gas turbine burns gas.

${heads.map((head) => `## ${head}\n\nMost of them deliver power for a few hours a day to the towns around.\n`).join('\n')}`;
  const uses = (...heads: readonly string[]) => claimsIn(text(...heads)).filter(({ kind }) => kind === 'use');

  test('"How a grid battery works" is none, though power grids are a sector', () => {
    expect(uses('How a grid battery works', 'Limits of grid batteries', 'Farms and food')).toEqual([]);
  });
});

test('a harm’s consequence is no safeguard, what people have to do is one', () => {
  const guards = (text: string) =>
    claimsIn(OVENS('Risks', `A burner that is blocked can start a fire. ${text}`)).filter(
      ({ kind, text: said }) => kind === 'mitigation' && said === text,
    );
  expect(guards('When the burner of an oven cracks, the ovens have to stop.')).toEqual([]);
});

test('keeps the condition that a clause opens with', () => {
  const sides = claimsIn(
    OVENS(
      'Heat',
      'If the coils are old, an electric oven heats slowly. When the pressure is low, a gas oven heats slowly too.',
    ),
  ).filter(({ kind }) => kind === 'difference');
  for (const { text } of sides) expect(text).toMatch(/^(?:If|When)\b/);
});

test('what a condition names is no facet of the clause', () => {
  const facets = (text: string) =>
    claimsIn(OVENS('Notes', text.replace('. E', '.\n\n## Further notes\n\nE'))).flatMap((one) =>
      one.kind === 'difference' && 'facet' in one ? [one.facet] : [],
    );
  expect(
    facets('Gas ovens stay common where power is expensive. Electric ovens are chosen for cakes when gas is cheap.'),
  ).not.toContain('Cost');
  expect(facets('Gas ovens are cheap to run. Electric ovens are expensive to run.')).toContain('Cost');
});

test.each([
  [
    '## Common law and civil law\n\nCommon law is a legal system of judges. Civil law is a legal system of codes.',
    'Common law',
  ],
  ['## Common swifts vs house martins\n\nCommon swifts are birds. House martins are birds.', 'House martin'],
])('a name keeps the "common" that belongs to it: %j', (text, name) => {
  expect(mains(`# ${text.slice(3)}`)).toContain(name);
});

test('"What is often believed" asks for no thing', () => {
  const text = OVENS('What is often believed', 'Gas ovens are said to be hotter. In fact both reach 250 degrees.');
  expect(mains(text)).toEqual(['Gas oven', 'Electric oven']);
});

const figures = (text: string) => figuresIn(text, wordsIn(text), cuesOf(words)).map(({ value }) => value);

test.each([
  'One firm hopes to join influenza and COVID-19 in one injection.',
  'Reactions occur in 1 to 5 of a million doses.',
])('reads no ratio out of a name, and no million out of a rate: %s', (text) => {
  expect(figures(text)).toEqual([]);
});

test('figures of one subject stay with its verb, and what lost its subject is never shown', () => {
  const told = (text: string) =>
    claimsIn(OVENS('Size', text)).flatMap((one) => (one.kind === 'statistic' ? [[one.text, one.short]] : []));
  const both = 'An oven of 60 litres and 3 kilowatts can bake four loaves.';
  expect(told(both).map(([text]) => text)).toEqual([both]);
  const later = told(
    'The oven hall in Graz was planned at 2 million euros and is now expected to cost about 12 million.',
  );
  expect(later.map(([, short]) => short)).not.toContain('Is now expected to cost about 12 million');
});

test('rows of a subject’s own profile are compared and give no figure that stands alone', () => {
  const found = claimsIn(`# Gas ovens and electric ovens

A gas oven burns gas. An electric oven has coils.

## Gas oven

- Lifetime: 20 years or more
- Price: about 900 euros
- Noise: the fan hums at a low tone

## Electric oven

- Lifetime: rarely more than 15 years
- Price: about 600 euros
- Noise: hardly audible
`);
  const rows = found.flatMap((one) => (one.kind === 'difference' && 'facet' in one ? [one.facet] : []));
  expect(new Set(rows)).toEqual(new Set(['Lifetime', 'Price', 'Noise']));
  expect(found.filter(({ kind, rule }) => kind === 'statistic' || rule === 'definition/labelled')).toEqual([]);
});
