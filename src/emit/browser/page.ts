/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { within } from './deadline.ts';

/** Seconds that a deck may take until its first slide stands. */
const READY = 30;
/** Where a page from memory pretends to come from: a name that no network knows. */
export const ADDRESS = 'http://deck.invalid/';

/** The window that it opens in, px. */
export const SIZE = { width: 1920, height: 1080 } as const;

/** A page that runs in a browser. */
export interface OpenPage {
  readonly page: Page;
  /** Console messages, errors, and what it asked for besides itself; grows while the page is open. */
  readonly said: readonly string[];
}

/** Opens a deck as `openPage` does, and waits until its first slide stands. */
export async function openDeck(browser: Browser, html: string, seconds = READY): Promise<OpenPage> {
  return await openPage(browser, html, {
    ready: () => Boolean((window as unknown as Ready).Reveal?.isReady()),
    seconds,
  });
}

/** How a page is opened. */
export interface Opening {
  /** Of its address: `?print-pdf`. */
  readonly query?: string;
  /** Asked in the page until it is true. */
  readonly ready?: () => boolean;
  readonly seconds?: number;
}

/**
 * Opens a page from memory: nothing is written and nothing is fetched, what it asks for is refused and written down. Motion is
 * reduced. Throws InputError when it isn't ready within `seconds`.
 */
export async function openPage(
  browser: Browser,
  html: string,
  { query = '', ready = () => true, seconds = READY }: Opening = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
  const said: string[] = [];
  await serveFromMemory(context, html, said);
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const opened = page
    .goto(`${ADDRESS}${query}`, { timeout: 0 })
    .then(() => page.waitForFunction(ready, null, { timeout: 0 }));
  await within(seconds, 'Opening the deck', opened);
  return { page, said };
}

interface Ready {
  readonly Reveal?: { isReady(): boolean };
}

async function serveFromMemory(context: BrowserContext, html: string, said: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.split(/[?#]/)[0] === ADDRESS) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      return;
    }
    said.push(`asked for ${url.slice(0, 100)}`);
    await route.abort();
  });
}
