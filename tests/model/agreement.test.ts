import { expect, test } from 'vitest';
import { saidOfMany } from '../../src/model/index.ts';

test.each([
  ['specializes in language', 'specialize in language'],
  ['carries freight', 'carry freight'],
  ['catches dust', 'catch dust'],
  ['is towed by a horse', 'are towed by a horse'],
  ['has two decks', 'have two decks'],
])('"%s" is said of many as "%s"', (one, many) => {
  expect(saidOfMany(one)).toBe(many);
});

test.each(['carry freight', 'can lift a boat', 'always floats', 'this harbor built', 'pass a lock'])(
  '"%s" is said of many as it is',
  (words) => {
    expect(saidOfMany(words)).toBe(words);
  },
);
