import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseOf, signed } from '../../src/client/speaker/course.ts';
import { lateOf, spareOf } from '../../src/client/stage/fitting.ts';
import { paceInWords } from '../../src/client/stage/words.ts';

const slides = [
  { id: 'cover', seconds: 30 },
  { id: 'pumps', seconds: 60 },
  { id: 'boilers', seconds: 90 },
];
/** On a slide for `on` seconds, `elapsed` after the talk began. */
const running = (
  talk: readonly { readonly id: string; readonly seconds: number }[],
  shown: string,
  elapsed: number,
  on: number,
  dropped: readonly string[] = [],
  slot = 180,
  spare = 0,
) => ({
  slides: talk,
  shown,
  dropped,
  slot,
  spare,
  timer: { gone: elapsed * 1000, since: null, slideFrom: (elapsed - on) * 1000 },
});

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
  ['is on time when it begins', 'cover', 0, 0, [], 180, 'On time'],
  ['is on time while a slide takes what it was planned for', 'cover', 30, 30, [], 180, 'On time'],
  ['hears no few seconds', 'cover', 35, 35, [], 180, 'On time'],
  ['is behind when a slide takes longer', 'cover', 40, 40, [], 180, '0:10 behind'],
  ['is ahead when a slide came early', 'pumps', 20, 0, [], 180, '0:10 ahead'],
  ['stays ahead while that slide takes its time', 'pumps', 70, 50, [], 180, '0:10 ahead'],
  ['is as late as the last slide goes over the end', 'boilers', 300, 210, [], 180, '2:00 behind'],
  ['no longer calls late what fits since a slide was left out', 'cover', 90, 90, ['pumps'], 180, 'On time'],
  ['counts a slide that is shown though it was left out', 'pumps', 60, 0, ['pumps'], 180, '0:30 behind'],
  ['is late from the start where the slot is too short', 'cover', 0, 0, [], 120, '1:00 behind'],
  ['is ahead where the slot is longer', 'cover', 0, 0, [], 600, '7:00 ahead'],
])('%s', (_, slide, elapsed, on, dropped, slot, words) => {
  expect(paceInWords(lateOf(running(slides, slide, elapsed, on, dropped, slot), 0))).toBe(words);
});

test('of a talk whose sources hold less than its slot is on time when it begins, and as late or early as its plan', () => {
  const spare = spareOf(running(slides, 'cover', 0, 0, [], 600), 0);
  const told = (slide: string, elapsed: number, on: number) =>
    paceInWords(lateOf(running(slides, slide, elapsed, on, [], 600, spare), 0));
  expect(spare).toBe(420);
  expect([told('cover', 0, 0), told('cover', 30, 30)]).toEqual(['On time', 'On time']);
  expect([told('cover', 90, 90), told('pumps', 20, 0)]).toEqual(['1:00 behind', '0:10 ahead']);
  expect(courseOf(slides, [], 'cover', 600 - spare).stretches[0]?.start).toBe(0);
});

test('leaves nothing free where it is late', () => {
  expect(spareOf(running(slides, 'cover', 90, 90), 0)).toBe(0);
  expect(spareOf(running(slides, 'cover', 90, 90, ['boilers']), 0)).toBe(30);
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

  test('is as late as the slide shown ends after its place on it', () => {
    fc.assert(
      fc.property(talks, fc.nat({ max: 20_000 }), fc.nat({ max: 600 }), ({ all, shown, dropped, slot }, before, on) => {
        const slide = `s${shown}`;
        const elapsed = before + on;
        const { stretches, end, length } = courseOf(all, dropped, slide, slot);
        const stretch = stretches.find(({ id }) => id === slide);
        const { start = 0, seconds = 0 } = stretch ?? {};
        const plannedEnd = start + seconds - (length - end);
        const ends = before + Math.max(on, seconds);
        const late = lateOf(running(all, slide, elapsed, on, dropped, slot), 0);
        expect(late).toBeCloseTo(ends - plannedEnd, 6);
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
  expect(signed(seconds)).toBe(text);
});
