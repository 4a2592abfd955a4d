import { describe, expect, test } from 'vitest';
import { canOpen } from '../../src/cli/browser.ts';
import { CliError, explain } from '../../src/cli/error.ts';
import { clock, count, length, slugOf, wrap } from '../../src/cli/format.ts';
import { plain } from '../../src/cli/print.ts';
import { InputError } from '../../src/model/index.ts';

describe('errors', () => {
  test.each([
    [new CliError('wrong call'), 2, ['wrong call']],
    [new InputError('a.md: empty', 1), 1, ['a.md: empty']],
    [new InputError('a.md: gone\nb.md: gone', 2), 2, ['a.md: gone', 'b.md: gone']],
    [
      Object.assign(new Error('x'), { code: 'ENOSPC', path: '/deck' }),
      1,
      [expect.stringMatching(/^\/deck: the disk is full/)],
    ],
    [
      new TypeError('x is not y\n  at z'),
      1,
      [expect.stringMatching(/^This is a fault of Talkwright.*x is not y \(DEBUG=1/)],
    ],
    ['a thrown word', 1, [expect.stringContaining('a thrown word')]],
  ])('%s becomes lines and an exit code', (error, code, lines) => {
    expect(explain(error)).toEqual({ code, lines });
  });
});

describe('formats', () => {
  test.each([
    [0, '0:00'],
    [65, '1:05'],
    [3_599, '59:59'],
    [3_723, '1:02:03'],
  ])('%i seconds read %s', (seconds, text) => expect(clock(seconds)).toBe(text));

  test.each([
    [60, '1 minute'],
    [450, '7.5 minutes'],
    [600, '10 minutes'],
    [100, '1:40 minutes'],
    [5400, '90 minutes'],
    [6000, '1h40'],
    [12_600, '3h30'],
    [14_400, '4h00'],
  ])('%i seconds are a slot of %s', (seconds, text) => expect(length(seconds)).toBe(text));

  test.each([
    ['Heat pumps vs. gas boilers', 'heat-pumps-vs-gas-boilers'],
    ['Crème brûlée & Co.', 'creme-brulee-co'],
    ['../../etc/passwd', 'etc-passwd'],
    ['…', 'talk'],
    ['日本の茶がいい', '日本の茶がいい'],
  ])('%s becomes a folder name', (title, slug) => expect(slugOf(title)).toBe(slug));

  test('cuts the name of a folder at a word, at most 60 characters', () => {
    const slug = slugOf('word '.repeat(40));
    expect(slug).toMatch(/^(word-)+word$/);
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slugOf('x'.repeat(300))).toHaveLength(60);
  });

  test('counts one and many', () => {
    expect([count(1, 'slide'), count(2, 'slide'), count(0, 'entry', 'entries')]).toEqual([
      '1 slide',
      '2 slides',
      '0 entries',
    ]);
  });

  test('wraps at words and sets in what follows', () => {
    expect(wrap('one two three four', 12, 4)).toBe('one two\n    three\n    four');
    expect(wrap('one two', Number.POSITIVE_INFINITY, 4)).toBe('one two');
  });

  test.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['a\u0007b\u202ec', 'a\ufffdb\ufffdc'],
    ['a\nb\tc', 'a\nb\tc'],
  ])('%j is safe on a terminal as %j', (text, safe) => expect(plain(text)).toBe(safe));
});

describe('the browser', () => {
  const tty = { isTTY: true };
  test.each([
    ['linux', { DISPLAY: ':0' }, tty, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, tty, true],
    ['linux', {}, tty, false],
    ['linux', { DISPLAY: ':0' }, {}, false],
    ['linux', { DISPLAY: ':0', CI: 'true' }, tty, false],
    ['linux', { SSH_CONNECTION: '1 2 3 4' }, tty, false],
    ['linux', { SSH_CONNECTION: '1 2 3 4', DISPLAY: 'localhost:10.0' }, tty, true],
    ['darwin', {}, tty, true],
    ['darwin', { SSH_TTY: '/dev/ttys1' }, tty, false],
    ['win32', {}, tty, true],
  ])('on %s with %j and %j is opened: %s', (platform, env, stdout, opened) => {
    expect(canOpen({ platform, env, stdout })).toBe(opened);
  });
});
