import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '../browser/chromium.ts';
import { createPlace, type Place } from './command.ts';

describe('talkwright check --browser', () => {
  let place: Place;
  beforeAll(() => {
    place = createPlace();
  });
  afterAll(() => place.remove());

  test.runIf(hasBrowser())(
    'finds that everything of the default talk fits, and writes nothing',
    () => {
      const { code, stdout, stderr } = place.run('check', '--browser', '--json', '--size', '1280x720,1024x768');
      expect(stderr).toBe('');
      const { fit } = JSON.parse(stdout);
      expect(fit).toMatchObject({ faults: [], said: [] });
      expect(fit.views).toEqual(['1280×720 light', '1024×768 light', '1280×720 dark', '1024×768 dark']);
      expect(fit.slides).toBeGreaterThan(10);
      expect(code).toBe(0);
      expect(place.all()).toEqual([]);
    },
    180_000,
  );

  test.runIf(hasBrowser() && process.platform === 'linux')(
    'ends with its browser when it is interrupted',
    async () => {
      const own = createPlace({ TMPDIR: place.dir });
      const child = own.start('check', '--browser');
      // The browser has begun when its folder of settings is there; it is named on the browser's command line.
      await expect.poll(() => browsersOf(place.dir).length, { timeout: 100_000, interval: 100 }).toBeGreaterThan(0);
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      const [code, signal] = await ended;
      expect(signal ?? code).toSatisfy((end: unknown) => end === 'SIGINT' || end === 130);
      await expect.poll(() => browsersOf(place.dir), { timeout: 20_000 }).toEqual([]);
      own.remove();
    },
    180_000,
  );

  test.each([
    [
      'no browser is where it is said to be',
      { CHROME_PATH: '/nowhere/chrome' },
      [],
      '/nowhere/chrome: no program there',
    ],
    ['there is no browser at all', { CHROME_PATH: '', PATH: '', HOME: '/nowhere' }, [], 'no browser found'],
    ['a size is none', {}, ['--size', '10x10'], '--size 10x10: expected width x height in px from 320'],
    ['a look is none', {}, ['--theme', 'light,drak'], '--theme: unknown theme `drak`'],
  ])('says in one line what to do when %s', (_, surroundings, args, message) => {
    const own = createPlace(surroundings);
    const { code, stdout, stderr } = own.run('check', '--browser', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toContain(message);
    own.remove();
  });

  test('is needed to say where slides are measured', () => {
    const { code, stderr } = place.run('check', '--size', '1280x720');
    expect([code, stderr]).toEqual([
      2,
      'error: --size 1280x720: says where slides are measured, expected --browser too\n',
    ]);
  });
});

/** Processes whose command line names a folder. */
function browsersOf(folder: string): readonly string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(`--user-data-dir=${folder}`));
}
