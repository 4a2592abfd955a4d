/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { type Site, site } from '../render/page.ts';
import { type Talk, talk } from './talk.ts';

describe.runIf(hasBrowser())('the keys of a deck', () => {
  let browser: Browser;
  let pages: Site;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ heating: heating(), workshop: workshop() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const slide = async (run: Talk) => (await run.told()).slide;
  const press = (run: Talk, ...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => run.page.keyboard.press(key)), Promise.resolve());
  const listed = (run: Talk) =>
    run.page.locator('dialog.keys dt').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  const dressed = (run: Talk) => run.page.evaluate(() => document.documentElement.dataset.theme);

  /** What each key of the list does; a key that is listed and not tried here fails the test below. */
  const TRIED: Readonly<Record<string, (run: Talk) => Promise<void>>> = {
    '→ or Space or Page Down': async (run) => {
      await press(run, 'ArrowRight', 'Space', 'PageDown');
      expect(await slide(run)).toBe('s4-section');
    },
    '← or Page Up': async (run) => {
      await press(run, 'End', 'ArrowLeft', 'PageUp');
      expect(await slide(run)).toBe('s19-points');
    },
    'Home or End': async (run) => {
      await press(run, 'End');
      expect(await slide(run)).toBe('s21-sources');
      await press(run, 'Home');
      expect(await slide(run)).toBe('s1-title');
    },
    'O or Esc': async (run) => {
      await press(run, 'o');
      expect(await run.page.locator('.reveal.overview').count()).toBe(1);
      await press(run, 'Escape');
      expect(await run.page.locator('.reveal.overview').count()).toBe(0);
    },
    'B or .': async (run) => {
      await press(run, 'b');
      expect((await run.told()).black).toBe(true);
      await press(run, '.');
      expect((await run.told()).black).toBe(false);
    },
    S: async (run) => {
      const [view] = await Promise.all([run.page.context().waitForEvent('page'), press(run, 's')]);
      expect(view.url()).toContain('?speaker');
      await view.close();
    },
    T: async (run) => {
      await press(run, 't');
      expect(await dressed(run)).toBe('dark');
      expect((await run.told()).theme).toBe('dark');
    },
    F: async (run) => {
      await press(run, 'ArrowRight');
      await run.wait(400);
      await press(run, 'f');
      expect((await run.told()).offer?.drop).toContain('s14-spotlight');
      // What is offered fits the slide that is shown.
      await run.page.evaluate(() => window.talkwright?.stage.obey({ kind: 'go', slide: 's14-spotlight' }));
      const { offer, slide: shown } = await run.told();
      expect(shown).toBe('s14-spotlight');
      expect(offer?.drop).not.toContain('s14-spotlight');
      await press(run, 'Escape', 'Home', 'f');
      await press(run, 'f');
      expect((await run.told()).dropped.length).toBeGreaterThan(0);
    },
    W: async (run) => {
      const mark = run.page.locator('.pace-mark');
      expect(await mark.isHidden()).toBe(true);
      await press(run, 'w');
      expect(await mark.textContent()).toBe('Not started');
      await press(run, 'ArrowRight');
      await run.wait(400);
      expect(await mark.textContent()).toMatch(/^5:\d\d behind$/);
      expect(await mark.getAttribute('aria-hidden')).toBe('true');
      await press(run, 'w');
      expect(await mark.isHidden()).toBe(true);
    },
    'Shift F': async (run) => {
      await press(run, 'Shift+F');
      await expect.poll(() => run.page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
      expect((await run.told()).offer).toBeNull();
    },
    '?': async (run) => {
      await press(run, '?');
      expect(await run.page.locator('dialog.keys[open]').count()).toBe(1);
      await press(run, '?');
      expect(await run.page.locator('dialog.keys[open]').count()).toBe(0);
    },
  };

  test.each(Object.entries(TRIED))('%s does what the list says', async (_, tried) => {
    const run = await talk(browser, pages.file('heating'));
    await tried(run);
    expect(run.said).toEqual([]);
    await run.close();
  });

  test('are all listed, and those that are listed all tried here or where they belong', async () => {
    const run = await talk(browser, pages.file('heating'));
    await press(run, '?');
    // Rehearsal, agenda and pointer have tests of their own.
    const elsewhere = ['R', 'A', 'D', 'Tab'];
    const keys = await listed(run);
    expect(keys.filter((key) => !(key in TRIED) && !elsewhere.includes(key))).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(TRIED)));
    await run.close();
  });

  test('start, rest and lengthen the countdown, where there is one', async () => {
    const run = await talk(browser, `${pages.file('workshop')}#/s9-exercise`);
    const { countdown } = await run.told();
    expect(countdown?.timer.since).toBeNull();
    await press(run, 'c');
    await run.wait(10);
    await press(run, 'c');
    expect((await run.told()).countdown?.timer).toMatchObject({ gone: 10_000, since: null });
    await press(run, '+');
    expect((await run.told()).countdown?.seconds).toBe((countdown?.seconds ?? 0) + 60);
    await press(run, '?');
    expect(await listed(run)).toEqual(expect.arrayContaining(['C', '+']));
    await run.close();
  });

  test('rest while the screen is black and while something is typed', async () => {
    const run = await talk(browser, pages.file('heating'));
    await press(run, 'b', 't', 'f');
    expect(await run.told()).toMatchObject({ theme: 'light', offer: null });
    await press(run, 'b');
    await run.page.evaluate(() => document.body.append(document.createElement('input')));
    await run.page.locator('body > input').focus();
    await press(run, 't', 'w', '?');
    expect(await dressed(run)).toBe('light');
    expect(await run.page.locator('body > input').inputValue()).toBe('tw?');
    expect(await run.page.locator('dialog.keys[open]').count()).toBe(0);
    await run.close();
  });

  test('are found by their place where letters are other ones', async () => {
    const run = await talk(browser, pages.file('heating'));
    await run.page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'е', keyCode: 84, bubbles: true }));
    });
    expect(await dressed(run)).toBe('dark');
    await run.close();
  });

  test('Enter on a button of the question presses that button', async () => {
    const run = await talk(browser, pages.file('heating'));
    await press(run, 'ArrowRight');
    await run.wait(400);
    await press(run, 'f');
    await run.page.locator('.offer button', { hasText: 'Not now' }).focus();
    await press(run, 'Enter');
    expect(await run.told()).toMatchObject({ offer: null, dropped: [] });
    await run.close();
  });
});
