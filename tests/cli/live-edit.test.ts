/// <reference lib="dom" />
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hasBrowser, launch } from '../browser/chromium.ts';
import { hasFirefox } from '../browser/firefox/find.ts';
import { startFirefox } from '../browser/firefox/firefox.ts';
import { on } from '../browser/live/page.ts';
import { LONG } from '../long.ts';
import { ARTICLES, createPlace, type Place } from './command.ts';

/** A brief as people write them: remarks, blanks and quotes that nobody but them may change. */
const HEAD = `# For the evening class: don't move a comma.
sources:   [articles]   # two files

# How long.
minutes: 10             # the whole slot
audience:  "general"

# What you change by hand.
#edits:
#  - slide: recap
#    note: Tell the story of the boiler.
`;
const TAIL = '\n# The end.\n';
const BRIEF = `${HEAD}${TAIL}`;
const TITLE = 'Pumps and boilers, side by side';

/** A folder with a brief and two sources, and the talk that is presented from it. */
async function presented() {
  const place = createPlace();
  place.write('talk.yaml', BRIEF);
  place.write('articles/.keep', '');
  for (const name of readdirSync(ARTICLES)) copyFileSync(join(ARTICLES, name), join(place.dir, 'articles', name));
  return { place, ...(await start(place)) };
}

async function start(place: Place): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = place.start('present', '--talk', 'talk.yaml', '--port', '0', '--no-open', '--json');
  let out = '';
  child.stdout?.on('data', (part) => {
    out += part;
  });
  while (!out.includes('\n}\n')) await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, url: (JSON.parse(out) as { url: string }).url };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGINT');
  if (child.exitCode === null) await once(child, 'exit');
}

describe.runIf(hasBrowser())('a talk that is edited in the browser, with its brief on the disk', () => {
  let [browser, place, child, page] = [] as unknown as [Browser, Place, ChildProcess, Page];
  let url = '';
  let heard: readonly string[] = [];
  beforeAll(async () => {
    ({ place, child, url } = await presented());
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    ({ page, said: heard } = await on(context, url));
    await page.keyboard.press('e');
    await page.locator('.live-edit-frame').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    if (child) await stop(child);
    place?.remove();
  });

  const brief = () => readFileSync(join(place.dir, 'talk.yaml'), 'utf8');
  const entries = () => (parse(brief()) as { edits?: Record<string, unknown>[] }).edits ?? [];
  const panel = () => page.locator('.live-edit');
  const kept = (words = 'Kept in talk.yaml') =>
    expect.poll(() => panel().locator('.live-edit-said').textContent()).toContain(words);
  const slideOf = () => page.evaluate(() => window.talkwright?.stage.state().slide);
  const order = () => page.evaluate(() => [...document.querySelectorAll('.slides > section')].map(({ id }) => id));
  const shows = (id: string, words: string) => expect.poll(() => page.locator(`#${id}`).textContent()).toContain(words);
  const go = async (id: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${id}`);
    await expect.poll(slideOf).toBe(id);
  };
  const reword = async (words: string, to: string) => {
    const frame = page.locator(`.live-edit-frame[aria-label*="${words}"]`).first();
    await frame.focus();
    await page.keyboard.press('Enter');
    await page.locator('.live-edit-field').fill(to);
    await page.keyboard.press('Enter');
  };
  const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();

  test('writes a title, words and a sentence behind the remark on edits, and nothing else of the brief', async () => {
    await go('relate');
    await reword('Title', TITLE);
    await shows('relate', TITLE);
    await kept('your own words');
    const title = `edits:\n  - slide: relate\n    quote: ${String(entries()[0]?.quote)}\n    title: ${TITLE}\n`;
    expect(brief()).toBe(`${HEAD}${title}${TAIL}`);

    await reword('burn natural gas', 'Burn natural gas');
    await kept();
    await expect.poll(() => entries().length).toBe(2);
    expect(brief().startsWith(`${HEAD}${title}`) && brief().endsWith(TAIL)).toBe(true);
    expect(entries()[1]).toMatchObject({ claim: expect.any(String), say: 'Burn natural gas' });

    const sentence = panel().locator('.live-edit-script button').first();
    const was = (await sentence.textContent()) ?? '';
    await sentence.click();
    await page.locator('.live-edit-field').fill('Now: how do they “belong together”? 🔥');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries().length).toBe(3);
    expect(entries()[2]).toMatchObject({ was, speak: 'Now: how do they “belong together”? 🔥' });
    expect(brief().startsWith(HEAD) && brief().endsWith(TAIL)).toBe(true);
    await expect.poll(() => sentence.textContent()).toContain('🔥');
  }, 60_000);

  test('hides, moves and adds a slide, goes to it by either name, and takes all of that back byte by byte', async () => {
    const before = brief();
    const was = await order();
    await go('apply');
    await press('Hide');
    await expect.poll(order).toEqual(was.filter((id) => id !== 'apply'));
    expect(entries().at(-1)).toMatchObject({ slide: 'apply', hide: true });
    const hidden = brief();

    await go('contrast-2');
    await press('Earlier');
    await expect.poll(async () => (await order()).indexOf('contrast-2')).toBe(was.indexOf('contrast-1'));
    expect(await slideOf()).toBe('contrast-2');
    const moved = brief();

    await press('New slide behind');
    await page.keyboard.type('What my boiler did');
    await page.keyboard.press('Tab');
    await page.keyboard.type('- It *hissed*');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect.poll(slideOf).toBe('own-what-my-boiler-did');
    await shows('own-what-my-boiler-did', 'It hissed');
    expect(entries().at(-1)).toEqual({
      ...{ add: 'what-my-boiler-did', after: 'contrast-2', title: 'What my boiler did', body: '- It *hissed*\n' },
    });
    await go('hook');
    await page.evaluate(() => {
      location.hash = '#/what-my-boiler-did';
    });
    await expect.poll(slideOf).toBe('own-what-my-boiler-did');

    for (const state of [moved, hidden, before]) {
      await page.keyboard.press('Control+z');
      await expect.poll(brief).toBe(state);
      await kept('Taken back');
    }
    await expect.poll(order).toEqual(was);
  }, 60_000);

  test('keeps what was saved by hand meanwhile, and asks before it writes over it', async () => {
    await go('relate');
    const saved = brief().replace(TITLE, 'Pumps, by hand').replace('# The end.', '# The end, by hand.');
    await page.locator('.live-edit-frame[aria-label*="Title"]').first().dblclick();
    await page.locator('.live-edit-field').fill('Pumps, in the browser');
    writeFileSync(join(place.dir, 'talk.yaml'), saved);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => panel().locator('.live-edit-asked').textContent())
      .toContain('There now: Pumps, by handYours: Pumps, in the browser');
    expect(brief()).toBe(saved);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await shows('relate', 'Pumps, in the browser');
    expect(brief()).toBe(saved.replace('Pumps, by hand', 'Pumps, in the browser'));
  }, 60_000);

  test('keeps an edit whose source changed underneath, and tells both words', async () => {
    const before = brief();
    const file = join(place.dir, 'articles/heat-pumps-and-boilers.md');
    const source = readFileSync(file, 'utf8');
    const quote = String(entries()[1]?.quote);
    expect(source).toContain(quote);
    writeFileSync(file, source.replace(quote, quote.replace(/\w+\.?$/, 'lukewarm soup every evening.')));
    const stale = panel().locator('li', { has: page.locator('.live-edit-state.stale') });
    await expect.poll(() => stale.count()).toBeGreaterThan(0);
    await expect.poll(() => stale.allTextContents()).toContainEqual(expect.stringContaining('Burn natural gas'));
    expect((await stale.allTextContents()).join(' ')).toContain('lukewarm soup');
    expect((await panel().textContent()) ?? '').not.toContain('`');
    expect(brief()).toBe(before);
    writeFileSync(file, source);
    await expect.poll(() => stale.count()).toBe(0);
  }, 60_000);

  test('is the same after a reload and in a second start', async () => {
    await page.reload();
    await shows('relate', 'Pumps, in the browser');
    await page.getByRole('button', { name: 'Undo (4)' }).waitFor();
    const second = await start(place);
    const fetched = await (await fetch(second.url)).text();
    await stop(second.child);
    for (const words of ['Pumps, in the browser', 'Burn natural gas', '“belong together”? 🔥'])
      expect(fetched).toContain(words);
    // A browser tells each answer that is no success: the edit that met another one.
    expect(heard).toEqual([expect.stringContaining('409 (Conflict)')]);
  }, 60_000);
});

describe.runIf(LONG && hasFirefox())('a talk that is edited in Firefox, with its brief on the disk', () => {
  test('takes words that are typed, and takes them back byte by byte', async () => {
    const { place, child, url } = await presented();
    const firefox = await startFirefox();
    const brief = () => readFileSync(join(place.dir, 'talk.yaml'), 'utf8');
    try {
      const tab = await firefox.open(`${url}#/relate`);
      await tab.until('document.querySelector(".live-edit") !== null', true);
      await tab.press('e');
      await tab.until('document.querySelectorAll(".live-edit-frame").length > 1', true);
      await tab.ask('document.querySelector(".live-edit-frame").focus()');
      await tab.press('Enter');
      await tab.until('document.activeElement.className', 'live-edit-field');
      await tab.type('Side by side: é');
      await tab.press('Enter');
      await tab.until('document.querySelector("#relate").textContent.includes("Side by side: é")', true);
      await expect.poll(brief).toContain('\n    title: "Side by side: é"\n');
      expect(brief().startsWith(HEAD) && brief().endsWith(TAIL)).toBe(true);
      await tab.until('document.querySelector(".live-edit-undo").textContent', 'Undo (1)');
      await tab.ask('document.querySelector(".live-edit-undo").click()');
      await expect.poll(brief).toBe(BRIEF);
      expect(await firefox.said()).toEqual([]);
    } finally {
      await firefox.close();
      await stop(child);
      place.remove();
    }
  }, 60_000);
});
