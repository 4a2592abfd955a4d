/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { type Site, site } from '../render/page.ts';
import { talk } from './talk.ts';

describe.runIf(hasBrowser())('slides that are left out of a workshop', () => {
  let browser: Browser;
  let pages: Site;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ workshop: workshop() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('come back in front of a shown answer without a flash: slide and steps stay, nobody is told of them again', async () => {
    const run = await talk(browser, `${pages.file('workshop')}?minutes=1`);
    const few = await run.told();
    await run.page.evaluate(() => window.talkwright?.stage.obey({ kind: 'go', slide: 's8-quiz' }));
    await run.page.keyboard.press('ArrowRight');
    const before = await run.told();
    expect(before).toMatchObject({ slide: 's8-quiz', fragment: 0 });
    const seen = await run.page.evaluate(async () => {
      const { deck, stage } = window.talkwright as NonNullable<typeof window.talkwright>;
      const events: string[] = [];
      for (const name of ['fragmentshown', 'fragmenthidden'] as const) deck.on(name, () => events.push(name));
      const shown = new Set<string>();
      const watch = new MutationObserver(() => {
        for (const one of document.querySelectorAll('.slides > section.present')) shown.add(one.id);
      });
      watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] });
      stage.obey({ kind: 'order', act: 'whole' });
      await Promise.resolve();
      const answer = document.querySelector('section.present [data-reveal]');
      return { events, shown: [...shown], hidden: answer?.getAttribute('aria-hidden') };
    });
    expect(seen).toEqual({ events: [], shown: ['s8-quiz'], hidden: null });
    const after = await run.told();
    expect(after).toMatchObject({ slide: 's8-quiz', fragment: 0, dropped: [] });
    expect(after.slides.indexOf('s8-quiz')).toBeGreaterThan(before.slides.indexOf('s8-quiz'));
    expect(after.slides.length).toBeGreaterThan(few.slides.length);
    expect(run.said).toEqual([]);
    await run.close();
  });

  test('leave breaks where they are, and no section without a slide of its own', async () => {
    const run = await talk(browser, `${pages.file('workshop')}?minutes=1`);
    const kinds = await run.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('section[data-timing]')].map(({ dataset }) => dataset.layout),
    );
    expect(kinds[0]).toBe('title');
    expect(kinds).toContain('break');
    expect(kinds).not.toContain('section');
    expect(kinds).not.toContain('objectives');
    await run.close();
  });

  test('are no part of the overview', async () => {
    const run = await talk(browser, `${pages.file('workshop')}?minutes=1`);
    const { slides } = await run.told();
    await run.page.keyboard.press('o');
    expect(await run.page.locator('.reveal.overview .slides > section').count()).toBe(slides.length);
    await run.page.keyboard.press('End');
    await run.page.keyboard.press('Enter');
    expect((await run.told()).slide).toBe(slides.at(-1));
    await run.close();
  });
});
