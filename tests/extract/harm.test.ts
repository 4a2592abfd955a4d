import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { signsOf } from '../../src/extract/harm-signs.ts';
import { extract } from '../../src/extract/index.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);
const signs = (text: string, topics: readonly string[] = []) =>
  signsOf({ text, words: wordsIn(text), body: 0 }, cues, new Set(topics));
const told = (kind: 'risk' | 'mitigation' | 'example', text: string): string[] =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === kind ? [claim.text] : []));

describe('the signs of harm', () => {
  test.each([
    ['Damp leads to corrosion in the joints.', 'caused'],
    ['A tired roof may collapse.', 'could'],
    ['Salt spray corrodes the hinges.', 'hurts'],
    ['The court found the clause unfair because it is deceptive.', 'is'],
    ['Turbulence is less predictable and the ride is uncomfortable.', 'is'],
    ['A loan without a cap can bankrupt the borrower.', 'could'],
  ] as const)('find in "%s" that it is %s', (text, sign) => {
    expect(signs(text)[sign]).toBeGreaterThan(0);
  });

  test.each([
    'A seal prevents leakage.',
    'The rail reduces the risk of injury.',
    'Flaws can be detected by ultrasound.',
    'The vaccine protects against infection.',
    'The cage keeps that danger small.',
  ])('find in "%s" a harm kept away', (text) => {
    const { kept, caused, could, hurts, named } = signs(text);
    expect({ kept: kept > 0, told: caused + could + hurts + named }).toEqual({ kept: true, told: 0 });
  });

  test.each([
    'The comparison is misleading.',
    'The name of the dish is deceptive.',
    'Pearl barley needs an hour.',
    'The doctor treats arthritis.',
    'The ban on horns came early.',
  ])('find none in "%s"', (text) => {
    const { caused, could, hurts, is, subject } = signs(text);
    expect(caused + could + hurts + is + subject).toBe(0);
  });

  test('leave out what the documents are about', () => {
    expect(signs('Erosion can undermine a bank.', ['erosion']).subject).toBe(0);
    expect(signs('Erosion can undermine a bank.').subject).toBe(1);
  });
});

describe('harm that no phrase tells', () => {
  const page = `# Thatched roofs

## In use

Thatch keeps a house cool in summer. However, sparks may ignite it, and the damage can bankrupt an owner.

Storms can also rip the ridge, which leads to leakage and decay. Vermin infest neglected eaves. Eaves must be inspected every spring.

## History

Villages in Kent have used straw since the Middle Ages. Reed came from Norfolk.
`;

  test('is a risk where several signs meet', () => {
    expect(told('risk', page)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('leads to leakage'),
        expect.stringContaining('bankrupt an owner'),
      ]),
    );
  });

  test('is none where a text tells of the past and of uses', () => {
    expect(told('risk', page).join(' ')).not.toMatch(/Kent|Norfolk|cool in summer/);
  });

  test('makes a duty amid it a measure', () => {
    expect(told('mitigation', page).join(' ')).toContain('inspected every spring');
  });

  test('leaves a duty that stands alone to nobody', () => {
    expect(
      told('mitigation', '# Weddings\n\n## The day\n\nGuests should be seated by noon. The band plays until ten.'),
    ).toEqual([]);
  });
});

describe('what includes its parts', () => {
  test.each([
    'The kit includes a spade, a line and gloves.',
    'The team includes Anna Berg and Tom Fry.',
    'Members include Oxford and Leeds.',
  ])('gives no examples: "%s"', (text) => expect(told('example', `# Hedges\n\n## Planting\n\n${text}`)).toEqual([]));

  test('but a class does', () => {
    expect(
      told('example', '# Ball games\n\n## Joints\n\nBall games such as tennis, squash and padel, strain the elbow.'),
    ).toHaveLength(3);
  });

  test('names of a list behind a clause are of what the clause is on', () => {
    const found = extract(
      [
        documentOf(
          '# Winter\n\n## Travel\n\nTeams in leagues that play in winter, such as the NHL and the KHL, travel by plane.',
        ),
      ],
      words,
    );
    expect(found.claims.flatMap((one) => (one.kind === 'example' ? [one.subject] : []))).toEqual([
      'leagues',
      'leagues',
    ]);
  });
});
