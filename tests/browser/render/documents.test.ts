/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { slidesOf } from '../../../src/model/index.ts';
import { renderDocuments } from '../../../src/render/documents/documents.ts';
import { said } from '../../fixtures/render/build.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { some } from '../../long.ts';
import { objections } from '../axe.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { templates } from './page.ts';

const NAMES = ['read', 'run-sheet', 'facilitator', 'handout'] as const;
type Name = (typeof NAMES)[number];

describe.runIf(hasBrowser())('what lies beside a deck, in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkwright-documents-'));
  let browser: Browser;

  beforeAll(async () => {
    const { documents } = await templates();
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller'.repeat(2);
    const deck = workshop({ title: `Sourdough, baker’s yeast and ${long}`, lead: long });
    for (const section of deck.sections)
      Object.assign(section, { title: said(long, 'bakers-hall.md'), objectives: [long] });
    const slides = slidesOf(deck);
    for (const [at, facts] of [
      [5, { title: slides[4]?.data.title }],
      [11, { section: 'rise' }],
    ] as const) {
      Object.assign(slides[at]?.data ?? {}, facts);
    }
    for (const { path, content } of renderDocuments(deck, documents)) writeFileSync(join(folder, path), content);
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

  async function open(
    name: Name,
    width = 1280,
    scheme: 'light' | 'dark' = 'light',
  ): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: scheme });
    const said: string[] = [];
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('data:') && url.split('#')[0] !== address) said.push(`asked for ${url}`);
    });
    await page.goto(address);
    return { page, said };
  }

  test.each(some(2, NAMES))('says nothing and asks for nothing: %s', async (name) => {
    const { said } = await open(name);
    expect(said).toEqual([]);
  });

  // Each look and each width once: colours don't depend on the width.
  test.each(NAMES.flatMap((name) => [[name, 1280, 'light'] as const, [name, 390, 'dark'] as const]))(
    'gives axe nothing to object to: %s at %i px in the %s look',
    async (name, width, scheme) => {
      const { page } = await open(name, width, scheme);
      expect(await objections(page)).toEqual([]);
    },
    30_000,
  );

  test.each(some(2, NAMES))('is as wide as its window, whatever that is, long words and all: %s', async (name) => {
    const { page } = await open(name);
    const wider: number[] = [];
    for (const width of [320, 390, 641, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over !== 0) wider.push(width);
    }
    expect(wider).toEqual([]);
  });

  test.each(['A4', 'Letter'] as const)(
    'repeats the heads of the schedule on every sheet of %s',
    async (format) => {
      const { page } = await open('run-sheet');
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format }))));
      const [first = '', ...rest] = text;
      expect(rest.length).toBeGreaterThan(0);
      expect(first).toContain('When you are late');
      for (const sheet of rest) expect(sheet.replace(/\s+/g, ' ')).toMatch(/^\s*Time Length Slide Say or do/);
    },
    30_000,
  );

  test('prints no row, card or answer over two sheets, and no colour that is needed is lost', async () => {
    const { page } = await open('facilitator');
    await page.emulateMedia({ media: 'print' });
    const broken = await page.evaluate(
      () =>
        [...document.querySelectorAll('tr, li')].filter((row) => getComputedStyle(row).breakInside !== 'avoid').length,
    );
    expect(broken).toBe(0);
    const other = await open('run-sheet');
    await other.page.emulateMedia({ media: 'print' });
    const kept = await other.page.evaluate(() => {
      const adjusted = (one: Element) => getComputedStyle(one).getPropertyValue('print-color-adjust') === 'exact';
      return [...document.querySelectorAll('.key, .strip, .tag')].every(adjusted);
    });
    expect(kept).toBe(true);
  });

  test('leads to the slide in the deck that it names', async () => {
    const { page } = await open('run-sheet');
    const links = page.locator('a.n');
    expect(await links.first().getAttribute('href')).toBe('index.html#/0');
    expect(await links.last().getAttribute('href')).toBe(`index.html#/${(await links.count()) - 1}`);
  });
});
