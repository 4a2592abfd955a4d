import { expect, test } from 'vitest';
import { keeper, turnKept } from '../../src/model/index.ts';

/** What is made of a key, and how often it was. */
function counted(most?: number) {
  const keep = keeper<object, string>(most);
  const owner = {};
  const made: string[] = [];
  const ask = (key: string) =>
    keep(owner, key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  return { ask, made };
}

test('what was made is found again, until as many others came', () => {
  const { ask, made } = counted(2);
  expect(['a', 'b', 'a', 'b', 'a'].map(ask)).toEqual(['A', 'B', 'A', 'B', 'A']);
  expect(made).toEqual(['a', 'b']);
  for (const key of ['c', 'd', 'e', 'f']) ask(key);
  ask('a');
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'a']);
});

test('what is asked for in every turn is made once; what is left out for one is made again', () => {
  const { ask, made } = counted();
  for (const keys of [
    ['a', 'b', 'c'],
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'b'],
  ]) {
    turnKept();
    keys.map(ask);
  }
  expect(made).toEqual(['a', 'b', 'c', 'c', 'b']);
  turnKept();
  turnKept();
  ask('a');
  expect(made).toEqual(['a', 'b', 'c', 'c', 'b', 'a']);
});
