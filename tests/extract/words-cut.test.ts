import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/extract/words.ts';

/** What a word is: letters and digits of any script, with the letters behind inner apostrophes. */
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

const plainly = (text: string) =>
  [...text.matchAll(WORD)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

const seen = (text: string) => wordsIn(text).map(({ lower, start, end }) => ({ lower, start, end }));

const pieces = fc.constantFrom(
  ...[
    'a',
    'an',
    "it's",
    'he’ll',
    "rock'n'roll",
    "5's",
    "'",
    '’',
    '-',
    ' ',
    '  ',
    '.',
    '“',
    '—',
    '½',
    'é',
    'Straße',
    '日本',
    '𝒳',
    '\ud835',
    '10',
    'x2',
    '\n',
    'µm',
    'ﬁ',
    'K',
  ],
);

describe('words', () => {
  test('are cut as the pattern of a word cuts them, in any script', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          expect(seen(text)).toEqual(plainly(text));
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  test.each(['Its 3 pumps’ valves aren’t new', 'naïve café-goers', "the '90s", 'a’b’c', 'über-cool 日本'])(
    'cuts %s',
    (text) => {
      expect(seen(text)).toEqual(plainly(text));
    },
  );

  test('keep the same word at each of its places', () => {
    expect(wordsIn('in line in in').map(({ start }) => start)).toEqual([0, 3, 8, 11]);
  });
});
