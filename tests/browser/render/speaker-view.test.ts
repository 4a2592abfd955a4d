/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StageState } from '../../../src/model/index.ts';
import { slidesOf } from '../../../src/model/index.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { some } from '../../long.ts';
import { objections } from '../axe.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { type Site, site } from './page.ts';

const talk = workshop();
const slides = slidesOf(talk).map(({ data }) => data);
const [sixth, seventh, eighth, ninth] = slides.slice(5, 9).map(({ id }) => id) as [string, string, string, string];
const SIZES = { desk: [1360, 860], small: [1024, 768], phone: [390, 844], turned: [844, 390] } as const;

/** What happens on a deck, ten minutes after it began. */
function stage(facts: Partial<StageState> = {}): StageState {
  return {
    ...{ kind: 'stage', slide: sixth, fragment: -1, theme: 'light', black: false, slot: 7710, spare: 0, dropped: [] },
    ...{ timer: { gone: 600_000, since: null, slideFrom: 540_000 }, offer: null, countdown: null, recording: false },
    ...facts,
  };
}

const BUSY = stage({
  offer: { drop: [eighth], back: [], over: 0, late: 190 },
  countdown: { seconds: 300, timer: { gone: 72_000, since: null, slideFrom: 0 } },
  ...{ dropped: [ninth], recording: true },
});

describe.runIf(hasBrowser())('the speaker view of a deck that the local server speaks for', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ bread: talk })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** The view without a deck of its own; what it orders is written down in the page. */
  async function view(options: BrowserContextOptions = {}, look = 'dark'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, bypassCSP: true, ...options });
    await context.addInitScript((chosen) => {
      Object.assign(window, { talkwrightLive: { token: 'token', boot: 'boot' }, orders: [] });
      localStorage.setItem('talkwright.view.look', chosen);
      document.addEventListener('talkwright:order', (event) => {
        (window as unknown as { orders: unknown[] }).orders.push((event as CustomEvent).detail);
      });
    }, look);
    const page = await context.newPage();
    await page.goto(`${pages.http('bread')}?speaker`);
    return page;
  }
  const tell = (page: Page, state: unknown) =>
    page.evaluate((detail) => {
      document.dispatchEvent(new CustomEvent('talkwright:stage', { detail }));
    }, state);
  const orders = (page: Page) => page.evaluate(() => (window as unknown as { orders: unknown[] }).orders);
  const text = (page: Page, id: string) => page.locator(`#sp-${id}`).textContent();

  test('tells the time left and spent for talk, part and slide, and the pace', async () => {
    const page = await view();
    await tell(page, stage());
    expect(await text(page, 'talk')).toBe('Talk left1:58:3010:00 of 2:08:30');
    expect(await text(page, 'slide')).toBe('Slide left2:001:00 of 3:00');
    expect(await page.locator('#sp-part .sp-sub').textContent()).toMatch(/^4:00 of \d+:\d\d$/);
    expect(await page.locator('#sp-pace .sp-big').textContent()).toBe('3:00 behind');
    expect(await text(page, 'start')).toBe('Go on');
    expect(await page.locator('.sp-name-now').textContent()).toBe('1 Rise and flavour');
    await page.context().close();
  });

  test('shows the step that comes next, and the next slide that isn’t left out', async () => {
    const page = await view();
    await tell(page, stage({ slide: sixth, dropped: [seventh] }));
    expect(await text(page, 'next-name')).toBe(slides[7]?.title);
    const quiz = slides.find(({ layout }) => layout === 'quiz')?.id ?? '';
    await tell(page, stage({ slide: quiz }));
    expect(await text(page, 'next-kind')).toBe('Next: step 1 of 1, then');
    expect(await page.locator('#sp-next .fragment.visible').count()).toBeGreaterThan(0);
    expect(await page.locator('#sp-current .fragment.visible').count()).toBe(0);
    await page.context().close();
  });

  test('says what fitting would do before it does it', async () => {
    const page = await view();
    await tell(page, stage());
    await page.keyboard.press('f');
    await tell(page, stage({ offer: { drop: [eighth], back: [ninth], over: 40, late: 190 } }));
    const offer = await text(page, 'offer');
    expect(offer).toContain('3:10 behind');
    expect(offer).toMatch(/Leaves out 1 slide, \d+:\d\d:/);
    expect(offer).toContain(slides[7]?.title);
    expect(offer).toMatch(/Brings back 1 slide/);
    expect(offer).toContain('Still 0:40 too long');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.locator('#sp-leave').click();
    expect(await orders(page)).toEqual(['offer', 'leave', 'fit', 'leave'].map((act) => ({ kind: 'order', act })));
    await tell(page, stage({ offer: { drop: [], back: [], over: 0, late: 0 } }));
    expect(await text(page, 'offer-title')).toBe('On time: nothing to leave out');
    expect(await text(page, 'leave')).toBe('Close');
    expect(await page.locator('#sp-fit').isVisible()).toBe(false);
    await page.context().close();
  });

  test('lists what is left out, and brings it back', async () => {
    const page = await view();
    await tell(page, stage({ dropped: [eighth, ninth] }));
    expect(await text(page, 'dropped-title')).toMatch(/^2 slides left out, \d+:\d\d$/);
    expect(await page.locator('#sp-list .sp-gone').count()).toBe(2);
    await page.locator('#sp-whole').click();
    expect(await orders(page)).toEqual([{ kind: 'order', act: 'whole' }]);
    await page.context().close();
  });

  test('leads a late speaker past what can be left out, and nowhere at other slides', async () => {
    const page = await view();
    await tell(page, stage({ slide: seventh }));
    expect(await page.locator('#sp-skip').isVisible()).toBe(false);
    await tell(page, stage({ slide: sixth }));
    expect(await text(page, 'skip-title')).toMatch(/^Late\? This saves \d+:\d\d$/);
    await page.locator('#sp-skip-go').click();
    expect(await orders(page)).toEqual([{ kind: 'go', slide: eighth }]);
    await tell(page, stage({ slide: sixth, dropped: [seventh] }));
    expect(await page.locator('#sp-skip').isVisible()).toBe(false);
    await page.context().close();
  });

  test('gives each key its order', async () => {
    const keys = {
      ...{
        ArrowRight: 'next',
        PageDown: 'next',
        ' ': 'next',
        ArrowLeft: 'prev',
        PageUp: 'prev',
        Home: 'first',
        End: 'last',
      },
      ...{ b: 'black', '.': 'black', g: 'start', c: 'countdown', '+': 'minute', r: 'record' },
    };
    const page = await view();
    await tell(page, BUSY);
    for (const key of Object.keys(keys)) await page.keyboard.press(key);
    await page.keyboard.press('Control+b');
    await page.keyboard.press('/');
    await page.keyboard.type('b.c');
    expect(await orders(page)).toEqual(Object.values(keys).map((act) => ({ kind: 'order', act })));
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('dialog.keys[open]').waitFor();
    await page.context().close();
  });

  test('moves by a swipe on a phone, and scrolls by none', async () => {
    const [width, height] = SIZES.phone;
    const page = await view({ viewport: { width, height }, hasTouch: true });
    await tell(page, stage());
    const swipe = (across: number, down: number) =>
      page.locator('#sp-notes').evaluate(
        (target, by) => {
          const touch = (x: number, y: number) => new Touch({ identifier: 1, target, clientX: x, clientY: y });
          const fire = (name: string, list: Touch[], changedTouches: Touch[]) =>
            target.dispatchEvent(new TouchEvent(name, { touches: list, changedTouches, bubbles: true }));
          fire('touchstart', [touch(200, 400)], [touch(200, 400)]);
          fire('touchend', [], [touch(200 + by[0], 400 + by[1])]);
        },
        [across, down] as const,
      );
    await swipe(-120, 10);
    await swipe(140, -20);
    await swipe(-80, 200);
    await swipe(-20, 0);
    expect(await orders(page)).toEqual(['next', 'prev'].map((act) => ({ kind: 'order', act })));
    await page.context().close();
  });

  test('keeps its place when slides are swapped under it', async () => {
    const page = await view();
    await tell(page, stage());
    await page.evaluate(
      ([gone, shown]) => {
        document.getElementById(String(gone))?.remove();
        const notes = document.querySelector(`main.reveal #${shown} aside.notes`);
        if (notes) notes.textContent = '';
        notes?.append(Object.assign(document.createElement('p'), { textContent: 'A sentence that is new.' }));
        document.dispatchEvent(new CustomEvent('talkwright:swapped'));
      },
      [slides[1]?.id, sixth],
    );
    expect(await text(page, 'where')).toBe(`Slide 5 of ${slides.length - 1}`);
    expect(await text(page, 'notes')).toBe('A sentence that is new.');
    await page.context().close();
  });

  test.each([
    ['no state', { kind: 'stage' }],
    ['a slide of another shape', { ...stage(), slide: 7 }],
    ['markup for an order', '<img src=x>'],
  ])('takes nothing from the line but a whole state: %s', async (_, state) => {
    const page = await view();
    await tell(page, state);
    expect(await page.locator('#sp-link').getAttribute('data-connected')).not.toBe('true');
    expect(await text(page, 'where')).toMatch(/^Slide 1 of/);
    await page.context().close();
  });

  test.each(
    some(2, [
      ['desk', 'dark'],
      ['phone', 'light'],
      ['turned', 'dark'],
      ['small', 'light'],
      ['desk', 'light'],
      ['phone', 'dark'],
      ['turned', 'light'],
      ['small', 'dark'],
    ] as const),
  )(
    'gives axe nothing to object to and holds all in the window: %s, %s',
    async (size, look) => {
      const [width, height] = SIZES[size];
      const page = await view({ viewport: { width, height }, reducedMotion: 'reduce' }, look);
      await tell(page, BUSY);
      const tabs = await page.locator('#sp-tabs button:visible').all();
      for (const tab of tabs) {
        await tab.click();
        const found = await page.evaluate(() => {
          const over = document.documentElement.scrollWidth - innerWidth;
          const clipped = [...document.querySelectorAll<HTMLElement>('.sp-big, .sp-sub, .sp button')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1);
          });
          return [
            ...(over > 0 ? [`${over} px too wide`] : []),
            ...clipped.map((one) => `clipped: ${one.outerHTML.slice(0, 120)}`),
          ];
        });
        expect([...found, ...(await objections(page))]).toEqual([]);
      }
      await page.context().close();
    },
    60_000,
  );
});
