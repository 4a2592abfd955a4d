/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser } from '../chromium.ts';
import { on } from './page.ts';
import { served } from './served.ts';
import { edited } from './server.ts';

/** Another title; what the audience works on is its own title. */
const titled =
  (title: string) =>
  ({ content }: { readonly content: object }) => ({ title, content: { ...content, stem: title, prompt: title } });
/** All slides of a deck with another title: every one has to change. */
const all = (deck: ReturnType<typeof heating>, title: string) =>
  edited(
    deck,
    Object.fromEntries(
      deck.root.children.map((node) => [
        node.type === 'slide' ? node.data.id : '',
        (data: { readonly title: string; readonly content: object }) => titled(`${title} ${data.title}`)(data),
      ]),
    ),
  );
const title = (page: Page) => page.locator('section.present h2, section.present h1').first().textContent();
const state = (page: Page) =>
  page.evaluate(() => {
    const { slide, fragment, timer, dropped } = (window.talkwright as NonNullable<Window['talkwright']>).stage.state();
    return { slide, fragment, since: timer.since, slideFrom: timer.slideFrom, dropped };
  });
/** Resolves with the number of swaps that the page has made. */
const swaps = (page: Page) => page.evaluate(() => performance.getEntriesByName('talkwright:swap').length);

describe.runIf(hasBrowser())('a served deck whose sources are edited', () => {
  const live = served({ width: 1280, height: 720 });

  async function show(deck: ReturnType<typeof heating>, hash = '') {
    await live.other(deck);
    return on(live.context, `${live.server.url}${hash}`);
  }

  test('shows the edit on the slide that is shown, and keeps slide, clock and the elements that stay', async () => {
    const { page, said } = await show(heating());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => {
      (document.querySelector('section.present') as HTMLElement).dataset.mine = 'yes';
      (document.querySelector('section.present .ft') as HTMLElement).dataset.mine = 'yes';
    });
    const before = await state(page);
    expect(before.since).not.toBeNull();
    live.server.show(edited(heating(), { 's3-quote': titled('Keep the heat that you have') }));
    await expect.poll(() => title(page)).toBe('Keep the heat that you have');
    expect(await state(page)).toEqual(before);
    expect(await page.locator('section.present[data-mine] .ft[data-mine]').count()).toBe(1);
    expect(said).toEqual([]);
  });

  test('touches nothing when the page is what the server has', async () => {
    const { page, said } = await show(heating());
    await page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      new MutationObserver((all) => changes.push(...all.map(({ type }) => type))).observe(
        document.querySelector('.slides') as Element,
        { subtree: true, childList: true, attributes: true, characterData: true },
      );
    });
    live.server.show(heating());
    await expect.poll(() => swaps(page)).toBeGreaterThan(1);
    expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
    expect(said).toEqual([]);
  });

  test('puts new slides in and takes others out around the one that is shown, without another being seen', async () => {
    const deck = heating();
    const less = edited(deck, { 's2-roadmap': null, 's4-section': null });
    const { page, said } = await show(less);
    await page.keyboard.press('ArrowRight');
    expect((await state(page)).slide).toBe('s3-quote');
    await page.evaluate(() => {
      const shown: (string | undefined)[] = [];
      Object.assign(window, { shown });
      const look = () => {
        const now = [...document.querySelectorAll('.slides > section.present')].map(({ id }) => id).join(' ');
        if (shown.at(-1) !== now) shown.push(now);
        requestAnimationFrame(look);
      };
      look();
    });
    live.server.show(deck);
    await expect.poll(() => page.locator('#s2-roadmap').count()).toBe(1);
    live.server.show(edited(deck, { 's1-title': null, 's5-definition': null }));
    await expect.poll(() => page.locator('#s1-title').count()).toBe(0);
    expect((await state(page)).slide).toBe('s3-quote');
    const ids = await page.evaluate(() => [...document.querySelectorAll('.slides > section')].map(({ id }) => id));
    expect(ids.slice(0, 4)).toEqual(['s2-roadmap', 's3-quote', 's4-section', 's6-definition']);
    expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual(['s3-quote']);
    await page.keyboard.press('ArrowRight');
    expect((await state(page)).slide).toBe('s4-section');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect((await state(page)).slide).toBe('s2-roadmap');
    expect(said).toEqual([]);
  });

  test('leaves out what was left out, and brings it back as it is now', async () => {
    const deck = heating();
    const { page, said } = await show(deck, '#/2');
    await page.evaluate(() => window.talkwright?.stage.leaveOut(['s2-roadmap', 's5-definition']));
    expect(await page.locator('section.present .page').textContent()).toMatch(/^Slide 2 of 19/);
    live.server.show(
      edited(deck, { 's3-quote': titled('Keep it'), 's5-definition': titled('A pump'), 's4-section': null }),
    );
    await expect.poll(() => title(page)).toBe('Keep it');
    expect(await state(page)).toMatchObject({ slide: 's3-quote', dropped: ['s2-roadmap', 's5-definition'] });
    const ids = () => page.evaluate(() => [...document.querySelectorAll('.slides > section')].map(({ id }) => id));
    expect((await ids()).slice(0, 3)).toEqual(['s1-title', 's3-quote', 's6-definition']);
    expect(await page.locator('section.present .page').textContent()).toMatch(/^Slide 2 of 18/);
    await page.evaluate(() => window.talkwright?.stage.obey({ kind: 'order', act: 'whole' }));
    expect((await ids()).slice(0, 4)).toEqual(['s1-title', 's2-roadmap', 's3-quote', 's5-definition']);
    expect(await page.locator('#s5-definition h2').textContent()).toBe('A pump');
    await page.keyboard.press('ArrowRight');
    expect((await state(page)).slide).toBe('s5-definition');
    expect(said).toEqual([]);
  });

  test('goes to the nearest slide when the one that is shown is gone', async () => {
    const { page } = await show(heating(), '#/2');
    expect((await state(page)).slide).toBe('s3-quote');
    live.server.show(edited(heating(), { 's3-quote': null }));
    await expect.poll(async () => (await state(page)).slide).toBe('s4-section');
    expect(await page.locator('section.present').count()).toBe(1);
  });

  test('keeps the steps that are shown, and tells nobody of them again', async () => {
    const deck = workshop();
    const quiz = deck.root.children.find((node) => node.type === 'slide' && node.data.layout === 'quiz');
    const id = quiz?.type === 'slide' ? quiz.data.id : '';
    const { page, said } = await show(deck);
    await page.evaluate((name) => window.talkwright?.stage.obey({ kind: 'go', slide: name }), id);
    await page.keyboard.press('ArrowRight');
    const before = await state(page);
    expect(before).toMatchObject({ slide: id, fragment: 0 });
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const name of ['fragmentshown', 'fragmenthidden', 'slidechanged']) {
        document.addEventListener(name, () => told.push(name));
      }
    });
    live.server.show(all(deck, 'So:'));
    await expect.poll(() => title(page)).toMatch(/^So: /);
    expect(await state(page)).toEqual(before);
    expect(await page.locator('section.present .fragment.visible').count()).toBeGreaterThan(0);
    expect(await page.locator('section.present [data-reveal].visible[aria-hidden]').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([]);
    expect(said).toEqual([]);
  });

  test('shows a slide again that was left out, taken away and written back', async () => {
    const deck = heating();
    const { page, said } = await show(deck, '#/2');
    await page.evaluate(() => window.talkwright?.stage.leaveOut(['s5-definition']));
    live.server.show(edited(deck, { 's5-definition': null, 's3-quote': titled('Without it') }));
    await expect.poll(() => title(page)).toBe('Without it');
    live.server.show(edited(deck, { 's3-quote': titled('With it') }));
    await expect.poll(() => title(page)).toBe('With it');
    expect((await state(page)).dropped).toEqual([]);
    expect(await page.locator('.slides > #s5-definition').count()).toBe(1);
    expect(said).toEqual([]);
  });

  test('takes another length over where the slides stay the same', async () => {
    const deck = heating();
    const { page } = await show(deck);
    live.server.show({ ...deck, slot: deck.slot + 300, shortfall: deck.shortfall + 300 });
    await expect.poll(() => page.evaluate(() => window.talkwright?.stage.state().slot)).toBe(deck.slot + 300);
  });

  test('lets a countdown run on when its slide changes, and gives a new one its buttons', async () => {
    const deck = workshop();
    const timed = deck.root.children.flatMap((node) =>
      node.type === 'slide' && node.data.layout === 'exercise' ? [node.data.id] : [],
    );
    const [first = '', second = ''] = timed;
    const { page, said } = await show(edited(deck, { [second]: null }));
    const go = (name: string) => page.evaluate((slide) => window.talkwright?.stage.obey({ kind: 'go', slide }), name);
    await go(first);
    await page.keyboard.press('c');
    await page.locator('section.present .timer.running').waitFor();
    const step = (words: string) => ({ text: words, seconds: 300 });
    const changed = ({ content }: { readonly content: object }) => ({
      ...titled('Other words over the same clock')({ content }),
      content: {
        ...content,
        prompt: 'Other words over the same clock',
        steps: [step('Sort'), step('Compare'), step('Tell')],
      },
    });
    live.server.show(edited(deck, { [first]: changed }));
    await expect.poll(() => title(page)).toBe('Other words over the same clock');
    expect(await page.locator('section.present .timer.running').count()).toBe(1);
    // The steps beside it were drawn anew with the slide: the one that the time is for is marked again.
    await expect.poll(() => page.locator('section.present .steps > li.now').count()).toBe(1);
    await go(second);
    await page.keyboard.press('c');
    await page.locator('section.present .timer.live.running').waitFor();
    expect(said).toEqual([]);
  });

  test('swaps sources too, and keeps their panel open', async () => {
    const deck = heating();
    const { page, said } = await show(deck, '#/2');
    await page.locator('section.present .cite a').first().click();
    const panel = page.locator('#appendix');
    await panel.waitFor();
    const sources = deck.sources.map((source) => ({ ...source, title: `The ${source.n}. source` }));
    live.server.show({ ...deck, sources });
    await expect.poll(() => panel.textContent()).toContain('The 1. source');
    expect(await panel.evaluate((one) => (one as HTMLDialogElement).open)).toBe(true);
    expect(said).toEqual([]);
  });

  test('takes title, language and look of the talk over; a look that was chosen by key stays otherwise', async () => {
    const { page, said } = await show({ ...heating(), theme: 'light' });
    const facts = () =>
      page.evaluate(() => [document.title, document.documentElement.lang, document.documentElement.dataset.theme]);
    await page.keyboard.press('t');
    expect((await facts())[2]).toBe('dark');
    live.server.show({ ...heating(), theme: 'light', title: 'Warm houses', lang: 'de' });
    await expect.poll(facts).toEqual(['Warm houses', 'de', 'dark']);
    live.server.show({ ...heating(), theme: 'contrast', title: 'Warm houses', lang: 'de' });
    await expect.poll(facts).toEqual(['Warm houses', 'de', 'contrast']);
    expect(said).toEqual([]);
  });

  test('loads the page anew when more than the talk changed, and stays on its slide', async () => {
    const { page } = await show(heating());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    live.server.become({ style: '.live-probe{color:red}' });
    live.server.show(heating());
    await page.waitForFunction(() => document.head.textContent?.includes('live-probe'));
    await expect.poll(async () => (await state(page).catch(() => null))?.slide).toBe('s3-quote');
  });

  test('edits what is scrolled in place too, and loads it anew when slides come or go', async () => {
    const { page, said } = await show(heating(), '?view=scroll');
    await page.locator('.scroll-page').first().waitFor();
    await page.evaluate(() => Object.assign(window, { old: true }));
    live.server.show(edited(heating(), { 's3-quote': titled('Keep the heat that you have') }));
    await expect.poll(() => page.locator('#s3-quote').textContent()).toContain('Keep the heat that you have');
    expect(await page.evaluate(() => 'old' in window)).toBe(true);
    expect(await page.locator('.scroll-page section[data-timing]').count()).toBe(21);
    expect(said).toEqual([]);
    live.server.show(edited(heating(), { 's3-quote': null }));
    await page.waitForFunction(() => !('old' in window));
    await expect.poll(() => page.locator('section[data-timing]').count()).toBe(20);
  });

  test('changes twelve slides, all of them, before anybody sees it', async () => {
    const deck = heating();
    const ids = deck.root.children.flatMap((node) => (node.type === 'slide' ? [node.data.id] : []));
    const twelve = edited(deck, Object.fromEntries(ids.slice(12).map((id) => [id, null])));
    const { page } = await show(twelve, '#/4');
    for (let i = 1; i <= 7; i += 1) {
      live.server.show(all(twelve, `Edit ${i}:`));
      await expect.poll(() => title(page)).toContain(`Edit ${i}:`);
    }
    const times = await page.evaluate(() =>
      performance.getEntriesByName('talkwright:swap').map(({ duration }) => duration),
    );
    const best = Math.min(...times.slice(1));
    console.info(`12 slides swapped in ${times.map((ms) => ms.toFixed(1)).join(', ')} ms`);
    // About 12 ms on a machine that does nothing else; the best of several says most of one that does.
    expect(best).toBeLessThan(100);
  });
});
