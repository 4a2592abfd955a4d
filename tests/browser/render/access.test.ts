/// <reference lib="dom" />
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { open, type Site, site } from './page.ts';

type Deck = { getCurrentSlide(): HTMLElement; slide(h: number): void; sync(): void; isPaused(): boolean };
const NAMES = ['heating', 'workshop'] as const;

describe.runIf(hasBrowser())('a deck for those who hear it, type, or see it plain', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ heating: heating(), workshop: workshop() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function on(address: string, options: BrowserContextOptions = {}) {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
      ...options,
    });
    return { context, ...(await open(context, address)) };
  }

  /** The page without its sheets and scripts, as a reader of plain pages shows it. */
  async function plain(name: (typeof NAMES)[number]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 900, height: 900 } });
    const page = await context.newPage();
    await page.goto(pages.file(name));
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('style')) sheet.remove();
    });
    return { page, context };
  }

  test.each(NAMES)(
    'reads %s well with its sheets off: eyebrow, title, body, source, notes, in this order',
    async (name) => {
      const { page, context } = await plain(name);
      const wrong = await page.evaluate(() => {
        const order = ['.eyebrow', 'h2', '.bd', '.ft', 'aside.notes'];
        return [...document.querySelectorAll('.slides section[data-timing]')].flatMap((slide) => {
          const places = order.flatMap((one) => slide.querySelector(one) ?? []);
          const swapped = places.some(
            (one, i) =>
              i > 0 && !((places[i - 1] as Element).compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
          );
          return swapped ? [slide.id] : [];
        });
      });
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  test.each(NAMES)('glues no words of %s together, and says no title twice', async (name) => {
    const { page, context } = await plain(name);
    const found = await page.evaluate(() => {
      const blockOf = (node: Node | null): Element | null => {
        let at = node instanceof Element ? node : (node?.parentElement ?? null);
        while (at && (getComputedStyle(at).display === 'inline' || at.closest('svg'))) at = at.parentElement;
        return at;
      };
      const walker = document.createTreeWalker(document.querySelector('.slides') as Element, NodeFilter.SHOW_TEXT);
      const wrong: string[] = [];
      let before: Text | null = null;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement?.closest('svg')) continue;
        const glued = before && /[\p{L}\p{N}]$/u.test(before.data) && /^[\p{L}\p{N}]/u.test(node.data);
        if (glued && before && blockOf(before) === blockOf(node)) wrong.push(`${before.data}|${node.data}`);
        before = node;
      }
      for (const caption of document.querySelectorAll('.slides caption')) wrong.push(`twice: ${caption.textContent}`);
      return wrong;
    });
    expect(found).toEqual([]);
    await context.close();
  });

  test.each(NAMES)('has one first heading and then one a slide, and every table of %s is named', async (name) => {
    const { page, context } = await plain(name);
    const found = await page.evaluate(() => ({
      first: document.querySelectorAll('.slides h1').length,
      odd: [...document.querySelectorAll('.slides section[data-timing]')]
        .filter((slide) => slide.querySelectorAll('h1, h2').length !== 1)
        .map(({ id }) => id),
      unnamed: [...document.querySelectorAll('.slides table')].filter((table) => {
        const title = document.getElementById(table.getAttribute('aria-labelledby') ?? '');
        return !title?.textContent || [...table.querySelectorAll('th')].some((head) => !head.hasAttribute('scope'));
      }).length,
      unfooted: [...document.querySelectorAll('.slides .s:has(.bd)')].filter(
        (slide) =>
          !slide.querySelector('.ft .bars') || !slide.querySelector('.ft .page') || !slide.querySelector('.ft .cite'),
      ).length,
    }));
    expect(found).toEqual({ first: 1, odd: [], unnamed: 0, unfooted: 0 });
    await context.close();
  });

  test('keeps slides that are not shown from those who hear the page, also after it is laid out anew', async () => {
    const { page, context } = await on(`${pages.file('heating')}#/4`);
    const single = (text: string | null) => String(text).replaceAll('\u00a0', ' ');
    const heard = async () => single(await page.locator('body').ariaSnapshot());
    const title = single(await page.locator('section.present h2').textContent());
    await page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.sync());
    const now = await heard();
    expect(now).toContain(title);
    const other = await page.evaluate(() =>
      [...document.querySelectorAll('.slides section:not(.present) h2')].map((one) => one.textContent),
    );
    expect(other.length).toBeGreaterThan(10);
    expect(other.filter((one) => single(one) !== title && now.includes(`heading "${single(one)}"`))).toEqual([]);
    expect(await page.locator('main.reveal').getAttribute('role')).toBeNull();
    await context.close();
  });

  test('tells a new slide once, by its title and its place', async () => {
    const { page, context } = await on(`${pages.file('heating')}#/3`);
    await page.keyboard.press('PageDown');
    const told = page.locator('[role="status"].unseen');
    const title = await page.locator('section.present h2').textContent();
    await expect.poll(() => told.textContent()).toMatch(new RegExp(`^${title}\\. Slide 5 of \\d+`));
    expect(await page.locator('.aria-status').isVisible()).toBe(false);
    const lines = await page.locator('[aria-live]:visible, [role="status"]:visible').count();
    expect(lines).toBe(1);
    await context.close();
  });

  test('obeys the keys of a presenter’s remote', async () => {
    const { page, said, context } = await on(`${pages.file('heating')}#/1`);
    const state = () =>
      page.evaluate(() => {
        const { Reveal } = window as unknown as { Reveal: Deck };
        return [Reveal.getCurrentSlide().id, Reveal.isPaused()];
      });
    const [first] = await state();
    await page.keyboard.press('PageDown');
    expect((await state())[0]).not.toBe(first);
    await page.keyboard.press('PageUp');
    expect(await state()).toEqual([first, false]);
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      expect(await state()).toEqual([first, true]);
      await page.keyboard.press(key);
      expect(await state()).toEqual([first, false]);
    }
    expect(said).toEqual([]);
    await context.close();
  });

  test('lists its keys on ?, leaves the slide alone meanwhile, and gives the focus back', async () => {
    const { page, said, context } = await on(`${pages.file('heating')}#/4`);
    const link = page.locator('section.present .cite a').first();
    await link.focus();
    const before = page.url();
    await page.keyboard.press('?');
    const keys = page.locator('dialog.keys');
    expect(await keys.isVisible()).toBe(true);
    expect(await keys.textContent()).not.toContain('countdown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    expect(await keys.isVisible()).toBe(false);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.isPaused())).toBe(false);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('.overview').count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });

  test('leads first to the page to read, seen as soon as it has the focus and not before', async () => {
    const { page, context } = await on(pages.file('heating'));
    const size = () => page.locator('.ways').evaluate((one) => one.getBoundingClientRect().width);
    expect(await size()).toBeLessThan(2);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('read.html');
    expect(await size()).toBeGreaterThan(200);
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    expect(await page.locator('dialog.keys').isVisible()).toBe(true);
    await context.close();
  });

  test.each(['', '?speaker'])('moves nothing for those who asked for that: %s', async (query) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${pages.file('workshop')}${query}`);
    await page.waitForTimeout(300);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) =>
        [null, '::before', '::after'].flatMap((part) => {
          const { transitionDuration, animationDuration } = getComputedStyle(one, part);
          const times = `${transitionDuration},${animationDuration}`.split(',').map((time) => Number.parseFloat(time));
          return times.some((time) => time > 0.00002) ? [`${one.tagName}.${one.className}${part ?? ''}`] : [];
        }),
      ),
    );
    expect(moving).toEqual([]);
    await context.close();
  });

  test('shows every slide one below another where no script runs, and the way to the page to read', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.goto(pages.file('workshop'));
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('.slides section[data-timing] h2, .slides h1')].map((one) => {
        const { top, width, right } = one.getBoundingClientRect();
        return { top, fits: width > 0 && right <= innerWidth };
      }),
    );
    expect(tops.length).toBeGreaterThan(10);
    expect(tops.every(({ top, fits }, i) => fits && top > (tops[i - 1]?.top ?? 0))).toBe(true);
    expect(await page.locator('a[href="read.html"]').isVisible()).toBe(true);
    expect(await page.locator('#keys-open').isVisible()).toBe(false);
    await context.close();
  });
});
