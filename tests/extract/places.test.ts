import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/extract/places.ts';
import { wordsIn } from '../../src/extract/words.ts';

/** Counts by searching all that is said; neighbours share a blank, no phrase runs over the end of a text. */
function searched(texts: readonly string[], key: string): number {
  const pooled = ` ${texts
    .map((text) =>
      wordsIn(text)
        .map(({ stem }) => stem)
        .join(' '),
    )
    .join(' | ')} `;
  let n = 0;
  const part = ` ${key} `;
  for (let at = pooled.indexOf(part); at >= 0; at = pooled.indexOf(part, at + part.length - 1)) n++;
  return n;
}

const placed = (texts: readonly string[]) => placesOf(texts.map((text) => ({ words: wordsIn(text) })));
const counted = (texts: readonly string[], key: string): number => placed(texts).times(key);

test('a phrase is counted as a search of the whole text counts it', () => {
  const word = fc.constantFrom('heat', 'pump', 'oven', 'ox');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const key = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), key, (texts, phrase) => {
      expect(counted(texts, phrase)).toBe(searched(texts, phrase));
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('counts plurals with their singular, and nothing for an empty key', () => {
  expect(counted(['Heat pumps save. A heat pump hums.', 'No pump'], 'heat pump')).toBe(2);
  expect(counted(['Heat pumps save.'], '')).toBe(0);
});

test('tells the first text that says a phrase, and no text for one that runs from one into the next', () => {
  const texts = placed(['An oven. A heat', 'pump', '', 'Two heat pumps, one oven']);
  expect(texts.first('heat pump')).toBe(3);
  expect(texts.first('oven')).toBe(0);
  expect(texts.first('pump oven')).toBe(-1);
  expect(texts.first('')).toBe(-1);
});

test('lists the texts that hold one of some stems, each once and in order', () => {
  const texts = placed(['Heat and heat', 'An oven', 'A pump', 'Pumps and heat']);
  expect(texts.holding(['pump', 'heat'])).toEqual([0, 2, 3]);
  expect(texts.holding(['kettle', ''])).toEqual([]);
});
