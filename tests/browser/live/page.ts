/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core';
import type {} from '../../../src/client/deck.ts';
import type {} from '../../../src/client/ticket.ts';

export interface Watched {
  readonly page: Page;
  /** Console messages, errors, violations of the policy. */
  readonly said: string[];
}

/** Opens a served page that is a deck, when it runs and has heard the server. */
export async function on(context: BrowserContext, address: string): Promise<Watched> {
  const watched = await view(context, address);
  await watched.page.waitForFunction(() => window.talkwright !== undefined);
  await watched.page.waitForFunction(() => performance.getEntriesByName('talkwright:swap').length > 0);
  return watched;
}

/** Opens any served page. */
export async function view(context: BrowserContext, address: string): Promise<Watched> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  return { page, said };
}
