import { describe, expect, test } from 'vitest';
import { clock, paceAt, paceInWords, planOf } from '../../src/client/speaker/pacing.ts';
import { goneAt, onSlide, paused, restored, started, ZERO } from '../../src/client/stage/timer.ts';

const plan = planOf([30, 60, 90]);

test('plans each slide to begin when the ones before it end', () => {
  expect(plan).toEqual({ starts: [0, 30, 90], seconds: [30, 60, 90], total: 180 });
});

test.each([
  [0, 0, 'On time'],
  [0, 30, 'On time'],
  [0, 31, '0:01 behind'],
  [1, 20, '0:10 ahead'],
  [1, 90, 'On time'],
  [2, 300, '2:00 behind'],
  [2, 0, '1:30 ahead'],
])('on slide %i after %i s says "%s"', (index, elapsed, words) => {
  expect(paceInWords(paceAt(plan, index, elapsed))).toBe(words);
});

test.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [65, '1:05'],
  [3729, '1:02:09'],
  [-30, '-0:30'],
  [-0.4, '0:00'],
])('writes %d s as %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});

describe('the timer', () => {
  test('counts only while it runs', () => {
    const rest = paused(started(ZERO, 1000), 5000);
    expect(goneAt(rest, 99_000)).toBe(4000);
    expect(goneAt(started(rest, 10_000), 11_000)).toBe(5000);
  });
  test('keeps counting when it is started twice', () => {
    expect(goneAt(started(started(ZERO, 1000), 4000), 5000)).toBe(4000);
  });
  test('never runs backwards when the computer’s clock is set back', () => {
    expect(goneAt(started(ZERO, 5000), 1000)).toBe(0);
  });
  test('remembers when the slide came', () => {
    expect(onSlide(started(ZERO, 0), 7000).slideFrom).toBe(7000);
  });
  test.each([[null], [''], ['{'], ['{"gone":"1"}'], ['{"gone":-5,"slideFrom":0,"since":null}']])(
    'begins anew from %s',
    (kept) => {
      expect(restored(kept)).toEqual(ZERO);
    },
  );
  test('goes on from what was kept', () => {
    const kept = { gone: 5, since: 6, slideFrom: 1 };
    expect(restored(JSON.stringify(kept))).toEqual(kept);
  });
});
