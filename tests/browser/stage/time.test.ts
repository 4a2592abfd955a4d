/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { some } from '../../long.ts';
import { knowDefault, talkOf } from '../../pipeline/default-talk.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { type Site, site, templates } from '../render/page.ts';
import { type Talk, talk } from './talk.ts';

const TOTAL = 17;

describe.runIf(hasBrowser())('a talk of ten minutes on stage', () => {
  let browser: Browser;
  let pages: Site;
  beforeAll(async () => {
    await templates();
    const known = await knowDefault();
    [browser, pages] = await Promise.all([launch(), site({ talk: talkOf(known, 'general', 10).deck })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Says each slide in its time from here to the last one. */
  async function sayAll({ told, wait, next }: Talk): Promise<void> {
    for (let left = TOTAL; left > 0; left--) {
      const { slide, slides, planned } = await told();
      await wait(planned);
      if (slide === slides.at(-1)) return;
      await next();
    }
  }
  const panel = ({ page }: Talk) => page.locator('.offer');
  const hinted = ({ page }: Talk) => page.locator('#hint').textContent();

  test.each(some(1, ['file', 'http'] as const))('that is said as planned ends on time, over %s', async (way) => {
    const run = await talk(browser, pages[way]('talk'));
    expect(await run.told()).toMatchObject({ slot: 600, timer: { gone: 0, since: null }, dropped: [], late: 0 });
    await run.wait(300);
    expect((await run.told()).timer.since).toBeNull();
    await run.page.keyboard.press('ArrowRight');
    await run.page.keyboard.press('ArrowLeft');
    const begin = (await run.told()).timer.since as number;
    expect(begin).toBeGreaterThan(0);
    await run.wait(6);
    await run.page.keyboard.press('f');
    expect(await panel(run).isHidden()).toBe(true);
    expect(await hinted(run)).toBe('On time: nothing to leave out');
    await sayAll(run);
    const { late, slides, slide } = await run.told();
    expect(slide).toBe('sources');
    expect(slides).toHaveLength(TOTAL);
    expect(Math.abs(late)).toBeLessThanOrEqual(7);
    expect(run.said).toEqual([]);
    await run.close();
  });

  test('that is opened on a later slide starts its clock with the first step, not with a jump, and is on time then', async () => {
    const run = await talk(browser, `${pages.file('talk')}#/5`);
    await run.wait(60);
    await run.page.keyboard.press('End');
    expect((await run.told()).timer.since).toBeNull();
    await run.page.evaluate(() => {
      location.hash = '#/6';
    });
    await expect.poll(async () => (await run.told()).timer.since).toBeNull();
    await run.page.keyboard.press('ArrowRight');
    const { timer, late } = await run.told();
    expect([timer.since !== null, late]).toEqual([true, 0]);
    // Escape only puts away what F said.
    await run.page.keyboard.press('f');
    expect(await hinted(run)).toContain('to spare: nothing to bring back');
    await run.page.keyboard.press('Escape');
    expect(await run.page.locator('#hint').isHidden()).toBe(true);
    expect(await run.page.locator('.reveal.overview').count()).toBe(0);
    await run.page.keyboard.press('Escape');
    expect(await run.page.locator('.reveal.overview').count()).toBe(1);
    await run.close();
  });

  test('that runs three minutes late is fitted after it was asked, and ends on time', async () => {
    const run = await talk(browser, pages.file('talk'));
    for (let i = 0; i < 5; i++) await run.next();
    await run.wait(500 - (await run.told()).planned);
    const before = await run.told();
    const rest = before.slides.slice(before.slides.indexOf(before.slide) + 1);
    expect(before.late).toBeGreaterThan(180);
    await run.page.keyboard.press('f');
    const { offer } = await run.told();
    expect(await panel(run).textContent()).toContain(`Leaves out ${offer?.drop.length} slides`);
    expect(await run.page.locator('[role="status"].unseen').textContent()).toMatch(
      /^\d:\d\d behind\. Leaves out \d+ slides: .+ F or Enter does it, Escape leaves it\.$/,
    );
    await run.page.keyboard.press('Escape');
    expect(await run.told()).toMatchObject({ offer: null, dropped: [], slides: before.slides });
    expect(await run.page.locator('.reveal.overview').count()).toBe(0);
    await run.page.keyboard.press('f');
    await run.page.keyboard.press('Enter');
    const after = await run.told();
    expect(after.dropped).toEqual(offer?.drop);
    expect(after.slide).toBe(before.slide);
    expect(after.slides).toEqual(before.slides.filter((id) => !after.dropped.includes(id)));
    expect(rest).toEqual(expect.arrayContaining([...after.dropped]));
    expect(after.slides.slice(-2)).toEqual(['recap', 'sources']);
    expect(after.pages.map((page) => page.match(/^Slide (\d+) of (\d+)/)?.slice(1))).toEqual(
      after.pages.map((_, i) => [String(i + 1), String(after.slides.length)]),
    );
    expect(offer?.over).toBe(0);
    expect(after.late).toBeLessThanOrEqual(0);
    // This one's time was over before.
    await run.next();
    await sayAll(run);
    expect((await run.told()).late).toBeLessThanOrEqual(1);
    expect(run.said).toEqual([]);
    await run.close();
  });

  test('that gets time again gets slides back, and never those that were passed', async () => {
    const run = await talk(browser, `${pages.file('talk')}?minutes=5`);
    const few = await run.told();
    expect(few.slot).toBe(300);
    // A minute ahead, whatever the slides of the talk take, and not yet past all that was left out.
    for (let i = 0; i < 6 && ((await run.told()).late ?? 0) >= -60; i++) await run.next();
    const early = await run.told();
    const passed = early.dropped.filter((id) => !early.offer?.back.includes(id));
    expect(early.late).toBeLessThan(-60);
    await run.page.keyboard.press('f');
    expect(await panel(run).textContent()).toContain('ahead');
    expect(await panel(run).textContent()).toContain('Brings back');
    const { offer } = await run.told();
    await run.page.keyboard.press('f');
    const more = await run.told();
    expect(offer?.back.length).toBeGreaterThan(0);
    expect(more.dropped).toEqual(few.dropped.filter((id) => !offer?.back.includes(id)));
    expect(more.slide).toBe(early.slide);
    expect(more.late).toBeLessThanOrEqual(0);
    for (const id of offer?.back ?? [])
      expect(more.slides.indexOf(id)).toBeGreaterThan(more.slides.indexOf(more.slide));
    expect(passed.length).toBeGreaterThan(0);
    await run.page.evaluate(() => window.talkwright?.stage.obey({ kind: 'order', act: 'whole' }));
    const whole = await run.told();
    expect(whole.slides).toHaveLength(TOTAL);
    expect(whole.pages.at(-1)).toMatch(/^Slide 17 of 17/);
    await run.close();
  });

  test('goes on after a reload: slide, clock, slot and what is left out', async () => {
    const run = await talk(browser, `${pages.http('talk')}?minutes=6`);
    for (let i = 0; i < 3; i++) await run.next();
    await run.wait(40);
    const before = await run.told();
    expect(before.dropped.length).toBeGreaterThan(2);
    await run.reload();
    const { late, ...same } = before;
    const after = await run.told();
    expect(after).toMatchObject(same);
    expect(Math.abs(after.late - late)).toBeLessThanOrEqual(2);
    await run.wait(5);
    expect((await run.told()).late).toBeGreaterThanOrEqual(before.late);
    await run.close();
  });

  test.each(
    some(4, [
      ['?minutes=5', 300, /^Fitted to 5:00: \d+ of 17 slides left out\.$/],
      ['?minutes=7.5', 450, /^Fitted to 7:30: \d+ of 17 slides left out\.$/],
      ['?minutes=1', 60, /^Fitted to 1:00: 1\d of 17 slides left out\. It takes \d:\d\d more all the same\.$/],
      ['?minutes=20', 1200, /^The whole talk takes 10:00 of the 20:00 asked\.$/],
      ['?minutes=ten', 600, /^“ten” is no number of minutes, as in \?minutes=7\.5\. The talk keeps its 10:00\.$/],
      ['?minutes=-5', 600, /is no number of minutes/],
      ['?minutes=0', 600, /is no number of minutes/],
      ['?minutes=10', 600, /^$/],
    ] as const),
  )('opened with %s has %i seconds and says so', async (asked, slot, words) => {
    const run = await talk(browser, `${pages.file('talk')}${asked}`);
    const { late, dropped, ...told } = await run.told();
    expect(told.slot).toBe(slot);
    expect(await hinted(run)).toMatch(words);
    if (slot > 100) expect(late).toBeLessThanOrEqual(0);
    expect(dropped.length > 0).toBe(slot < 600);
    expect(run.said).toEqual([]);
    await run.close();
  });

  test('shows a slide that was left out to whoever asks for its address', async () => {
    const run = await talk(browser, `${pages.file('talk')}?minutes=5`);
    const [, hidden = ''] = (await run.told()).dropped;
    await run.page.evaluate((id) => {
      location.hash = `#/${id}`;
    }, hidden);
    await expect.poll(async () => (await run.told()).slide).toBe(hidden);
    expect((await run.told()).dropped).not.toContain(hidden);
    await run.close();
  });

  test('prints and scrolls all slides, whatever is left out', async () => {
    const print = await talk(browser, `${pages.file('talk')}?view=print&minutes=5`);
    await print.wait(1);
    expect(await print.page.locator('.pdf-page').count()).toBe(TOTAL);
    await print.close();
    const scroll = await talk(browser, `${pages.file('talk')}?view=scroll&minutes=5`);
    expect(await scroll.page.locator('section[data-timing]').count()).toBe(TOTAL);
    await scroll.close();
    const run = await talk(browser, `${pages.file('talk')}?minutes=5`);
    const few = await run.page.locator('section[data-timing]').count();
    expect(few).toBeLessThan(TOTAL);
    await run.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await run.page.locator('section[data-timing]').count()).toBe(TOTAL);
    await run.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await run.page.locator('section[data-timing]').count()).toBe(few);
    await run.close();
  });

  test('asks in the speaker view, where one hears it, and not before the audience', async () => {
    const run = await talk(browser, pages.file('talk'));
    await run.next();
    await run.wait(200);
    const [view] = await Promise.all([run.page.context().waitForEvent('page'), run.page.keyboard.press('s')]);
    await expect
      .poll(async () => {
        await view.clock.runFor(1100);
        return view.locator('#sp-link').getAttribute('data-connected');
      })
      .toBe('true');
    await run.page.bringToFront();
    await run.page.keyboard.press('f');
    expect((await run.told()).offer?.drop.length).toBeGreaterThan(0);
    expect(await panel(run).isHidden()).toBe(true);
    await view.close();
    // The deck hears that nobody listens any more a moment after the window is gone.
    await expect
      .poll(async () => {
        await run.page.keyboard.press('Escape');
        await run.page.keyboard.press('f');
        return panel(run).isVisible();
      })
      .toBe(true);
    await run.close();
  });
});
