/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { LONG } from '../../long.ts';
import { hasBrowser } from '../chromium.ts';
import { on, view } from './page.ts';
import { served } from './served.ts';
import { edited } from './server.ts';

const heard = (page: Page) => page.locator('#s1-title h1').textContent();
const called = (title: string) => edited(heating(), { 's1-title': titled(title) });
const titled =
  (line: string) =>
  ({ content }: { readonly content: object }) => ({ content: { ...content, lines: [line] } });

describe.runIf(hasBrowser())('the stream of a browser', () => {
  const live = served({ width: 640, height: 360 });

  test('is one for more windows than a browser has connections, and all of them show an edit', async () => {
    const opened = await Promise.all(Array.from({ length: LONG ? 10 : 7 }, () => on(live.context, live.server.url)));
    const windows: readonly Page[] = opened.map(({ page }) => page);
    expect(live.server.streams()).toBe(1);
    live.server.show(called('Warm'));
    for (const page of windows) await expect.poll(() => heard(page)).toBe('Warm');
  }, 60_000);

  test('is taken over by another window when the one that holds it closes, and nothing is missed', async () => {
    const { page: first } = await on(live.context, live.server.url);
    const { page: second } = await on(live.context, live.server.url);
    const { page: third } = await on(live.context, live.server.url);
    // Said while nobody listens: the window that comes after hears of it all the same.
    await first.close();
    live.server.show(called('Warmer'));
    for (const page of [second, third]) await expect.poll(() => heard(page)).toBe('Warmer');
    await expect.poll(() => live.server.streams()).toBe(1);
    await second.close();
    live.server.show(called('Warmest'));
    await expect.poll(() => heard(third)).toBe('Warmest');
    expect(live.server.streams()).toBe(1);
  }, 30_000);

  test('is one for each window where there are no locks', async () => {
    await live.context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
    const { page: first } = await on(live.context, live.server.url);
    const { page: second } = await on(live.context, live.server.url);
    expect(live.server.streams()).toBe(2);
    live.server.show(called('Warm'));
    for (const page of [first, second]) await expect.poll(() => heard(page)).toBe('Warm');
  });

  test('reaches windows that come later with what is wrong now', async () => {
    await on(live.context, live.server.url);
    live.server.tell('fault', { lines: ['a.md:3:1: no words'] });
    const { page: late } = await on(live.context, live.server.url);
    await late.locator('.live-fault:not([hidden])').waitFor();
  });

  test('loads a page anew that another start of the server greets', async () => {
    const { page } = await on(live.context, live.server.url);
    await page.evaluate(() => Object.assign(window, { old: true }));
    await live.server.vanish();
    live.server.become({ boot: 'boot-2' });
    await live.server.back();
    await page.waitForFunction(() => !('old' in window) && window.talkwright !== undefined);
    expect(await page.evaluate(() => globalThis.talkwrightLive?.boot)).toBe('boot-2');
  });

  test('tells of a lost server after a while, and no more when it is back', async () => {
    const { page } = await on(live.context, live.server.url);
    const { page: other } = await view(live.context, `${live.server.url}?speaker`);
    await live.server.vanish();
    await page.waitForTimeout(1500);
    expect(await page.locator('.live-mark').isVisible()).toBe(false);
    for (const one of [page, other]) await one.locator('.live-mark').waitFor({ timeout: 5000 });
    await live.server.back();
    for (const one of [page, other]) await one.locator('.live-mark').waitFor({ state: 'hidden', timeout: 15_000 });
  }, 30_000);
});
