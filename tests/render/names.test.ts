import { expect, test } from 'vitest';
import { nameFinder, subjectsNamed } from '../../src/render/reveal/names.ts';

const find = nameFinder([
  { key: 'a', id: 'pump', name: 'Heat pump', short: 'Pumps' },
  { key: 'b', id: 'c++', name: 'C++ controllers (old)', short: 'C++' },
]);

test.each([
  ['A heat pump hums', 'A |a:heat pump| hums'],
  ['Heat pumps hum', 'a:Heat pumps| hum'],
  ['HEAT PUMP or C++?', 'a:HEAT PUMP| or |b:C++|?'],
  ['C++ controllers (old) rust', 'b:C++ controllers (old)| rust'],
  ['A wheatpump', 'A wheatpump'],
  ['Pumpkins', 'Pumpkins'],
  ['', ''],
])('finds the subjects in "%s"', (text, cut) => {
  expect(
    find(text)
      .map((part) => (part.subject ? `${part.subject}:${part.text}` : part.text))
      .join('|'),
  ).toBe(cut);
});

test('names each subject once, in order', () => {
  expect(subjectsNamed(find, 'C++, heat pumps, C++')).toEqual(['b', 'a']);
});

test('finds nothing when there are no subjects', () => {
  expect(nameFinder([])('Heat pump')).toEqual([{ text: 'Heat pump', subject: null }]);
});
