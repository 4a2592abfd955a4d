/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { open, type Site, site } from './page.ts';

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

describe.runIf(hasBrowser())('the theme of a deck', () => {
  let browser: Browser;
  let pages: Site;
  beforeAll(async () => {
    const decks = {
      plain: heating(),
      dark: { ...heating(), theme: 'dark' },
      strong: { ...heating(), theme: 'contrast' },
    };
    [browser, pages] = await Promise.all([launch(), site(decks as Parameters<typeof site>[0])]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function shown(address: string, contrast: 'more' | 'no-preference' = 'no-preference'): Promise<Page> {
    const context = await browser.newContext({ contrast, reducedMotion: 'reduce' });
    return (await open(context, address)).page;
  }

  test.each([
    ['plain', '', 'no-preference', 'light'],
    ['plain', '', 'more', 'contrast'],
    ['dark', '', 'more', 'dark'],
    ['dark', '?theme=ink', 'no-preference', 'ink'],
    ['plain', '?theme=light', 'more', 'light'],
    ['plain', '?theme=pink', 'no-preference', 'light'],
    ['dark', '?print-pdf', 'no-preference', 'light'],
    ['dark', '?view=print', 'no-preference', 'light'],
    ['strong', '?print-pdf', 'no-preference', 'contrast'],
    ['dark', '?print-pdf&theme=dark', 'no-preference', 'dark'],
    ['dark', '?print-pdf&ink=low', 'no-preference', 'ink'],
    ['dark', '?ink=low', 'no-preference', 'dark'],
  ] as const)('of %s at %j with %s contrast is %s', async (deck, address, contrast, name) => {
    const page = await shown(`${pages.file(deck)}${address}`, contrast);
    expect(await theme(page)).toBe(name);
    await page.context().close();
  });

  test('goes round with T, by name, and never to ink', async () => {
    const page = await shown(`${pages.file('plain')}?theme=ink`);
    const seen: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('t');
      seen.push([await theme(page), await page.locator('#hint').textContent()]);
    }
    expect(seen).toEqual(['light', 'dark', 'contrast', 'light'].map((name) => [name, `Theme: ${name}`]));
    await page.context().close();
  });

  test('leaves every word readable where the system forces its colours', async () => {
    const context = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    const { page } = await open(context, pages.file('plain'));
    const same = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.s .circle, .s .node')]
        .filter(
          (one) =>
            getComputedStyle(one).forcedColorAdjust !== 'none' ||
            getComputedStyle(one).color === getComputedStyle(one).backgroundColor,
        )
        .map((one) => one.className),
    );
    expect(same).toEqual([]);
    expect(await page.locator('.s .circle, .s .node').count()).toBeGreaterThan(1);
    await context.close();
  });
});
