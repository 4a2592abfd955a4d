import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letter } from '../../src/render/documents/labels.ts';
import { elapsed, inShort, inTimeWords, timeOfDay } from '../../src/render/documents/times.ts';
import { secondsIn } from './documents.ts';

describe('times are written as people read them', () => {
  test.each([
    [0, '0:00', '0 seconds', '0 s'],
    [1, '0:01', '1 second', '1 s'],
    [59, '0:59', '59 seconds', '59 s'],
    [60, '1:00', '1 minute', '1 min'],
    [61, '1:01', '1 minute 1 second', '1 min 1 s'],
    [390, '6:30', '6 minutes 30 seconds', '6 min 30 s'],
    [3600, '1:00:00', '1 hour', '1 h'],
    [3605, '1:00:05', '1 hour 5 seconds', '1 h 5 s'],
    [9000, '2:30:00', '2 hours 30 minutes', '2 h 30 min'],
    [28_800, '8:00:00', '8 hours', '8 h'],
  ])('%i s', (seconds, timer, words, short) => {
    expect([elapsed(seconds), inTimeWords(seconds), inShort(seconds)]).toEqual([timer, words, short]);
  });

  test.each([
    [0, '0:00', ''],
    [9 * 3600 + 5 * 60, '9:05', ''],
    [9 * 3600 + 5 * 60 + 7, '9:05', ':07'],
    [24 * 3600 + 60, '0:01', ''],
  ])('%i s since midnight', (seconds, minute, rest) => {
    expect(timeOfDay(seconds)).toEqual({ minute, rest });
  });

  test('and no second is lost on a timer', () => {
    fc.assert(fc.property(fc.nat(100_000), (seconds) => secondsIn(elapsed(seconds)) === seconds));
  });

  test('cards past Z go on with two letters, none of them twice', () => {
    expect([0, 25, 26, 27, 51, 52].map(letter)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA']);
    expect(new Set(Array.from({ length: 800 }, (_, i) => letter(i))).size).toBe(800);
  });
});
