import { expect, test } from 'vitest';
import { greetingOf, messageOf, sameOrigin, targetOrigin } from '../../src/client/bridge/protocol.ts';

test.each([
  [
    { kind: 'move', to: 'next' },
    { kind: 'move', to: 'next' },
  ],
  [
    { kind: 'place', index: 3, fragment: -1, theme: 'dark', extra: 1 },
    { kind: 'place', index: 3, fragment: -1, theme: 'dark' },
  ],
  [
    { kind: 'place', index: 0, fragment: -1, theme: 'contrast' },
    { kind: 'place', index: 0, fragment: -1, theme: 'contrast' },
  ],
  [
    { kind: 'place', index: 3, fragment: 0, theme: 'pink]' },
    { kind: 'place', index: 3, fragment: 0, theme: 'light' },
  ],
  [{ kind: 'ping' }, { kind: 'ping' }],
])('understands %j', (value, message) => {
  expect(messageOf(value)).toEqual(message);
});

test.each([
  [null],
  ['next'],
  [{ kind: 'move', to: 'constructor' }],
  [{ kind: 'move', to: ['next'] }],
  [{ kind: 'place', index: -1, fragment: 0 }],
  [{ kind: 'place', index: 1.5, fragment: 0 }],
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
