/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readInspectionTemplates } from '../../../src/ingest/templates.ts';
import { renderInspection } from '../../../src/render/index.ts';
import { trams } from '../../fixtures/render/inspection.ts';
import { some } from '../../long.ts';
import { objections } from '../axe.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { templates } from './page.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface View {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly at?: string;
}

describe.runIf(hasBrowser())('an inspection in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkwright-inspection-'));
  let browser: Browser;

  beforeAll(async () => {
    await templates();
    const page = renderInspection(trams(), readInspectionTemplates(ROOT));
    writeFileSync(join(folder, 'trams.html'), page.content);
    browser = await launch();
  }, 60_000);
  // A page that is left open goes on working.
  afterEach(async () => {
    for (const one of browser.contexts()) await one.close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open({
    width = 1440,
    height = 900,
    scheme = 'light',
    at = '',
  }: View = {}): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
    const said: string[] = [];
    const address = pathToFileURL(join(folder, 'trams.html')).href;
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('data:') && url.split('#')[0] !== address) said.push(`asked for ${url}`);
    });
    await page.goto(address + at);
    return { page, said };
  }

  const note = (page: Page, text: string) => page.locator('.note', { hasText: text });

  test('says nothing and asks for nothing, whatever is ticked, opened and followed', async () => {
    const { page, said } = await open();
    for (const box of await page.locator('.legend input').all()) await box.click();
    for (const group of await page.locator('summary').all()) await group.click();
    for (const link of await page.locator('td a').all()) await link.click();
    expect(said).toEqual([]);
  });

  test.each(
    some(2, [
      [1440, 'light'],
      [390, 'dark'],
      [1440, 'dark'],
      [390, 'light'],
    ]),
  )(
    'gives axe nothing to object to at %i px in the %s look',
    async (width, scheme) => {
      const { page } = await open({ width, height: 844, scheme });
      for (const group of await page.locator('summary').all()) await group.click();
      await page.locator('#facts').evaluate((box) => (box as HTMLInputElement).click());
      expect(await objections(page)).toEqual([]);
    },
    30_000,
  );

  test('is as wide as its window, whatever that is', async () => {
    const { page } = await open();
    const wider: number[] = [];
    for (const width of [360, 390, 768, 1024, 1120, 1440, 1920]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over !== 0) wider.push(width);
    }
    expect(wider).toEqual([]);
  });

  test('shows how a claim was understood when its mark is pointed at, and nothing moves', async () => {
    const { page } = await open({ at: '#s1' });
    const more = note(page, 'Figure').locator('.more');
    expect(await more.isVisible()).toBe(false);
    const before = await page.locator('.text').first().boundingBox();
    await page.locator('.said .mk', { hasText: 'Trams carry' }).first().hover();
    expect(await page.locator('.note.k-statistic').evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    for (const place of ['.note.k-statistic', '.ref.k-statistic']) {
      await page.locator('h1').hover();
      expect(await more.isVisible()).toBe(false);
      await page.locator(place).hover();
      expect(await more.isVisible()).toBe(true);
    }
    expect((await page.locator('.text').first().boundingBox())?.height).toBe(before?.height);
  });

  test('opens a note by key, and leads from it by key to the other places', async () => {
    const { page } = await open();
    await page.locator('#s1-m1').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#s1-n1');
    expect(await page.locator('#s1-n1 .more').isVisible()).toBe(true);
    await page.locator('#s1-n1 .more a').first().focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#s2-n1');
  });

  test('shows only the kinds that are ticked, and all again when asked', async () => {
    const { page } = await open();
    const seen = async () =>
      [
        ...new Set(
          await page
            .locator('.note:visible')
            .evaluateAll((notes) => notes.map((one) => one.className.match(/k-(\w+)/)?.[1] ?? '')),
        ),
      ].sort();
    const all = await seen();
    expect(all.length).toBe(10);
    await page.locator('#only-risk').check();
    expect(await seen()).toEqual(['risk']);
    await page.locator('#only-definition').check();
    expect(await seen()).toEqual(['definition', 'risk']);
    await page.locator('button[type=reset]').click();
    expect(await seen()).toEqual(all);
  });

  test('keeps its place on a narrow screen while the index opens and closes', async () => {
    const { page } = await open({ width: 390, height: 700, at: '#s2' });
    const place = () => page.evaluate(() => Math.round(window.scrollY));
    const before = await place();
    expect(before).toBeGreaterThan(200);
    expect(await page.locator('#side').isVisible()).toBe(false);
    await page.locator('.menu a').click();
    expect(await page.locator('#side').isVisible()).toBe(true);
    await page.locator('#only-conflict').check();
    await page.locator('.close a').click();
    expect(await page.locator('#side').isVisible()).toBe(false);
    expect(await page.locator('#only-conflict').isChecked()).toBe(true);
    await page.locator('.menu a').click();
    await page.locator('#side nav a', { hasText: 'Gaps' }).click();
    expect(await page.locator('#side').isVisible()).toBe(false);
    expect(await page.locator('#gaps-title').isVisible()).toBe(true);
  });

  test('prints on light ground with the notes beside the text and no index', async () => {
    const { page } = await open({ scheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = await page.evaluate(() => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      index: getComputedStyle(document.querySelector('.side') as Element).display,
      columns: getComputedStyle(document.querySelector('.passage') as Element).gridTemplateColumns.split(' ').length,
    }));
    expect(look).toEqual({ ground: 'rgb(250, 250, 252)', index: 'none', columns: 2 });
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
