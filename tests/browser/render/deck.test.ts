/// <reference lib="dom" />
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { limits } from '../../fixtures/render/limits.ts';
import { working } from '../../fixtures/render/working.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { some } from '../../long.ts';
import { objectionsToSlides } from '../axe.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { misfits } from '../fit.ts';
import { open, type Site, site } from './page.ts';

type Deck = {
  slide(h: number, v?: number, f?: number): void;
  getCurrentSlide(): HTMLElement;
  getTotalSlides(): number;
  sync(): void;
};

describe.runIf(hasBrowser())('a deck in a browser', () => {
  let browser: Browser;
  let pages: Site;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [browser, pages] = await Promise.all([
      launch(),
      site({ heating: heating(), limits: limits(), working: working(), workshop: workshop() }),
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  // A page that is left open goes on working.
  afterEach(async () => {
    for (const one of contexts.splice(0)) await one.close();
  });

  async function context(width = 1920, height = 1080): Promise<BrowserContext> {
    const fresh = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', bypassCSP: false });
    contexts.push(fresh);
    return fresh;
  }

  test.each(['file', 'http'] as const)(
    'says nothing and asks for nothing over %s, from the first slide to the last',
    async (way) => {
      const { page, said } = await open(await context(), pages[way]('heating'));
      const slides = await page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.getTotalSlides());
      const walked = new Set<string>();
      for (let i = 0; i < slides; i++) {
        walked.add(await page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.getCurrentSlide().id));
        await page.keyboard.press('ArrowRight');
      }
      expect(walked.size).toBe(slides);
      await page.keyboard.press('t');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await page.keyboard.press('Shift+Slash');
      expect(await page.locator('dialog.keys').textContent()).toContain('Speaker view');
      expect(said).toEqual([]);
    },
    30_000,
  );

  test('is no application to a screen reader', async () => {
    const { page } = await open(await context(), pages.file('heating'));
    expect(await page.locator('main.reveal').getAttribute('role')).toBeNull();
  });

  test.each(
    some(2, [
      ['limits', 1280, 720, 'light'],
      ['working', 1280, 720, 'dark'],
      ['heating', 1920, 1080, 'light'],
      ['workshop', 1280, 720, 'light'],
      ['heating', 1280, 720, 'dark'],
      ['limits', 1920, 1080, 'light'],
      ['working', 1920, 1080, 'light'],
    ]),
  )(
    'holds everything of %s at %i×%i in the %s look',
    async (name, width, height, theme) => {
      const { page } = await open(await context(width, height), `${pages.file(name)}?theme=${theme}`);
      expect(await misfits(page)).toEqual([]);
    },
    30_000,
  );

  test('finds what does not fit', async () => {
    const { page } = await open(await context(), pages.file('heating'));
    await page.evaluate(() => {
      const cell = document.querySelector('.s-compare td p');
      if (cell) cell.textContent = 'far too many words for any cell of any table on any slide '.repeat(12);
      const cite = document.querySelector('.s-quote .cite');
      if (cite) cite.textContent = 'a source with a name that goes on and on '.repeat(6);
    });
    const slides = new Set((await misfits(page)).map(({ slide }) => slide));
    expect([...slides].sort()).toEqual(['s3-quote', 's9-compare']);
  });

  test.each(
    some(2, [
      ['heating', 'light'],
      ['workshop', 'dark'],
      ['heating', 'dark'],
      ['workshop', 'light'],
    ]),
  )(
    'gives axe nothing to object to in %s in the %s look',
    async (name, theme) => {
      const { page } = await open(await context(1280, 720), `${pages.file(name)}?theme=${theme}`);
      expect(await objectionsToSlides(page)).toEqual([]);
    },
    90_000,
  );

  test('opens the quoted line from a slide, by key, and leaves the address and the slide alone', async () => {
    const { page, said } = await open(await context(), `${pages.file('heating')}#/s5-definition`);
    const before = page.url();
    await page.locator('section.present .cite a').first().focus();
    await page.keyboard.press('Enter');
    const target = page.locator('.quotes > li.target');
    expect(await target.count()).toBe(1);
    expect(await target.textContent()).toContain('A device that carries heat from a cool place to a warm one');
    expect(await page.locator('.quotes > li.cited').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await page.locator('#appendix[open]').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { Reveal: Deck }).Reveal.getCurrentSlide().id)).toBe(
      's5-definition',
    );
    expect(page.url()).toBe(before);
    expect(said).toEqual([]);
  });

  test('prints one page a slide', async () => {
    const { page, said } = await open(await context(), `${pages.file('heating')}?view=print`);
    await page.waitForFunction(() => document.querySelectorAll('.pdf-page').length > 0);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(21);
    expect(said).toEqual([]);
  }, 30_000);
});
