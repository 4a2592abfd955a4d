import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain, matchesIn, pattern, plainOf } from '../../src/extract/pattern.ts';
import { QUANTITY } from '../../src/extract/quantity.ts';

const FORMS = [
  /^(?:the )?([\p{L}\p{N}’'-]+)(?:, ([^,.;:]{2,40}))? and (\p{Lu}\p{Ll}+)/iu,
  /\b(?<who>\p{Lu}[\p{L}-]*)\s(?:is|are)\s[^\p{L}]*(\p{Ll}+)/u,
  /[^\p{L}\p{N}%+°]*$/u,
  /(?<!\p{N})\p{N}{1,3}(?:[.,]\p{N}+)?\s?(?:kg|%|€)/iu,
];
const piece = fc.constantFrom(
  ...[
    'The',
    'pump',
    'Wool',
    ' is ',
    ' are ',
    'and',
    ' ',
    ', ',
    '’s',
    '12',
    '3.5',
    ' kg',
    '%',
    '€',
    'é',
    'Ö',
    '½',
    'K',
    'ſ',
    '𝒳',
    '—',
    '.',
  ],
);

test('matches what the pattern that it is made of matches, plain text or not', () => {
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...FORMS), (said, form) => {
      const quick = pattern(form);
      expect(quick.test(said)).toBe(form.test(said));
      expect(quick.exec(said)).toEqual(form.exec(said));
      expect(said.replace(quick, '<$1>')).toBe(said.replace(form, '<$1>'));
      expect(said.split(quick)).toEqual(said.split(form));
      expect(said.search(quick)).toBe(said.search(form));
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test('no letter, digit or mark with two cases beyond ASCII is plain', () => {
  const wrong: string[] = [];
  for (let code = 128; code < 0x3000; code++) {
    const mark = String.fromCodePoint(code);
    const cased = mark.toLowerCase() !== mark || mark.toUpperCase() !== mark;
    if (isPlain(mark) && (cased || /[\p{L}\p{N}\p{M}]/u.test(mark))) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([/\P{L}/u, /\p{P}/u, /\u{1F600}/u, /é/u, /ſ/u, /\p{L}/uy])('leaves %s as it is', ({ source, flags }) => {
  expect(plainOf(source, flags)).toBeNull();
});

test('finds every quantity of a text, plain or not', () => {
  const plain = plainOf(QUANTITY.source, QUANTITY.flags);
  expect(plain).not.toBeNull();
  const count = fc.constantFrom(
    ...[
      '1 in 4,500',
      ' between 3 and 4 kg',
      ' half of',
      ' twice',
      ' two thousand',
      '$240 million',
      ' 3:1',
      ' 2½',
      ' 6×10⁵',
    ],
    ...[
      ' a 60-metre mast',
      ' tenfold',
      ' −15 °C',
      ' 20%',
      ' dozens of WAYS',
      ' 5K',
      'é',
      ' ſix',
      '²',
      'NINE',
      ' bars',
      '. ',
    ],
  );
  const text = fc.array(count, { maxLength: 6 }).map((parts) => parts.join(''));
  const told = (found: Iterable<RegExpExecArray>) =>
    [...found].map((one) => ({ at: one.index, groups: { ...one.groups } }));
  fc.assert(
    fc.property(text, (said) => {
      expect(told(matchesIn(said, QUANTITY, plain))).toEqual(told(said.matchAll(QUANTITY)));
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('leaves a pattern that remembers its place as it is', () => {
  expect([...'a pump, 2 é'.matchAll(pattern(/\p{L}+/gu))].map(([word]) => word)).toEqual(['a', 'pump', 'é']);
});
