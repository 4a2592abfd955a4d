/// <reference lib="dom" />
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostsFor } from '../../../src/serve/index.ts';
import { type Stand, stand } from '../../serve/wire.ts';
import { hasBrowser, launch } from '../chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const elsewhere = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe.runIf(hasBrowser() && elsewhere)('the door, in a browser of another device', () => {
  let browser: Browser;
  let own: Stand;
  let context: BrowserContext;
  let page: Page;
  let said: string[];
  let url: string;

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    own = await stand({ hosts: hostsFor('') });
    url = `http://${elsewhere}:${own.serving.port}/`;
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    said = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
  });
  afterEach(async () => {
    await context.close();
    await own.serving.close();
  });

  const code = () => own.serving.code as string;
  const go = (name: string) => page.getByRole('button', { name }).click();

  test.each([
    ['Speaker view', '?speaker'],
    ['Follow the slides', '?follow'],
    ['Present from here', ''],
  ])('leads by “%s” to where it says, and asks no more', async (name, query) => {
    await page.goto(url);
    await page.getByLabel('Which code?').fill(code());
    await go(name);
    await expect.poll(() => page.url()).toBe(`${url}${query}`);
    expect(await page.locator('h2').allTextContents()).toEqual(['Tides', 'Currents', 'Ferries']);
    await page.goto(`${url}read.html`);
    expect(await page.locator('h1').textContent()).toBe('Tides, Currents, Ferries');
    const stream = await page.evaluate(async () => (await fetch('/live/events', { method: 'HEAD' })).status);
    expect(stream).toBe(200);
  });

  test('takes the code with Enter, typed as it is printed, and leads back to what was asked for', async () => {
    await page.goto(`${url}read.html`);
    await page.keyboard.type(`${code().slice(0, 3)} ${code().slice(3)}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(`${url}read.html`);
    expect(await page.locator('h1').textContent()).toBe('Tides, Currents, Ferries');
  });

  test('says that a code was wrong, and lets the right one in', async () => {
    await page.goto(url);
    await page.getByLabel('Which code?').fill(code() === '000000' ? '000001' : '000000');
    await go('Speaker view');
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/not the code/);
    await page.getByLabel('Which code?').fill(code());
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(`${url}?speaker`);
  });

  test('gives the browser nothing to complain about', async () => {
    await page.goto(url);
    await page.getByLabel('Which code?').fill(code());
    await go('Present from here');
    await expect.poll(() => page.url()).toBe(url);
    expect(said.map((text) => text.replace(/.*(status of 403).*/, '$1'))).toEqual(['status of 403']);
  });

  test('keeps no code in an address', async () => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(url);
    await page.getByLabel('Which code?').fill(code());
    const used = code();
    await go('Present from here');
    await expect.poll(() => page.url()).toBe(url);
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((one) => one.includes(used))).toEqual([]);
  });

  test('is a page for everybody, light and dark, without a word against its policy', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Page.setBypassCSP', { enabled: true });
      await page.reload();
      await page.addScriptTag({ path: AXE });
      const found = await page.evaluate(async () => {
        const axe = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(found).toEqual([]);
      await cdp.send('Page.setBypassCSP', { enabled: false });
    }
    await page.reload();
    expect(
      await page
        .locator('button')
        .first()
        .evaluate((one) => getComputedStyle(one).borderRadius),
    ).toBe('12px');
    expect(said.filter((text) => !text.includes('403'))).toEqual([]);
  });
});
