import { describe, expect, test } from 'vitest';
import { goneAt, onSlide, paused, restored, started, ZERO } from '../../src/client/stage/timer.ts';

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
