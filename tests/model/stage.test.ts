import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, orderOf, type StageState, stageOf } from '../../src/model/index.ts';

const TIMER = { gone: 61_000.5, since: 1_790_000_000_000, slideFrom: 40_000 };
const STAGE: StageState = {
  kind: 'stage',
  slide: 'tides-and-currents',
  fragment: -1,
  theme: 'dark',
  black: false,
  timer: TIMER,
  slot: 600,
  spare: 0,
  dropped: ['ferries'],
  offer: { drop: ['ferries'], back: [], over: 0, late: -12.5 },
  countdown: { seconds: 300, timer: { gone: 0, since: null, slideFrom: 0 } },
  recording: true,
};

describe('a stage from a wire', () => {
  test('comes through as it was sent', () => {
    expect(stageOf(JSON.parse(JSON.stringify(STAGE)))).toEqual(STAGE);
    const bare = { ...STAGE, offer: null, countdown: null };
    expect(stageOf(bare)).toEqual(bare);
  });

  test('loses what does not belong to it', () => {
    const more = { ...STAGE, script: '<script>', timer: { ...TIMER, x: 1 }, offer: { ...STAGE.offer, x: 1 } };
    expect(stageOf(more)).toEqual(STAGE);
  });

  test.each([
    ['kind', 'Stage'],
    ['slide', ''],
    ['slide', 'x'.repeat(201)],
    ['slide', 7],
    ['fragment', -2],
    ['fragment', 1.5],
    ['theme', null],
    ['black', 'no'],
    ['timer', null],
    ['timer', { ...TIMER, gone: -1 }],
    ['timer', { ...TIMER, since: 'now' }],
    ['timer', { ...TIMER, slideFrom: Number.NaN }],
    ['slot', 600.5],
    ['slot', Number.POSITIVE_INFINITY],
    ['dropped', 'ferries'],
    ['dropped', [1]],
    ['dropped', Array.from({ length: 2_001 }, () => 'x')],
    ['offer', {}],
    ['offer', undefined],
    ['offer', { ...STAGE.offer, over: -1 }],
    ['offer', { ...STAGE.offer, late: '3' }],
    ['countdown', { seconds: 1 }],
    ['countdown', { seconds: -1, timer: TIMER }],
    ['recording', 1],
  ])('is none with the %s %j', (field, value) => expect(stageOf({ ...STAGE, [field]: value })).toBeNull());

  test('is none for anything else, and nothing makes the check throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => stageOf(value) === null && orderOf(value) === null));
  });
});

describe('an order from a wire', () => {
  test.each(ACTS)('may be to %s', (act) => {
    expect(orderOf({ kind: 'order', act, extra: 1 })).toEqual({ kind: 'order', act });
  });

  test('may be to go to a slide', () => {
    expect(orderOf({ kind: 'go', slide: 'ferries', act: 'next' })).toEqual({ kind: 'go', slide: 'ferries' });
  });

  test.each([
    null,
    [],
    'next',
    { kind: 'order', act: 'explode' },
    { kind: 'order' },
    { kind: 'go' },
    { kind: 'go', slide: '' },
  ])('is none: %j', (value) => expect(orderOf(value)).toBeNull());
});
