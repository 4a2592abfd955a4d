import { describe, expect, test } from 'vitest';
import { yearOf, yearsOf } from '../../src/model/index.ts';
import { ModelBuilder } from '../fixtures/models.ts';

const claims = (...texts: string[]) => {
  const make = new ModelBuilder();
  return texts.map((text) => make.claim('outlook', text, { subject: null }));
};
const yearIn = (text: string) => claims(text).map(yearOf)[0];

describe('the year of a claim', () => {
  test.each([
    ['Half of all ferries will run on batteries by 2035.', '2035'],
    ['By 2040, stadiums will collect their own rain.', '2040'],
    ['In the year 2031 the ban on lead shot will begin.', '2031'],
    ['Around 2050 most flour could be milled at home.', '2050'],
    ['By 2030 ports are expected to sell current.', '2030'],
    ['Courts will file on paper until early 2029.', '2029'],
  ])('is read from %j', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  test.each([
    ['no year', 'Ferries will run on batteries soon.'],
    ['two years', 'Fares will rise from 2027 and fall again by 2033.'],
    ['a number of things', 'Heat will be delivered in 2000 homes.'],
    ['an amount', 'Courses will cost $2030 in the end.'],
    ['a number with a unit', 'Stations will draw up to 1800 kW.'],
    ['a part of a number', 'The club will seat 12,030 people.'],
    ['the year of who said it', 'In 2021 the agency predicted that fares will fall.'],
    ['a year that only names something', 'The 2030 agenda will be taught in schools.'],
  ])('is none for %s', (_, text) => {
    expect(yearIn(text)).toBeNull();
  });
});

test('years belong to claims that all have one, and that differ', () => {
  const [one, other, none] = [
    'By 2035 ferries will run on batteries.',
    'By 2030 ports will sell current.',
    'Sails will come back.',
  ];
  expect(yearsOf(claims(one, other))).toEqual(['2035', '2030']);
  expect(yearsOf(claims(one, other, none))).toBeNull();
  expect(yearsOf(claims(one, 'By 2035 ports will sell current.'))).toBeNull();
  expect(yearsOf(claims(one))).toBeNull();
  expect(yearsOf([])).toBeNull();
});
