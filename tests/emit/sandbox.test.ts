import { describe, expect, test } from 'vitest';
import { isSandboxed, sandboxFault } from '../../src/emit/browser/sandbox.ts';

const OFF = { TALKWRIGHT_NO_SANDBOX: '1' };

describe('the sandbox of a browser', () => {
  test.each([
    ['whoever is no root', true, {}, 1000, true],
    ['where systems have no root', true, {}, undefined, true],
    ['but not where it is wished away', false, {}, 1000, false],
    ['nor as root who says so', false, {}, 0, false],
    ['nor where the surroundings say so', true, OFF, 0, false],
    ['and anything but 1 says nothing', true, { TALKWRIGHT_NO_SANDBOX: '' }, 1000, true],
  ])('is kept: %s', (_, wished, env, uid, kept) => {
    expect(isSandboxed(wished, { env, uid })).toBe(kept);
  });

  test('is asked for as root, in one line that says what to do', () => {
    expect(() => isSandboxed(true, { env: { TALKWRIGHT_NO_SANDBOX: '0' }, uid: 0 })).toThrow(
      /^a browser has no sandbox where the user is root; .*user of your own.*--no-sandbox \(TALKWRIGHT_NO_SANDBOX=1\)/,
    );
  });

  test.each([
    ['Chromium sandboxing failed!\n====', /gives the browser no sandbox; .*--no-sandbox/],
    ['FATAL: No usable sandbox! Update your kernel', /no sandbox/],
  ])('is told of when a system has none: %s', (said, line) => {
    expect(sandboxFault(said)).toMatch(line);
  });

  test('is not blamed for anything else', () => {
    expect(sandboxFault('spawn /usr/bin/chromium ENOENT')).toBeNull();
  });
});
