import { describe, expect, test } from 'vitest';
import { agendaOf, type Planned, shiftOf } from '../../src/client/agenda/plan.ts';
import { timeAt } from '../../src/client/clock.ts';
import { backAt } from '../../src/client/rests.ts';

const slide = (id: string, part: string | null = null, more: Partial<Planned> = {}): Planned => ({
  ...{ id, title: `On ${id}`, seconds: 60, part, name: null, rests: false },
  ...more,
});
const DAY = [
  slide('cover'),
  slide('plan'),
  slide('flour', '1', { name: 'What goes in' }),
  slide('water', '1'),
  slide('rest', '1', { rests: true, title: 'Break', seconds: 900 }),
  slide('salt', '1'),
  slide('oven', '2', { name: 'What comes out' }),
  slide('recap'),
  slide('sources', null, { seconds: 30 }),
];
const told = (shown: string) => agendaOf(DAY, shown).map(({ name, start, state }) => [name, start, state]);

describe('an agenda', () => {
  test('tells what opens a talk, its parts and breaks, and what closes it, with their beginnings', () => {
    expect(told('water')).toEqual([
      ['Opening', 0, 'done'],
      ['What goes in', 120, 'now'],
      ['Break', 240, 'next'],
      ['What goes in', 1140, 'next'],
      ['What comes out', 1200, 'next'],
      ['Closing', 1260, 'next'],
    ]);
  });

  test.each([
    ['cover', 'Opening'],
    ['rest', 'Break'],
    ['sources', 'Closing'],
  ])('knows where the talk stands on %s', (shown, now) => {
    expect(agendaOf(DAY, shown).filter(({ state }) => state === 'now')).toMatchObject([{ name: now }]);
  });

  test('adds up to the talk', () => {
    expect(agendaOf(DAY, 'oven').reduce((sum, { seconds }) => sum + seconds, 0)).toBe(7 * 60 + 900 + 30);
  });

  test('of a talk without parts tells its slides', () => {
    const items = agendaOf([slide('a'), slide('b')], 'b');
    expect(items.map(({ name, kind, state }) => [name, kind, state])).toEqual([
      ['On a', 'slide', 'done'],
      ['On b', 'slide', 'now'],
    ]);
  });

  test('of a slide that is nowhere tells no place', () => {
    expect(agendaOf(DAY, 'gone').every(({ state }) => state === 'next')).toBe(true);
    expect(agendaOf([], 'gone')).toEqual([]);
  });
});

describe('an agenda of a talk that runs', () => {
  test('tells what comes as late as it will be, and what was as it was planned', () => {
    const starts = agendaOf(DAY, 'water', 75).map(({ start }) => start);
    expect(starts).toEqual([0, 120, 315, 1215, 1275, 1335]);
  });

  test('is later by what the talk took beyond its plan, the rest of the slide shown counted as planned', () => {
    expect(shiftOf(DAY, 'water', 180, 0)).toBe(0);
    expect(shiftOf(DAY, 'water', 230, 20)).toBe(30);
    // On a slide for too long: what comes begins no sooner than now.
    expect(shiftOf(DAY, 'water', 300, 90)).toBe(60);
    // Ahead.
    expect(shiftOf(DAY, 'water', 100, 10)).toBe(-90);
  });
});

describe('the end of a break', () => {
  const timer = (gone: number, since: number | null) => ({ gone, since, slideFrom: 0 });
  const NOON = new Date(2031, 4, 2, 12, 0, 0).getTime();

  test('is its length after it was begun, until its countdown runs', () => {
    expect(backAt({ seconds: 900, timer: timer(0, null) }, NOON, NOON + 120_000)).toBe(NOON + 900_000);
  });

  test('is what is left of its countdown, which moves while that rests and with minutes that are added', () => {
    expect(backAt({ seconds: 900, timer: timer(0, NOON + 60_000) }, NOON, NOON + 300_000)).toBe(NOON + 960_000);
    expect(backAt({ seconds: 960, timer: timer(0, NOON + 60_000) }, NOON, NOON + 300_000)).toBe(NOON + 1_020_000);
    expect(backAt({ seconds: 900, timer: timer(300_000, null) }, NOON, NOON + 600_000)).toBe(NOON + 1_200_000);
    expect(backAt({ seconds: 900, timer: timer(900_000, null) }, NOON, NOON + 5_000_000)).toBe(NOON + 5_000_000);
  });

  test('is told to the nearest minute', () => {
    expect([timeAt(NOON), timeAt(NOON + 29_000), timeAt(NOON + 31_000), timeAt(NOON - 9 * 3_600_000)]).toEqual([
      ...['12:00', '12:00', '12:01', '3:00'],
    ]);
  });
});
