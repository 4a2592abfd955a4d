/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { open, type Site, site } from './page.ts';

type Deck = { getCurrentSlide(): HTMLElement };
const slideOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.getCurrentSlide().id);

describe.runIf(hasBrowser())('the speaker view', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ heating: heating() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function pair(address: string, { clock = false } = {}) {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1360, height: 860 },
      reducedMotion: 'reduce',
    });
    if (clock) await context.clock.install();
    const { page: deck, said } = await open(context, address);
    const [view] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
    await view.locator('#sp-link[data-connected="true"]').waitFor();
    return { context, deck, view, said };
  }

  test.each(['file', 'http'] as const)(
    'follows the deck and drives it over %s',
    async (way) => {
      const { context, deck, view, said } = await pair(pages[way]('heating'));
      await deck.keyboard.press('ArrowRight');
      await view.locator('#sp-where', { hasText: 'Slide 2 of 21' }).waitFor();
      await view.keyboard.press('ArrowRight');
      await view.locator('#sp-where', { hasText: 'Slide 3 of 21' }).waitFor();
      expect(await slideOf(deck)).toBe('s3-quote');
      expect(await view.locator('#sp-notes').textContent()).toBe('Say what slide 3 shows.');
      expect(await view.locator('#sp-sources').textContent()).toContain('never loses in the first place');
      expect(await view.locator('#sp-next-name').textContent()).toBe('What the terms mean');
      expect(await view.locator('#sp-slide').textContent()).toMatch(/^Slide left0:\d\d0:0\d of 0:40$/);
      expect(await view.locator('#sp-current blockquote').count()).toBe(1);
      await view.keyboard.press('End');
      await view.locator('#sp-where', { hasText: 'Slide 21 of 21' }).waitFor();
      expect(await slideOf(deck)).toBe('s21-sources');
      expect(said).toEqual([]);
      await context.close();
    },
    20_000,
  );

  test('begins to count when the talk begins, tells the pace, rests and begins again', async () => {
    const { context, deck, view } = await pair(pages.file('heating'));
    const pace = view.locator('#sp-pace .sp-big');
    expect(await pace.textContent()).toBe('Not started');
    await deck.keyboard.press('ArrowRight');
    // The cover is planned for 30 s and was left at once.
    await expect.poll(() => pace.textContent()).toMatch(/^0:(29|30) ahead$/);
    expect(await view.locator('#sp-slide .sp-sub').textContent()).toMatch(/^0:0\d of 0:45$/);
    await view.locator('#sp-start').click();
    await expect.poll(() => view.locator('#sp-start').textContent()).toBe('Go on');
    const rested = await view.locator('#sp-talk .sp-sub').textContent();
    await view.locator('#sp-reset').click();
    await expect.poll(() => view.locator('#sp-reset').textContent()).toBe('Really?');
    expect(await view.locator('#sp-talk .sp-sub').textContent()).toBe(rested);
    await view.locator('#sp-reset').click();
    await expect.poll(() => pace.textContent()).toBe('Not started');
    await context.close();
  }, 20_000);

  test('counts by time stamps: what passes while nothing is drawn is counted', async () => {
    const { context, deck, view } = await pair(pages.file('heating'), { clock: true });
    await deck.keyboard.press('ArrowRight');
    await view.locator('#sp-where', { hasText: 'Slide 2 of 21' }).waitFor();
    await context.clock.fastForward(100_000);
    // The slide should have ended after 75 s.
    await expect.poll(() => view.locator('#sp-pace .sp-big').textContent()).toMatch(/^0:(2[5-9]|3\d) behind$/);
    expect(await view.locator('#sp-part .sp-label').textContent()).toBe('Opening left');
    await context.close();
  }, 30_000);

  test('goes to any slide by its title or number', async () => {
    const { context, deck, view } = await pair(pages.file('heating'));
    await view.keyboard.press('/');
    await view.keyboard.type('gas boiler burns');
    expect(await view.locator('#sp-list button').count()).toBe(1);
    await view.keyboard.press('Enter');
    await expect.poll(() => slideOf(deck)).toBe('s6-definition');
    await view.locator('#sp-where', { hasText: 'Slide 6 of 21' }).waitFor();
    expect(await view.locator('#sp-list [aria-current]').textContent()).toContain('A gas boiler burns gas');
    await view.keyboard.press('/');
    await view.keyboard.type('12');
    await view.keyboard.press('Enter');
    await expect.poll(() => slideOf(deck)).toBe('s12-section');
    await context.close();
  }, 20_000);

  test('makes the screen black and back, and says so', async () => {
    const { context, deck, view } = await pair(pages.file('heating'));
    const isBlack = () =>
      deck.evaluate(() => (window as unknown as { Reveal: { isPaused(): boolean } }).Reveal.isPaused());
    await view.keyboard.press('b');
    await expect.poll(isBlack).toBe(true);
    await view.locator('#sp-black[aria-pressed="true"]').waitFor();
    expect(await view.locator('#sp-current-title').textContent()).toBe('The screen is black');
    await view.keyboard.press('.');
    await expect.poll(isBlack).toBe(false);
    await context.close();
  }, 20_000);

  test('finds its deck again after either of them reloads', async () => {
    const { context, deck, view } = await pair(pages.http('heating'));
    await deck.keyboard.press('ArrowRight');
    await view.locator('#sp-where', { hasText: 'Slide 2 of 21' }).waitFor();
    await view.reload();
    await view.locator('#sp-link[data-connected="true"]').waitFor();
    await view.locator('#sp-where', { hasText: 'Slide 2 of 21' }).waitFor();
    expect(await view.locator('#sp-pace .sp-big').textContent()).not.toBe('Not started');
    await deck.reload();
    await view.locator('#sp-link[data-connected="true"]').waitFor({ timeout: 2000 });
    const before = await slideOf(deck);
    await view.keyboard.press('PageDown');
    await expect.poll(() => slideOf(deck)).not.toBe(before);
    await context.close();
  }, 20_000);

  test('gives no line to a window that it did not open', async () => {
    const context = await browser.newContext();
    const { page: stranger } = await open(context, pages.http('heating'));
    const [deck] = await Promise.all([
      context.waitForEvent('page'),
      stranger.evaluate((address) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard, victim: window.open(address) });
        addEventListener('message', (event) => heard.push(event.data));
      }, pages.http('heating')),
    ]);
    await deck.waitForFunction(() => (window as unknown as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
    const heard = await stranger.evaluate(async () => {
      const { victim, heard } = window as unknown as { victim: Window; heard: unknown[] };
      victim.postMessage({ talkwright: 'hello', token: '' }, '*');
      victim.postMessage({ talkwright: 'hello', token: 'guessed' }, '*');
      victim.postMessage(JSON.stringify({ method: 'slide', args: [5] }), '*');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return heard;
    });
    expect(heard).toEqual([]);
    expect(await slideOf(deck)).toBe('s1-title');
    await context.close();
  }, 20_000);

  test('says what to do when the browser blocks it', async () => {
    const context = await browser.newContext();
    const { page } = await open(context, pages.file('heating'));
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press('s');
    expect(await page.locator('#hint').textContent()).toContain('Allow pop-ups');
    await context.close();
  });
});
