import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clock, courseOf, paceInWords, paceOn } from '../../src/client/speaker/course.ts';

const slides = [
  { id: 'cover', seconds: 30 },
  { id: 'pumps', seconds: 60 },
  { id: 'boilers', seconds: 90 },
];
const pace = (slide: string, elapsed: number, dropped: string[] = [], slot = 180) =>
  paceInWords(paceOn(courseOf(slides, dropped, slide, slot), slide, elapsed));

test('plans each slide to begin when the ones before it end', () => {
  const { stretches, end, length } = courseOf(slides, [], 'pumps', 180);
  expect(stretches.map(({ id, start }) => [id, start])).toEqual([
    ['cover', 0],
    ['pumps', 30],
    ['boilers', 90],
  ]);
  expect([end, length]).toEqual([180, 180]);
});

test.each([
  ['cover', 0, 'On time'],
  ['cover', 30, 'On time'],
  ['cover', 31, '0:01 behind'],
  ['pumps', 20, '0:10 ahead'],
  ['pumps', 90, 'On time'],
  ['boilers', 300, '2:00 behind'],
  ['boilers', 0, '1:30 ahead'],
])('on slide %s after %i s says "%s"', (slide, elapsed, words) => {
  expect(pace(slide, elapsed)).toBe(words);
});

test.each([
  ['no longer calls late what fits since a slide was left out', 'cover', 100, ['pumps'], 180, '0:10 behind'],
  ['is on time when the rest fits the time left', 'cover', 70, ['pumps'], 180, 'On time'],
  ['counts a slide that is shown though it was left out', 'pumps', 40, ['pumps'], 180, 'On time'],
  ['is late from the start where the slot is too short', 'cover', 0, [], 120, '0:30 behind'],
  ['keeps to its own plan where the slot is longer', 'cover', 0, [], 600, 'On time'],
])('%s', (_, slide, elapsed, dropped, slot, words) => {
  expect(pace(slide, elapsed, dropped, slot)).toBe(words);
});

describe('the course of any talk', () => {
  const talks = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 40 }).chain((seconds) =>
    fc.record({
      all: fc.constant(seconds.map((each, i) => ({ id: `s${i}`, seconds: each }))),
      shown: fc.nat({ max: seconds.length - 1 }),
      dropped: fc.subarray(seconds.map((_, i) => `s${i}`)),
      slot: fc.integer({ min: 0, max: 20_000 }),
    }),
  );

  test('ends with its face, without gaps, with each slide to come as long as planned', () => {
    fc.assert(
      fc.property(talks, ({ all, shown, dropped, slot }) => {
        const slide = `s${shown}`;
        const { stretches, end, length } = courseOf(all, dropped, slide, slot);
        const last = stretches.at(-1);
        expect((last?.start ?? 0) + (last?.seconds ?? 0)).toBeCloseTo(length, 6);
        expect(length).toBeGreaterThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(slot);
        const at = stretches.findIndex(({ id }) => id === slide);
        for (const [i, { id, start, seconds }] of stretches.entries()) {
          expect(start).toBeGreaterThanOrEqual(0);
          const next = stretches[i + 1];
          if (next) expect(next.start).toBeCloseTo(start + seconds, 6);
          if (i >= at) expect(seconds).toBe(all.find((one) => one.id === id)?.seconds);
        }
      }),
    );
  });

  test('is as late as what is left is too long for the time left', () => {
    fc.assert(
      fc.property(talks, fc.nat({ max: 20_000 }), ({ all, shown, dropped, slot }, elapsed) => {
        const slide = `s${shown}`;
        const course = courseOf(all, dropped, slide, slot);
        const { state, by } = paceOn(course, slide, elapsed);
        const after = all.slice(shown + 1).filter(({ id }) => !dropped.includes(id));
        const later = after.reduce((sum, { seconds }) => sum + seconds, 0);
        const over = elapsed + later - course.end;
        if (state === 'behind') expect(by).toBe(Math.round(over));
        else expect(over).toBeLessThanOrEqual(1e-6);
      }),
    );
  });
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
