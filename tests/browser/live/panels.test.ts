/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { some } from '../../long.ts';
import { objections } from '../axe.ts';
import { hasBrowser } from '../chromium.ts';
import { on } from './page.ts';
import { served } from './served.ts';
import { edited } from './server.ts';

const slideOf = (page: Page) => page.evaluate(() => window.talkwright?.stage.state().slide);

describe.runIf(hasBrowser())('beside a served deck', () => {
  const live = served({ width: 1280, height: 720 });

  test('a broken source is told with its place over a part of the slide, and presenting goes on', async () => {
    const { page, said } = await on(live.context, live.server.url);
    live.server.tell('fault', {
      lines: [
        'content/guide.md:12:5: not closed, expected `---` at the end of the facts; add it',
        'no topic was found',
      ],
    });
    const panel = page.locator('.live-fault');
    await panel.waitFor();
    expect(await panel.locator('code').allTextContents()).toEqual(['content/guide.md:12:5', '---']);
    expect(await panel.locator('li').last().textContent()).toBe('no topic was found');
    const box = await panel.boundingBox();
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThan(0.4 * 1280 * 720);
    await page.keyboard.press('ArrowRight');
    expect(await slideOf(page)).toBe('s2-roadmap');
    live.server.tell('fault', null);
    await panel.waitFor({ state: 'hidden' });
    expect(said).toEqual([]);
  });

  test('a fault that was put away stays away until there is another', async () => {
    const { page } = await on(live.context, live.server.url);
    const panel = page.locator('.live-fault');
    live.server.tell('fault', { lines: ['a.md:1:1: first'] });
    await panel.getByRole('button', { name: 'Hide' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('PageDown');
    expect(await slideOf(page)).toBe('s2-roadmap');
    live.server.tell('fault', { lines: ['a.md:1:1: second'] });
    await panel.waitFor();
  });

  test('the bar isn’t there until it is asked for, and then below the slide', async () => {
    const { page } = await on(live.context, live.server.url);
    const bar = page.locator('.live-bar');
    expect(await bar.isVisible()).toBe(false);
    await page.keyboard.press('m');
    await bar.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('live-minutes');
    const [top, bottom] = await page.evaluate(() => [
      document.querySelector('.live-bar')?.getBoundingClientRect().top ?? 0,
      document.querySelector('section.present')?.getBoundingClientRect().bottom ?? 0,
    ]);
    // reveal.js rounds its scale to hundredths.
    expect(bottom).toBeLessThanOrEqual((top ?? 0) + 4);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowRight');
    expect(await slideOf(page)).toBe('s2-roadmap');
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').textContent()).toContain('M');
  });

  test('the bar asks for minutes, listeners and themes, and tells what came and went', async () => {
    const { page, said } = await on(live.context, `${live.server.url}?bar`);
    const less = edited(heating(), { 's2-roadmap': null });
    live.server.answer('/live/wish', 200, { version: 2, added: [], dropped: ['Three parts'], ms: 3, wish: {} });
    await page.locator('#live-minutes').fill('7.5');
    await page.keyboard.press('Enter');
    live.server.show(less);
    const told = page.locator('.live-said');
    await expect.poll(() => told.textContent()).toBe(`20 slides− 1 left out Three parts`);
    await page.getByRole('button', { name: '45 minutes' }).click();
    await page.locator('#live-audience').selectOption({ label: 'Installers' });
    await page.locator('#live-theme').selectOption('dark');
    await page.getByRole('button', { name: 'Back' }).click();
    const wishes = () => live.server.posted.filter(({ path }) => path === '/live/wish').map(({ body }) => body);
    await expect
      .poll(wishes)
      .toEqual([
        { minutes: '7.5' },
        { minutes: 45 },
        { audience: 'installers' },
        { theme: 'dark' },
        { minutes: null, audience: null, theme: null },
      ]);
    expect(new Set(live.server.posted.map(({ token }) => token))).toEqual(new Set(['a-token']));
    expect(said).toEqual([]);
  });

  test('the bar says why a wish can’t be met, and leaves the talk alone', async () => {
    const { page } = await on(live.context, `${live.server.url}?bar`);
    live.server.answer('/live/wish', 422, { lines: ['--minutes 0: expected a number from 1 to 480'] });
    await page.locator('#live-minutes').fill('0');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.live-said.wrong').textContent()).toContain('expected a number');
    expect(await slideOf(page)).toBe('s1-title');
  });

  test('the bar says that the talk is being made when that takes a while, and takes the last of several wishes', async () => {
    const { page } = await on(live.context, `${live.server.url}?bar`);
    live.server.answer('/live/wish', 200, { version: 1, added: [], dropped: [], ms: 3, wish: {} }, 900);
    await page.getByRole('button', { name: '20 minutes' }).click();
    await page.getByRole('button', { name: '45 minutes' }).click();
    await page.getByRole('button', { name: '90 minutes' }).click();
    const told = page.locator('.live-said');
    await expect.poll(() => told.textContent()).toBe('Making the talk…');
    await expect.poll(() => told.textContent(), { timeout: 8000 }).toContain('the same ones');
    const wishes = live.server.posted.filter(({ path }) => path === '/live/wish').map(({ body }) => body);
    expect(wishes).toEqual([{ minutes: 20 }, { minutes: 90 }]);
  });

  test('the bar writes nothing until Keep, and says where', async () => {
    const { page } = await on(live.context, `${live.server.url}?bar`);
    live.server.answer('/live/wish', 200, { version: 1, added: [], dropped: [], ms: 3, wish: {} });
    live.server.answer('/live/keep', 200, { file: 'talk.yaml' });
    await page.getByRole('button', { name: '20 minutes' }).click();
    await expect.poll(() => page.locator('.live-said').textContent()).toContain('the same ones');
    expect(live.server.posted.map(({ path }) => path)).not.toContain('/live/keep');
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect.poll(() => page.locator('.live-said').textContent()).toBe('Kept in talk.yaml');
  });

  test('keys in the bar’s fields stay there, and those on its buttons move the deck', async () => {
    const { page } = await on(live.context, `${live.server.url}?bar`);
    await page.locator('#live-minutes').focus();
    for (const key of ['b', 'ArrowRight', 's', 't']) await page.keyboard.press(key);
    await page.locator('#live-theme').focus();
    await page.keyboard.press('c');
    expect(await slideOf(page)).toBe('s1-title');
    expect(live.context.pages()).toHaveLength(1);
    await page.getByRole('button', { name: '10 minutes' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await slideOf(page)).toBe('s2-roadmap');
  });

  test('is asked for in vain where the server is gone: the bar says so', async () => {
    const { page } = await on(live.context, `${live.server.url}?bar`);
    await live.server.vanish();
    await page.getByRole('button', { name: '10 minutes' }).click();
    await expect.poll(() => page.locator('.live-said').textContent()).toContain('does not answer');
  });

  test.each(some(2, ['light', 'contrast', 'dark', 'ink']))('nothing hinders anybody in %s', async (theme) => {
    const { page } = await on(live.context, `${live.server.url}?bar&theme=${theme}`);
    live.server.tell('fault', { lines: ['a.md:3:1: no words, expected some', 'b.md:1: empty'] });
    await page.locator('.live-fault').waitFor();
    expect(await objections(page, ['.live-bar', '.live-fault'])).toEqual([]);
  });
});
