import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain, pattern, plainOf } from '../../src/extract/pattern.ts';

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

test.each([/\P{L}/u, /\p{P}/u, /\u{1F600}/u, /é/u, /\p{L}/gu])('leaves %s as it is', ({ source, flags }) => {
  expect(plainOf(source, flags)).toBeNull();
});
