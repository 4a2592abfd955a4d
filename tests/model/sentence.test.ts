import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, sentencesOf, sliceProse, spanOf } from '../../src/model/index.ts';

const cut = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

test.each([
  ['It costs 3.5 francs. Bring four.', ['It costs 3.5 francs.', 'Bring four.']],
  ['He said: "Stop. Go back." Then he left.', ['He said: "Stop. Go back."', 'Then he left.']],
  ['“It is cheap. It is loud,” she said. Nobody replied.', ['“It is cheap. It is loud,” she said.', 'Nobody replied.']],
  ['A 5" pipe leaks. A 6" pipe holds.', ['A 5" pipe leaks.', 'A 6" pipe holds.']],
  ['They call it "slow. It never closes. Nobody minds.', ['They call it "slow.', 'It never closes.', 'Nobody minds.']],
  [
    'Clause No. 5 binds St. John Parish. It costs approx. 40 euros.',
    ['Clause No. 5 binds St. John Parish.', 'It costs approx. 40 euros.'],
  ],
  [
    'Tea vs. Coffee is old. So is Dr. J. Grey of the U.S. Navy.',
    ['Tea vs. Coffee is old.', 'So is Dr. J. Grey of the U.S. Navy.'],
  ],
  [
    'Use leaves, stems, etc. The rest, e.g. Flowers, is waste.',
    ['Use leaves, stems, etc.', 'The rest, e.g. Flowers, is waste.'],
  ],
  ['The cell gives 3.7 V. Lithium is light.', ['The cell gives 3.7 V.', 'Lithium is light.']],
  ['Yahoo! is old. iPads are not. Run index.js now.', ['Yahoo! is old.', 'iPads are not.', 'Run index.js now.']],
  [
    'Is it? “Yes,” she said. (He nodded. Twice.) Then silence…',
    ['Is it?', '“Yes,” she said.', '(He nodded.', 'Twice.)', 'Then silence…'],
  ],
  [
    'It grew (see No. 5. Table) by half. He was born in 1990. They left.',
    ['It grew (see No. 5. Table) by half.', 'He was born in 1990.', 'They left.'],
  ],
  ['2. Range of a bicycle', ['2. Range of a bicycle']],
  ['Vitamin C. It helps. One line\nanother line', ['Vitamin C.', 'It helps.', 'One line', 'another line']],
  ['茶は葉です。水が要ります。', ['茶は葉です。', '水が要ります。']],
  ['  ', []],
])('cuts %j', (text, sentences) => expect(cut(text)).toEqual(sentences));

test('keeps every character that is not white space, in order, at its place', () => {
  const letters = fc.constantFrom(...'aB1 .?!…("”)\n e.g. U.S. vs. ');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 80 }), (parts) => {
      const text = parts.join('');
      const sentences = sentencesOf(text);
      for (const { text: sentence, at } of sentences) expect(text.slice(at, at + sentence.length)).toBe(sentence);
      expect(
        sentences
          .map((sentence) => sentence.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('finds a slice of prose in the source, markup between its parts quoted along', () => {
  const text = 'Tea\nis **hot**\r\nwater.';
  const prose = {
    text: 'Tea is hot water.',
    segments: [
      { at: 0, start: 0, length: 3 },
      { at: 4, start: 4, length: 3 },
      { at: 7, start: 9, length: 3 },
      { at: 11, start: 16, length: 6 },
    ],
  };
  expect(spanOf('a', text, prose, 4, 10)).toEqual({ source: 'a', line: 2, start: 4, end: 12, quote: 'is **hot' });
  expect(spanOf('a', text, sliceProse(prose, 4, 10))).toEqual(spanOf('a', text, prose, 4, 10));
  expect(spanOf('a', text, prose, 11).quote).toBe('water.');
  expect(() => spanOf('a', text, prose, 3, 4)).toThrow('No place');
});

test('counts lines whatever ends them', () => {
  const text = 'a\nb\r\nc\rd';
  expect(['a', 'b', 'c', 'd'].map((letter) => lineAt(text, text.indexOf(letter)))).toEqual([1, 2, 3, 4]);
});
