import { expect, test } from 'vitest';
import { saidOfMany } from '../../src/model/index.ts';

test.each([
  ['specializes in language', 'specialize in language'],
  ['carries freight', 'carry freight'],
  ['catches dust', 'catch dust'],
  ['is towed by a horse', 'are towed by a horse'],
  ['has two decks', 'have two decks'],
  ['focuses on text', 'focus on text'],
  ['biases a choice', 'bias a choice'],
  ['uses less power', 'use less power'],
  ['increases the yield', 'increase the yield'],
  ['closes a valve', 'close a valve'],
  ['undergoes a test', 'undergo a test'],
  ['lies below the sea', 'lie below the sea'],
  ['runs on rails', 'run on rails'],
])('"%s" is said of many as "%s"', (one, many) => {
  expect(saidOfMany(one)).toBe(many);
});

test.each([
  'carry freight',
  'can lift a boat',
  'always floats',
  'across a river',
  'thus melts',
  'people use',
  'this harbor built',
  'pass a lock',
])('"%s" is said of many as it is', (words) => {
  expect(saidOfMany(words)).toBe(words);
});
