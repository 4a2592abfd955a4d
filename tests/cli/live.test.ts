/// <reference lib="dom" />
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, launch } from '../browser/chromium.ts';
import { on } from '../browser/live/page.ts';
import { ARTICLES, createPlace, type Place } from './command.ts';

const BRIEF = '# For the evening class\nsources: articles\nminutes: 10 # the whole slot\n';
const SLIDE = 'apply';
/** Other than at once, where many tests run. */
const SOON = { timeout: 10_000 };

const state = (page: Page) =>
  page.evaluate(() => {
    const { slide, fragment, timer } = (window.talkwright as NonNullable<Window['talkwright']>).stage.state();
    return { slide, fragment, timer };
  });
const ids = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.slides > section')].map(({ id }) => id));

describe.runIf(hasBrowser())('a talk that is edited while it is presented', () => {
  let browser: Browser;
  let context: BrowserContext;
  let place: Place;
  let child: ChildProcess;
  let url: string;
  const told: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    place = createPlace();
    place.write('talk.yaml', BRIEF);
    place.write('articles/.keep', '');
    for (const name of readdirSync(ARTICLES)) copyFileSync(join(ARTICLES, name), join(place.dir, 'articles', name));
    child = place.start('present', '--talk', 'talk.yaml', '--port', '0', '--no-open', '--json');
    child.stderr?.on('data', (part) => told.push(String(part)));
    let out = '';
    child.stdout?.on('data', (part) => {
      out += part;
    });
    while (!out.includes('\n}\n')) await once(child.stdout as NodeJS.ReadableStream, 'data');
    ({ url } = JSON.parse(out) as { url: string });
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  }, 60_000);
  afterEach(async () => {
    await context.close();
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
    place.remove();
  });

  const article = () => join(place.dir, 'articles/heat-pumps-and-boilers.md');
  const reword = (from: string, to: string) =>
    writeFileSync(article(), readFileSync(article(), 'utf8').replaceAll(from, to));

  test('shows each save at once; slide and clock stay', async () => {
    const { page, said } = await on(context, url);
    while ((await state(page)).slide !== SLIDE) await page.keyboard.press('ArrowRight');
    const before = await state(page);
    const words = ['hall', 'house', 'office', 'store', 'shop'];
    const times: number[] = [];
    for (const [i, word] of words.entries()) {
      const seen = page.waitForFunction(
        ([id, text]) => document.getElementById(id as string)?.textContent?.includes(`warm the ${text}`),
        [SLIDE, word],
        { polling: 'raf' },
      );
      const from = performance.now();
      reword(`warm the ${words.at(i - 1)}`, `warm the ${word}`);
      await seen;
      times.push(performance.now() - from);
    }
    console.info(`from save to screen: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThan(3000);
    expect(await state(page)).toEqual(before);
    expect(said).toEqual([]);
  }, 60_000);

  test('says what is wrong with a file and where, goes on, and is mended', async () => {
    const { page } = await on(context, url);
    const before = await ids(page);
    place.write('talk.yaml', `${BRIEF}form: keynote\n`);
    const panel = page.locator('.live-fault');
    await panel.waitFor(SOON);
    expect(await panel.locator('code').first().textContent()).toMatch(/talk\.yaml:4:7$/);
    expect(await panel.textContent()).toContain('keynote');
    await page.keyboard.press('ArrowRight');
    expect((await state(page)).slide).toBe(before[1]);
    place.write('talk.yaml', BRIEF);
    await panel.waitFor({ state: 'hidden' });
    expect(await ids(page)).toEqual(before);
  }, 60_000);

  test('is tried for other minutes at the bar; only Keep writes them, comments stay', async () => {
    const { page, said } = await on(context, `${url}?bar`);
    const before = await ids(page);
    await page.getByRole('button', { name: '5 minutes', exact: true }).click();
    await expect.poll(() => page.locator('.live-said').textContent(), SOON).toMatch(/^\d+ slides.*− \d+ left out /);
    const less = await ids(page);
    expect(less.length).toBeLessThan(before.length);
    expect(readFileSync(join(place.dir, 'talk.yaml'), 'utf8')).toBe(BRIEF);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => ids(page), SOON).toEqual(before);
    await page.getByRole('button', { name: '5 minutes', exact: true }).click();
    await expect.poll(() => ids(page), SOON).toEqual(less);
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect.poll(() => page.locator('.live-said').textContent(), SOON).toMatch(/^Kept in .*talk\.yaml$/);
    expect(readFileSync(join(place.dir, 'talk.yaml'), 'utf8')).toBe(BRIEF.replace('minutes: 10', 'minutes: 5'));
    expect(await ids(page)).toEqual(less);
    expect(said).toEqual([]);
  }, 60_000);

  test('is followed by others, on the slide that is shown', async () => {
    const { page } = await on(context, url);
    const { page: follower, said } = await on(await browser.newContext(), `${url}?follow`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const { slide } = await state(page);
    await expect.poll(async () => (await state(follower)).slide, SOON).toBe(slide);
    reword('warm the shop', 'warm the hall');
    await expect.poll(() => follower.locator(`#${SLIDE}`).textContent(), SOON).toContain('warm the hall');
    expect((await state(follower)).slide).toBe(slide);
    expect(said).toEqual([]);
    await follower.context().close();
  }, 60_000);
});
