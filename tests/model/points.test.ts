import { expect, test } from 'vitest';
import { pointOf, pointsBack } from '../../src/model/index.ts';
import { ModelBuilder } from '../fixtures/models.ts';

const make = new ModelBuilder();

test.each([
  'They are cheap',
  'Files such forms for the harbor',
  'This saves an hour',
  'So it is locked',
  'Either one leaks in frost',
  'The latter is cheaper',
  'A weekly check prevents that',
  'The scheme takes 40 francs off this.',
  'In 2023 that came to 40 boats a day',
  'After 20 years at most it’s over',
  'In the town they wait outside',
])('%j leans on what was said before', (text) => {
  expect(pointsBack(text)).toBe(true);
});

test.each([
  'Tools such as saws are locked',
  'The crew keeps such a list',
  'Thistles grow here',
  'A lock keeps boats level',
  'The otherworldly lock of Falkirk',
  'In a town that has no lock boats wait outside',
  'In May the crew counts what it lifts',
  'By 2030 a lock of this size will be rare',
  'Boats that wait pay less than those that book',
])('%j stands by itself', (text) => {
  expect(pointsBack(text)).toBe(false);
});

test('a use is shown as its task, and not at all where the task leans on another sentence', () => {
  const use = (task: string) =>
    make.claim('use', 'The crew of the lock files forms.', { subjects: ['lock'], phrases: [task] });
  expect(pointOf(use('count boats in summer'))).toBe('Count boats in summer');
  expect(pointOf(use('file such forms'))).toBeNull();
});
