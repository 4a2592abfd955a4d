/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIT_RULES } from '../../../src/model/index.ts';
import { CASES } from '../../fixtures/emit/misfits.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { misfits } from '../fit.ts';
import { open, type Site, site } from '../render/page.ts';

describe.runIf(hasBrowser())('what is measured on a slide', () => {
  let browser: Browser;
  let pages: Site;
  let page: Page;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ heating: heating() })]);
    const viewport = { width: 1280, height: 720 };
    // The cases are written with styles of their own, which the page's policy forbids.
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', bypassCSP: true });
    ({ page } = await open(context, pages.file('heating')));
    await page.evaluate(() => {
      const [first, ...others] = document.querySelectorAll('.slides > section');
      for (const section of others) section.remove();
      if (first) first.id = 'bread';
      (window as unknown as { Reveal: { sync(): void } }).Reveal.sync();
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function found(slide: string) {
    await page.evaluate((html) => {
      const s = document.querySelector('#bread > .s');
      if (s) [s.className, s.innerHTML] = ['s', html];
      (window as unknown as { Reveal: { sync(): void } }).Reveal.sync();
    }, slide);
    return await misfits(page);
  }

  test.each(CASES)('$rule: finds $name, and nothing else', async ({ rule, slot, against = null, excess, fault }) => {
    const all = await found(fault);
    expect(all).toEqual([expect.objectContaining({ slide: 'bread', step: 0, rule, slot, against })]);
    expect(all[0]?.excess).toBeGreaterThanOrEqual(excess[0]);
    expect(all[0]?.excess).toBeLessThanOrEqual(excess[1]);
  });

  test.each(CASES)('$rule: finds nothing where there is hardly $name', async ({ fine }) => {
    expect(await found(fine)).toEqual([]);
  });

  test('has a case for every rule', () => {
    expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(FIT_RULES));
  });
});
