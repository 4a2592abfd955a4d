import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, countWords, fitsIn, fitsTitle, widestWord, widthOf } from '../../src/model/index.ts';

describe('the width of a text', () => {
  // Measured in a browser: advance in Inter as decks set it, by the mean advance of English running text.
  test.each([
    ['Ferries leave the harbour every twenty minutes until the last tram has gone.', 74.6],
    ['WARNING: DO NOT OPEN', 26.8],
    ['illicit little lilies', 13.7],
    ['Mammoth memory management', 33.5],
    ['git rebase --onto main feature', 30.2],
    ['/usr/local/share/doc/index.html', 31.4],
    ['USD 1.2 trillion', 14.3],
    ['Łódź i Gdańsk', 14.3],
    ['大規模言語モデル', 18.6],
  ])('of `%s` is what a browser measures', (text, measured) => {
    expect(Math.abs(widthOf(text) / measured - 1)).toBeLessThan(0.05);
  });

  test('of signs without a place of their own is nothing', () => {
    expect(widthOf('e\u0301')).toBe(widthOf('é'));
    expect(widthOf('a\u200bb')).toBe(widthOf('ab'));
    expect(widthOf('👩‍👩‍👧')).toBe(widthOf('👩'));
    expect(widthOf('')).toBe(0);
  });

  test('grows with every letter that is added, and is the sum of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, other) => {
        const both = widthOf(`${one} ${other}`);
        expect(both).toBeGreaterThanOrEqual(widthOf(one));
        expect(both).toBeCloseTo(widthOf(one) + widthOf(' ') + widthOf(other), 5);
      }),
    );
  });

  test.each([
    ['of a plain sentence', 'the longest of words', 'longest'],
    ['of a compound with hyphens', 'water-cooled re-entry', 'cooled'],
    ['of a path', 'usr/share/documentation', 'documentation'],
    ['of kanji, which break anywhere', '大規模言語', '大'],
  ])('is that of the widest word %s', (_, text, word) => {
    expect(widestWord(text)).toBeCloseTo(widthOf(word), 0);
  });

  test('decides what a slot and a title hold: fewer capitals and ideographs than small letters', () => {
    expect(fitsIn('a'.repeat(20), 24)).toBe(true);
    expect(fitsIn('W'.repeat(20), 24)).toBe(false);
    expect(fitsIn('電'.repeat(20), 24)).toBe(false);
    expect(fitsIn(null, 24)).toBe(false);
    expect(fitsTitle('Trams carry more people than cars do')).toBe(true);
    expect(fitsTitle('TRAMS CARRY MORE PEOPLE THAN ALL OF THE PRIVATE MOTORCARS PUT TOGETHER EVER COULD')).toBe(false);
  });
});

describe('the count of words', () => {
  test.each([
    ['Ferries leave every 20 minutes, at 9.5 knots.', 8],
    ['電気自動車', 3],
    ['The 電気自動車 is quiet', 6],
    ['แบตเตอรี่', 2],
    ['전기 자동차', 2],
    ['сонячна енергія', 2],
    ['', 0],
  ])('of `%s` is %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('the beginning of a text', () => {
  test.each([
    ['Trams run at night', 30, 'Trams run at night'],
    ['Trams run at night', 12, 'Trams run'],
    ['Straßenbahnhaltestelle', 10, 'Straßenb'],
    ['路面電車は夜も走る', 10, '路面電車'],
  ])('of `%s` in %i is `%s`', (text, most, kept) => {
    expect(beginning(text, most)).toBe(kept);
  });

  test('fits, and is where the text begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (text, most) => {
        const kept = beginning(text, most);
        expect(widthOf(kept)).toBeLessThanOrEqual(most);
        expect(text.trimStart().startsWith(kept.trimStart())).toBe(true);
      }),
    );
  });
});
