import { describe, expect, test } from 'vitest';
import { clock } from '../../../src/client/clock.ts';
import { askedInWords } from '../../../src/client/stage/asked.ts';
import { droppedBy, lateOf, offerOf, type Standing } from '../../../src/client/stage/fitting.ts';
import { keptOf } from '../../../src/client/stage/kept.ts';
import type { StageSlide } from '../../../src/client/stage/plan.ts';
import { slotOf } from '../../../src/client/stage/slot.ts';
import { ZERO } from '../../../src/client/stage/timer.ts';
import { offerInWords, paceInWords } from '../../../src/client/stage/words.ts';

describe('the slot', () => {
  test.each([
    ['', 600, false],
    ['?theme=dark', 600, false],
    ['?minutes=5', 300, true],
    ['?minutes=7.5', 450, true],
    ['?minutes=7,5', 450, true],
    ['?minutes=0.01', 1, true],
    ['?minutes=1440', 86_400, true],
  ])('of %s is %i seconds', (search, seconds, asked) => {
    expect(slotOf(search, 600)).toEqual({ seconds, asked, refused: null });
  });
  test.each(['ten', '', '-5', '0', '1e3', '1441', '5min', '٥', 'Infinity', '0x10', '99999999'])(
    'refuses %j minutes and keeps its own',
    (minutes) => {
      const slot = slotOf(`?minutes=${minutes}`, 600);
      expect(slot).toMatchObject({ seconds: 600, asked: false });
      expect(slot.refused).toMatch(/is no number of minutes, as in \?minutes=7\.5\. The talk keeps its 10:00\.$/);
    },
  );
  test('quotes no more than the beginning of what it refuses', () => {
    expect(slotOf(`?minutes=${'x'.repeat(5000)}`, 600).refused?.length).toBeLessThan(100);
  });
});

describe('what was asked', () => {
  const slot = { seconds: 300, asked: true, refused: null };
  const offer = { drop: ['a', 'b'], back: [], over: 0, late: 300 };
  test.each([
    [slot, offer, 'Fitted to 5:00: 2 of 12 slides left out.'],
    [slot, { ...offer, over: 40 }, 'Fitted to 5:00: 2 of 12 slides left out. It takes 0:40 more all the same.'],
    [slot, { ...offer, drop: [], over: 40, late: 40 }, 'Nothing can be left out. It takes 0:40 more all the same.'],
    [slot, { ...offer, drop: [], late: -90 }, 'The whole talk takes 3:30 of the 5:00 asked.'],
    [slot, { ...offer, drop: [], late: 0 }, null],
    [{ ...slot, asked: false }, null, null],
    [{ ...slot, asked: false, refused: 'No.' }, null, 'No.'],
  ])('%j and %j come out as "%s"', (asked, made, words) => {
    expect(askedInWords(asked, made, 12)).toBe(words);
  });
});

describe('an offer', () => {
  const title = (id: string) => `The ${id}`;
  const idle = { drop: [], back: [], over: 0, late: 0 };
  test.each([
    [idle, 'On time: nothing to leave out'],
    [{ ...idle, late: 5 }, 'On time: nothing to leave out'],
    [{ ...idle, late: -80 }, '1:20 to spare: nothing to bring back'],
    [{ ...idle, late: 130, over: 130 }, '2:10 behind: nothing more can be left out'],
    [{ ...idle, drop: ['tide', 'ferry'], late: 190 }, '3:10 behind. Leaves out 2 slides: The tide; The ferry.'],
    [
      { ...idle, drop: ['tide'], late: 190, over: 61 },
      '3:10 behind. Leaves out 1 slide: The tide. Still 1:01 too long.',
    ],
    [{ ...idle, back: ['buoy'], late: -3700 }, '1:01:40 ahead. Brings back 1 slide: The buoy.'],
  ])('%j is told as "%s"', (offer, words) => {
    expect(offerInWords(offer, title)).toBe(words);
  });
});

test.each([
  [6, '0:06 behind'],
  [5, 'On time'],
  [-5, 'On time'],
  [-6, '0:06 ahead'],
])('%i seconds late are "%s"', (late, words) => {
  expect(paceInWords(late)).toBe(words);
});

test.each([
  [0, '0:00'],
  [-61, '1:01'],
  [59.6, '1:00'],
  [3600, '1:00:00'],
])('%d s are written %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});

describe('where a talk stands', () => {
  const slides = ['sail', 'mast', 'keel', 'rope'].map(
    (id, i): StageSlide => ({
      ...{ id, title: id, seconds: 60, rank: i + 1, needs: [], section: null, layout: 'points', series: null },
      ...{ kept: i === 0, frames: false, plans: false },
    }),
  );
  const at = (shown: string, gone: number, slideFrom: number, more: Partial<Standing> = {}): Standing => ({
    ...{
      slides,
      shown,
      dropped: [],
      spare: 0,
      slot: 240,
      timer: { gone: gone * 1000, since: null, slideFrom: slideFrom * 1000 },
    },
    ...more,
  });
  test.each([
    ['not begun', at('sail', 0, 0), 0],
    ['in the time of its slide', at('mast', 100, 60), 0],
    ['as late as the slide came', at('mast', 90, 80), 20],
    ['as late as the slide stays too long', at('mast', 150, 60), 30],
    ['early', at('keel', 70, 70), -50],
    ['shorter by what is left out', at('mast', 90, 80, { dropped: ['rope'] }), -40],
    ['over its end', at('rope', 300, 180), 60],
  ])('is %s: %j ends %i s late', (_, standing, late) => {
    expect(lateOf(standing, 0)).toBe(late);
    expect(offerOf(standing, 0).late).toBe(late);
  });
  test('loses no slide for a few seconds', () => {
    expect(offerOf(at('mast', 65, 65), 0)).toEqual({ drop: [], back: [], over: 0, late: 5 });
    expect(offerOf(at('mast', 66, 66), 0).drop).toEqual(['rope']);
  });
  test('leaves out what was offered, but for the slide shown', () => {
    const offer = { drop: ['mast', 'rope'], back: ['keel'], over: 0, late: 0 };
    expect(droppedBy(offer, at('mast', 0, 0, { dropped: ['keel'] }))).toEqual(['rope']);
  });
});

test.each([[null], ['{'], ['[]'], ['null'], ['{"timer":{},"dropped":[],"slide":"a","fragment":1}'], ['7']])(
  'a talk that was kept as %s begins anew',
  (text) => {
    expect(keptOf(text)).toEqual({ timer: ZERO, dropped: [], spare: 0, recording: false, slide: '', fragment: -1 });
  },
);
test('a talk that was kept goes on', () => {
  const kept = {
    timer: { gone: 5, since: 9, slideFrom: 1 },
    dropped: ['a'],
    spare: 7,
    recording: true,
    slide: 'b',
    fragment: 2,
  };
  expect(keptOf(JSON.stringify(kept))).toEqual(kept);
});
