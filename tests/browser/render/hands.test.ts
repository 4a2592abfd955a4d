/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { open, type Site, site } from './page.ts';

type Deck = { getCurrentSlide(): HTMLElement; isScrollView(): boolean };
const deckOf = <T>(page: Page, ask: 'getCurrentSlide' | 'isScrollView') =>
  page.evaluate((name) => {
    const answer = (window as unknown as { Reveal: Deck }).Reveal[name]();
    return (answer instanceof HTMLElement ? answer.id : answer) as T;
  }, ask);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.runIf(hasBrowser())('what a speaker has at hand', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ workshop: workshop(), heating: heating() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function on(address: string, more: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      ...{ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', timezoneId: 'UTC' },
      ...more,
    });
    return { context, ...(await open(context, address)) };
  }

  test('A shows where a workshop stands, with times of day; A again, or a remote, puts it away', async () => {
    const { page, context, said } = await on(`${pages.file('workshop')}#/s13-risk`);
    await page.keyboard.press('a');
    const panel = page.getByRole('dialog', { name: 'Sourdough and baker’s yeast' });
    expect(
      await panel.locator('li').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state)),
    ).toEqual(['done', 'done', 'done', 'now', 'next']);
    expect(await panel.locator('[aria-current="step"]').textContent()).toMatch(/^10:01\s*Care and choice\s*57 min$/);
    await page.keyboard.press('PageDown');
    expect(await panel.count()).toBe(0);
    expect(await deckOf(page, 'getCurrentSlide')).toBe('s13-risk');
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    expect(await panel.count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });

  test('a break says when it is over, by the clock of the room, and a minute more moves that', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC' });
    await context.clock.install({ time: new Date('2031-05-02T10:00:00Z') });
    const { page, said } = await open(context, pages.file('workshop'));
    await page.clock.pauseAt(new Date('2031-05-02T10:29:50Z'));
    await page.evaluate(() => window.talkwright?.stage.obey({ kind: 'go', slide: 's11-break' }));
    const until = page.locator('section.present .rest-until');
    expect(await until.textContent()).toBe('Back at 10:45');
    await page.keyboard.press('+');
    expect(await until.textContent()).toBe('Back at 10:46');
    await page.locator('section.present .timer-more').click();
    expect(await page.locator('section.present .timer-left').textContent()).toBe('17:00');
    expect(await until.textContent()).toBe('Back at 10:47');
    await page.clock.runFor(3 * 60_000);
    expect(await until.textContent()).toBe('Back at 10:47');
    await page.keyboard.press('c');
    expect(await until.textContent()).toBe('Back at 10:50');
    expect(said).toEqual([]);
    await context.close();
  });

  test('a remote reveals the answer of a quiz and goes on', async () => {
    const { page, context } = await on(`${pages.file('workshop')}#/s8-quiz`);
    const shown = () => page.locator('section.present [data-reveal].visible').count();
    expect(await shown()).toBe(0);
    await page.keyboard.press('PageDown');
    expect(await shown()).toBeGreaterThan(0);
    await page.keyboard.press('PageUp');
    expect(await shown()).toBe(0);
    expect(await deckOf(page, 'getCurrentSlide')).toBe('s8-quiz');
    await context.close();
  });

  test('a rehearsal begins with the first step where the address asks for it, survives a reload, and is shown when it ends', async () => {
    const { page, context, said } = await on(`${pages.http('heating')}?rehearse`);
    const records = () => page.evaluate(() => window.talkwright?.stage.state().recording);
    expect(await page.locator('#hint').textContent()).toBe('Rehearsal: R begins it, or your first step.');
    expect(await page.locator('.recording').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(records).toBe(true);
    await page.waitForTimeout(700);
    await page.reload();
    await page.waitForFunction(() => window.talkwright !== undefined);
    expect(await records()).toBe(true);
    expect(await page.locator('.recording').isVisible()).toBe(true);
    await page.keyboard.press('r');
    const panel = page.locator('dialog.rehearsal');
    expect(await panel.locator('h2').textContent()).toMatch(/^0:0\d spoken, 0:45 planned: 0:[34]\d shorter$/);
    expect(await panel.locator('tbody tr').count()).toBe(1);
    await panel.getByRole('button', { name: 'Go on' }).click();
    expect(await records()).toBe(true);
    await page.keyboard.press('r');
    await page.keyboard.type('no name');
    await page.keyboard.press('Enter');
    expect(await panel.locator('.told').textContent()).toMatch(/^Give it a date or a name/);
    await panel.getByRole('button', { name: 'Throw away' }).click();
    expect(await panel.count()).toBe(0);
    await page.keyboard.press('r');
    await page.keyboard.press('r');
    expect(await panel.count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });

  test('D is a dot that follows the mouse, instead of it, and goes again', async () => {
    const { page, context, said } = await on(pages.file('heating'));
    const dot = page.locator('.pointer');
    await page.mouse.move(300, 200);
    expect(await dot.isVisible()).toBe(false);
    await page.keyboard.press('d');
    await page.mouse.move(640, 360);
    const box = await dot.boundingBox();
    expect([(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]).toEqual([640, 360]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.reveal') as Element).cursor)).toBe(
      'none',
    );
    await page.keyboard.press('d');
    expect(await dot.isVisible()).toBe(false);
    expect(said).toEqual([]);
    await context.close();
  });

  test('a phone held upright shows slides one below another, with a way to one at a time', async () => {
    const { page, context, said } = await on(pages.file('heating'), PHONE);
    expect(await deckOf(page, 'isScrollView')).toBe(true);
    const [first, third] = await page
      .locator('.scroll-page .s')
      .evaluateAll((all) => [0, 2].map((i) => (all[i] as Element).getBoundingClientRect()));
    expect(third?.top ?? 0).toBeGreaterThan(first?.bottom ?? 0);
    expect(third?.width).toBeLessThanOrEqual(390);
    await Promise.all([page.waitForURL(/view=slides/), page.getByRole('link', { name: 'Slide by slide' }).click()]);
    await page.waitForFunction(() => (window as unknown as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
    expect(await deckOf(page, 'isScrollView')).toBe(false);
    expect(said).toEqual([]);
    await context.close();
  });

  test.each([
    ['held across', { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }],
    ['a narrow window with a mouse', { viewport: { width: 390, height: 844 } }],
  ] as const)('%s shows one slide at a time', async (_, size) => {
    const { page, context } = await on(pages.file('heating'), size);
    expect(await deckOf(page, 'isScrollView')).toBe(false);
    expect(await page.getByRole('link', { name: 'Slide by slide' }).count()).toBe(0);
    await context.close();
  });
});
