/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { open, type Site, site } from './page.ts';

type Deck = { slide(h: number, v?: number, f?: number): void; getCurrentSlide(): HTMLElement };
/** When the tests' clocks begin, and when they stand still until they are moved, ms. */
const BEGIN = 1_000_000_000_000;
const LOADED = 60_000;
const REASON = 'Sourdough is a dough raised by wild yeast.';

describe.runIf(hasBrowser())('a workshop in a browser', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ workshop: workshop() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function on(slide: string, way: 'file' | 'http' = 'file') {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    await context.clock.install({ time: BEGIN });
    const { page, said } = await open(context, `${pages[way]('workshop')}#/${slide}`);
    await page.clock.pauseAt(BEGIN + LOADED);
    return { context, page, said };
  }

  const here = (page: Page) => page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.getCurrentSlide().id);
  const clock = (page: Page) => page.locator('section.present .timer-left').textContent();
  const heard = (page: Page) => page.locator('body').ariaSnapshot();

  describe('the answer of a quiz', () => {
    test('is no part of the page to those who hear it until it is shown, and again when it is hidden', async () => {
      const { page, said, context } = await on('s8-quiz');
      expect(await heard(page)).toContain('Is raised by wild yeast');
      expect(await heard(page)).not.toContain(REASON);
      await page.keyboard.press('ArrowRight');
      expect(await here(page)).toBe('s8-quiz');
      const after = await heard(page);
      expect(after).toContain('B is right.');
      expect(after).toContain(REASON);
      expect(await page.locator('[role="status"].unseen').textContent()).toBe(`B is right. ${REASON}`);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('section.present').ariaSnapshot()).not.toContain(REASON);
      expect(said).toEqual([]);
      await context.close();
    });

    test('marks the right option and no other, in look as well as in colour', async () => {
      const { page, context } = await on('s8-quiz');
      const look = () =>
        page
          .locator('section.present .option')
          .evaluateAll((options) =>
            options.map((option) => [
              getComputedStyle(option).borderTopStyle,
              getComputedStyle(option.querySelector('.sign-check') as Element).visibility,
            ]),
          );
      expect(await look()).toEqual(Array(3).fill(['solid', 'hidden']));
      await page.keyboard.press('ArrowRight');
      const marked = [
        ['dashed', 'hidden'],
        ['solid', 'visible'],
        ['dashed', 'hidden'],
      ];
      await expect.poll(look).toEqual(marked);
      await context.close();
    });

    test('has a page of its own on paper', async () => {
      const context = await browser.newContext();
      const { page, said } = await open(context, `${pages.file('workshop')}?view=print`);
      await page.waitForFunction(() => document.querySelectorAll('.pdf-page').length > 0);
      const quizzes = page.locator('.pdf-page:has(.s-quiz)');
      expect(await quizzes.count()).toBe(2);
      expect(await page.locator('.pdf-page:has(.s-quiz [data-reveal].visible)').count()).toBe(1);
      await page.waitForFunction(() => !document.querySelector('[data-reveal].visible[aria-hidden]'));
      expect(await page.locator('.pdf-page:has(.s-quiz [data-reveal][aria-hidden])').count()).toBe(1);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const slides = await page.locator('.slides section[data-timing]').count();
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(slides);
      expect(said).toEqual([]);
      await context.close();
    }, 30_000);
  });

  describe('a timer', () => {
    test('starts by key without moving the deck, tells each minute once, and ends', async () => {
      const { page, said, context } = await on('s16-discussion');
      expect(await clock(page)).toBe('12:00');
      const start = page.locator('section.present .timer-start');
      await start.waitFor();
      await start.focus();
      await page.keyboard.press(' ');
      expect(await here(page)).toBe('s16-discussion');
      await page.clock.runFor(30_000);
      expect(await clock(page)).toBe('11:30');
      const told = page.locator('[role="status"].unseen');
      expect(await told.count()).toBe(0);
      await page.clock.runFor(31_000);
      expect(await told.textContent()).toBe('11 minutes left');
      expect(await page.locator('section.present .steps .now').textContent()).toContain('Think alone');
      await page.clock.runFor(60_000);
      expect(await page.locator('section.present .steps .now').textContent()).toContain('Talk it over');
      await page.clock.runFor(9 * 60_000 + 10_000);
      expect(await told.textContent()).toBe('1 minute left');
      await page.clock.runFor(60_000);
      expect(await clock(page)).toBe('0:00');
      expect(await told.textContent()).toBe('Time is up');
      expect(await page.locator('section.present .timer-start').textContent()).toBe('Start');
      expect(said).toEqual([]);
      await context.close();
    }, 30_000);

    test('rests, goes on and begins again', async () => {
      const { page, context } = await on('s9-exercise');
      const start = page.locator('section.present .timer-start');
      await start.click();
      expect(await start.textContent()).toBe('Pause');
      await page.clock.runFor(10_000);
      await start.click();
      await page.clock.runFor(10_000);
      expect([await clock(page), await start.textContent()]).toEqual(['19:50', 'Go on']);
      await page.locator('section.present .timer-reset').click();
      expect([await clock(page), await start.textContent()]).toEqual(['20:00', 'Start']);
      expect(await page.locator('section.present .steps .now').count()).toBe(0);
      await context.close();
    });

    test('goes on while another slide is shown, and over a reload', async () => {
      const { page, context } = await on('s9-exercise', 'http');
      await page.keyboard.press('c');
      await page.keyboard.press('ArrowRight');
      expect(await here(page)).toBe('s10-exercise');
      expect(await clock(page)).toBe('10:00');
      await page.clock.runFor(60_000);
      await page.keyboard.press('ArrowLeft');
      expect(await clock(page)).toBe('19:00');
      await page.clock.resume();
      await page.reload();
      await page.waitForFunction(() => (window as unknown as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
      await page.clock.pauseAt(BEGIN + LOADED + 120_000);
      await page.clock.runFor(500);
      expect(await clock(page)).toBe('18:00');
      await context.close();
    }, 30_000);

    test('counts a break down on request only, and moves nothing on its slide', async () => {
      const { page, context } = await on('s11-break');
      const boxes = () =>
        page.locator('section.present .timer *, section.present .rest *').evaluateAll((all) =>
          all
            .filter((one) => one.matches('p, svg, button'))
            .map((one) => one.getBoundingClientRect().toJSON())
            .filter(({ width }) => width > 0),
        );
      await page.clock.runFor(5_000);
      expect(await clock(page)).toBe('15:00');
      const before = await boxes();
      await page.keyboard.press('c');
      await page.clock.runFor(4_000);
      expect(await clock(page)).toBe('14:56');
      expect(await boxes()).toEqual(before);
      const length = page.locator('section.present .rest-length');
      expect(await length.textContent()).toBe('15 minutes');
      await page.keyboard.press('+');
      expect(await length.textContent()).toBe('16 minutes');
      await context.close();
    });

    test('stands full and without buttons on paper', async () => {
      const context = await browser.newContext();
      const { page } = await open(context, `${pages.file('workshop')}?view=print`);
      await page.waitForFunction(() => document.querySelectorAll('.pdf-page').length > 0);
      const shown = await page
        .locator('.timer button')
        .evaluateAll((all) => all.filter((one) => getComputedStyle(one).visibility !== 'hidden').length);
      expect(shown).toBe(0);
      expect(await page.locator('.s-break .timer-left').textContent()).toBe('15:00');
      await context.close();
    }, 30_000);
  });
});
