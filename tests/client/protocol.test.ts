import { expect, test } from 'vitest';
import { greetingOf, messageOf, sameOrigin, targetOrigin } from '../../src/client/bridge/protocol.ts';

const state = {
  kind: 'stage',
  slide: 'yeast',
  fragment: -1,
  theme: 'contrast',
  black: false,
  timer: { gone: 61_000, since: 1_700_000_000_000, slideFrom: 40_000 },
  slot: 600,
  spare: 0,
  dropped: ['crumb', 'crust'],
  offer: { drop: ['shaping'], back: [], over: 0, late: 190 },
  countdown: { seconds: 360, timer: { gone: 0, since: null, slideFrom: 0 } },
  recording: false,
};

test.each([
  [state, state],
  [
    { ...state, theme: 'pink]' },
    { ...state, theme: 'light' },
  ],
  [
    { kind: 'order', act: 'fit' },
    { kind: 'order', act: 'fit' },
  ],
  [
    { kind: 'go', slide: 'yeast', extra: 1 },
    { kind: 'go', slide: 'yeast' },
  ],
  [{ kind: 'ping' }, { kind: 'ping' }],
])('understands %j', (value, message) => {
  expect(messageOf(value)).toEqual(message);
});

test.each([
  [null],
  ['next'],
  [{ kind: 'order', act: 'constructor' }],
  [{ kind: 'order', act: ['next'] }],
  [{ kind: 'go', slide: 3 }],
  [{ ...state, fragment: 1.5 }],
  [{ ...state, timer: { gone: -1, since: null, slideFrom: 0 } }],
  [{ method: 'slide', args: [2] }],
])('does not listen to %j', (value) => {
  expect(messageOf(value)).toBeNull();
});

test('takes only whole greetings', () => {
  expect(greetingOf({ talkwright: 'hello', token: 'x' })).toEqual({ talkwright: 'hello', token: 'x' });
  expect(greetingOf({ talkwright: 'hello' })).toBeNull();
  expect(greetingOf({ talkwright: 'bye', token: '' })).toBeNull();
  expect(greetingOf('hello')).toBeNull();
});

test.each([
  ['http://localhost:80', { protocol: 'http:', origin: 'http://localhost:80' }, true],
  ['http://evil.example', { protocol: 'http:', origin: 'http://localhost:80' }, false],
  ['null', { protocol: 'http:', origin: 'http://localhost:80' }, false],
  ['null', { protocol: 'file:', origin: 'null' }, true],
  ['http://evil.example', { protocol: 'file:', origin: 'null' }, false],
])('hears %s on %j: %s', (origin, own, heard) => {
  expect(sameOrigin(origin, own)).toBe(heard);
});

test('speaks to its own origin only, where there is one', () => {
  expect(targetOrigin({ protocol: 'https:', origin: 'https://a.example' })).toBe('https://a.example');
  expect(targetOrigin({ protocol: 'file:', origin: 'null' })).toBe('*');
});
