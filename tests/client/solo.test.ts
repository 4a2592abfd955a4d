import { describe, expect, test } from 'vitest';
import { aheadOf, shifted } from '../../src/client/live/skew.ts';
import { found } from '../../src/client/speaker/list.ts';
import { aloneOn, obeyAlone } from '../../src/client/speaker/solo.ts';
import type { Order } from '../../src/model/index.ts';

const IDS = ['cover', 'pumps', 'boilers', 'end'];
const act = (name: string) => ({ kind: 'order', act: name }) as Order;
const first = aloneOn('cover', 'light', 180);

test.each([
  ['cover', 'next', 'pumps'],
  ['cover', 'prev', 'cover'],
  ['end', 'next', 'end'],
  ['pumps', 'prev', 'cover'],
  ['pumps', 'last', 'end'],
  ['boilers', 'first', 'cover'],
])('leafs without a deck: from %s, %s leads to %s', (slide, name, goal) => {
  expect(obeyAlone({ ...first, slide }, act(name), IDS, 0).slide).toBe(goal);
});

test('goes to a slide that is there, and to no other', () => {
  expect(obeyAlone(first, { kind: 'go', slide: 'end' }, IDS, 0).slide).toBe('end');
  expect(obeyAlone(first, { kind: 'go', slide: 'nowhere' }, IDS, 0)).toBe(first);
});

test('passes over what is left out', () => {
  expect(obeyAlone({ ...first, dropped: ['pumps', 'boilers'] }, act('next'), IDS, 0).slide).toBe('end');
});

test('begins its clock with the first step forward, and with no other', () => {
  expect(obeyAlone(first, act('next'), IDS, 5000).timer).toEqual({ gone: 0, since: 5000, slideFrom: 0 });
  expect(obeyAlone(first, act('last'), IDS, 5000).timer.since).toBeNull();
  const paused = obeyAlone(obeyAlone(first, act('next'), IDS, 5000), act('pause'), IDS, 9000);
  expect(obeyAlone(paused, act('next'), IDS, 20_000).timer).toEqual({ gone: 4000, since: null, slideFrom: 4000 });
  expect(obeyAlone(paused, act('start'), IDS, 20_000).timer.since).toBe(20_000);
  expect(obeyAlone(paused, act('reset'), IDS, 20_000).timer).toEqual(first.timer);
});

test.each(['offer', 'fit', 'whole', 'black', 'countdown', 'minute', 'record'])(
  'leaves alone what takes a deck: %s',
  (name) => {
    expect(obeyAlone(first, act(name), IDS, 0)).toBe(first);
  },
);

test.each([
  ['', ['Heat pumps', 'Boilers']],
  ['HEAT', ['Heat pumps']],
  [' 2 ', ['Boilers']],
  ['9', []],
  ['stoves', []],
])('finds slides by "%s"', (text, titles) => {
  const slides = [{ title: 'Heat pumps' }, { title: 'Boilers' }];
  expect(found(slides, text).map(({ title }) => title)).toEqual(titles);
});

test('puts running clocks on this device’s time, and leaves those that rest', () => {
  const running = { gone: 5000, since: 100_000, slideFrom: 0 };
  const resting = { gone: 5000, since: null, slideFrom: 0 };
  const state = { ...first, timer: running, countdown: { seconds: 60, timer: resting } };
  expect(shifted(state, 30_000).timer.since).toBe(70_000);
  expect(shifted(state, 30_000).countdown?.timer).toEqual(resting);
  expect(shifted({ ...state, timer: { ...running, since: 10 } }, 30_000).timer.since).toBe(0);
});

describe('the time of another clock', () => {
  /** A clock that is 90 s ahead, at the end of ways that take so many ms there and back. */
  const asking = (ways: readonly (readonly [number, number] | null)[]) => {
    let [now, time] = [1_000_000, 0];
    const ask = async () => {
      const way = ways[time++];
      now += way?.[0] ?? 1000;
      const told = way ? now + 90_000 : null;
      now += way?.[1] ?? 1000;
      return told;
    };
    return aheadOf(ask, () => now);
  };

  test('is told by the quickest of its answers, to half of its way', async () => {
    expect(await asking([[4, 4], [400, 20], [3, 1], [10, 90], null])).toBe(90_001);
    expect(await asking([[250, 250], null, null, null, null])).toBe(90_000);
  });

  test('is one’s own where it never answers', async () => {
    expect(await asking([])).toBe(0);
  });
});
