import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { habitsOf, overrunOf } from '../../src/model/index.ts';
import { rehearsalOf, slideAt } from '../fixtures/rehearsals.ts';

const EVEN = ['decks', 'lights', 'crew', 'tides'].map((id) => slideAt(id, 74, 148));

describe('a pace from rehearsals', () => {
  test('is the words over the time in which they were said, looking left out', () => {
    expect(habitsOf([rehearsalOf(EVEN)])).toMatchObject({ pace: 148, measured: 148, rehearsals: 1, overruns: [] });
  });

  test('is not slowed by slides that run over, which are told with the seconds beyond', () => {
    const late = slideAt('harbours', 74, 148, 20);
    const habits = habitsOf([
      rehearsalOf([...EVEN, late]),
      rehearsalOf([...EVEN, { ...late, spoken: late.spoken + 4 }]),
    ]);
    expect(habits).toMatchObject({
      pace: 148,
      rehearsals: 2,
      overruns: [{ talk: 'Ferries at night', id: 'harbours', title: 'On harbours', seconds: 22 }],
    });
  });

  test('knows no slide that ran over once and not again', () => {
    const once = [
      rehearsalOf([...EVEN, slideAt('crowds', 74, 148, 20)]),
      rehearsalOf([...EVEN, slideAt('crowds', 74, 148)]),
    ];
    expect(habitsOf(once)?.overruns).toEqual([]);
  });

  test.each([
    ['4 seconds, though they are much of a short slide', 37, 4],
    ['6 seconds, though that is more than five, of a long one', 148, 6],
  ])('takes %s for no overrun', (_, words, beyond) => {
    expect(habitsOf([rehearsalOf([...EVEN, slideAt('short', words, 148, beyond)])])?.overruns).toEqual([]);
  });

  test('leaves out what was skipped and what was talked about for long, and counts them', () => {
    const odd = [{ ...slideAt('skipped', 74, 148), spoken: 5 }, slideAt('argued', 74, 148, 300)];
    expect(habitsOf([rehearsalOf([...EVEN, ...odd])])).toMatchObject({ pace: 148, outliers: 2, overruns: [] });
  });

  test.each([
    [240, 190],
    [60, 90],
  ])('of %i words a minute is planned as %i, and what was measured stays known', (measured, pace) => {
    const slides = ['a', 'b', 'c'].map((id) => slideAt(id, 60, measured, 0, 0));
    expect(habitsOf([rehearsalOf(slides)])).toMatchObject({ measured, pace });
  });

  test('is none where too little was said, or nobody spoke', () => {
    expect(habitsOf([rehearsalOf([slideAt('a', 60, 148)])])).toBeNull();
    expect(habitsOf([rehearsalOf([{ ...slideAt('work', 200, 148), words: 0 }])])).toBeNull();
  });

  test('stays within its bounds whatever was recorded', () => {
    const slide = fc.record({
      ...{ id: fc.constantFrom('a', 'b', 'c'), title: fc.string(), planned: fc.nat(600), spoken: fc.nat(600) },
      ...{ words: fc.nat(400), looking: fc.nat(12) },
    });
    const talks = fc.array(fc.array(slide, { minLength: 1, maxLength: 12 }).map((slides) => rehearsalOf(slides)));
    fc.assert(
      fc.property(talks, (rehearsals) => {
        const habits = habitsOf(rehearsals);
        if (!habits) return;
        expect(habits.pace).toBeGreaterThanOrEqual(90);
        expect(habits.pace).toBeLessThanOrEqual(190);
        for (const { seconds } of habits.overruns) expect(seconds).toBeGreaterThanOrEqual(5);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

test('a slide runs over in its own talk alone', () => {
  const habits = habitsOf([rehearsalOf([...EVEN, slideAt('harbours', 74, 148, 20)])]);
  expect(overrunOf(habits, 'Ferries at night', 'harbours')).toBe(20);
  expect(overrunOf(habits, 'Ferries by day', 'harbours')).toBe(0);
  expect(overrunOf(habits, 'Ferries at night', 'crew')).toBe(0);
  expect(overrunOf(null, 'Ferries at night', 'harbours')).toBe(0);
});
