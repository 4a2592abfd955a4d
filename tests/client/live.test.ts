import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placed } from '../../src/client/live/fault.ts';
import { type Heard, heardOf } from '../../src/client/live/heard.ts';
import type { LiveDeck } from '../../src/client/live/parts.ts';
import { after } from '../../src/client/live/stream.ts';
import { nearest } from '../../src/client/nearest.ts';

const HELLO = { kind: 'hello', boot: 'b', version: 3, fault: null, stage: null } as const;

describe('the slide to show after a swap', () => {
  test.each([
    ['stays where it is', 'a b c', 'c b x', 'b', 'b'],
    ['is what came in its place', 'a b c', 'a x c', 'b', 'x'],
    ['is the first of those that came', 'a b c', 'a x y c', 'b', 'x'],
    ['is the next one when it is gone', 'a b c', 'a c', 'b', 'c'],
    ['is the nearest, the later of two', 'a b c d e', 'a e', 'c', 'e'],
    ['is an earlier one when that is nearer', 'a b c d e', 'b e', 'c', 'b'],
    ['is the last when those after it are gone', 'a b c', 'a b', 'c', 'b'],
    ['is the first of a wholly other talk', 'a b', 'x y', 'b', 'x'],
    ['is the first when nobody knows what was shown', 'a b', 'a b', 'z', 'a'],
  ])('%s', (_, before, now, shown, goal) => {
    expect(nearest(before.split(' '), now.split(' '), shown)).toBe(goal);
  });

  test('is none where there are no slides', () => {
    expect(nearest(['a'], [], 'a')).toBeNull();
  });

  test('is always one that is there', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(...'abcdefgh'), (before, now, shown) => {
        const goal = nearest(before, now, shown);
        expect(now.length === 0 ? goal === null : now.includes(goal as string)).toBe(true);
        if (now.includes(shown)) expect(goal).toBe(shown);
      }),
    );
  });
});

describe('what the server tells', () => {
  test.each([
    ['hello', '{"boot":"b","version":3,"fault":null,"stage":null}', HELLO],
    ['hello', '{"boot":"b","version":3,"fault":{"lines":["x"]},"stage":{}}', { ...HELLO, fault: ['x'] }],
    [
      'deck',
      '{"version":4,"shell":"s","parts":{}}',
      { kind: 'deck', deck: { version: 4, shell: 's', parts: {} } as LiveDeck },
    ],
    ['fault', '{"lines":["a",1,"b"]}', { kind: 'fault', fault: ['a', 'b'] }],
    ['fault', 'null', { kind: 'fault', fault: null }],
    ['stage', 'null', { kind: 'stage', stage: null }],
    ['order', '{"kind":"order","act":"next"}', { kind: 'order', order: { kind: 'order', act: 'next' } }],
  ] as const)('is read: %s %s', (kind, data, heard) => {
    expect(heardOf(kind, data)).toEqual(heard);
  });

  test.each([
    ['hello', '{"version":3}'],
    ['deck', '{"version":"4","shell":"s","parts":{}}'],
    ['deck', '{"version":4,"shell":"s"}'],
    ['deck', 'null'],
    ['stage', '{"kind":"stage"}'],
    ['order', '{"kind":"order","act":"shout"}'],
    ['order', '{"kind":'],
  ] as const)('is left alone when it is none of ours: %s %s', (kind, data) => {
    expect(heardOf(kind, data)).toBeNull();
  });

  test('is remembered for windows that come later', () => {
    const told: readonly Heard[] = [
      { kind: 'fault', fault: ['x'] },
      { kind: 'deck', deck: { version: 4 } as LiveDeck },
      { kind: 'order', order: { kind: 'order', act: 'next' } },
    ];
    expect(told.reduce(after, HELLO)).toEqual({ ...HELLO, version: 4, fault: ['x'] });
    expect(after(null, { kind: 'fault', fault: null })).toBeNull();
  });
});

describe('a line of the terminal', () => {
  test.each([
    ['a/b.md:3:1: no words', 'a/b.md:3:1', 'no words'],
    ['a/b.md:3: no words', 'a/b.md:3', 'no words'],
    ['my notes.md:12:5 no words', 'my notes.md:12:5', 'no words'],
    ['C:\\talk\\a.md:3:1: no words', 'C:\\talk\\a.md:3:1', 'no words'],
    ['a.md: not found', null, 'a.md: not found'],
    ['--minutes 0: expected more', null, '--minutes 0: expected more'],
    ['', null, ''],
  ])('%s is taken apart into its place and what is wrong', (line, place, what) => {
    expect(placed(line)).toEqual({ place, what });
  });

  test('is read in no time however long it is', () => {
    const from = performance.now();
    placed(`${'a:1'.repeat(50_000)} `);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
