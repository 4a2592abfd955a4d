import type { Browser, BrowserContext, ViewportSize } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Deck } from '../../../src/model/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { launch } from '../chromium.ts';
import { type Fake, fake } from './server.ts';

/** What each test of a served talk has for itself: a browser without a past, and a server. */
export interface Served {
  readonly context: BrowserContext;
  readonly server: Fake;
  /** Has another talk served instead. */
  readonly other: (deck: Deck) => Promise<void>;
}

/** Has a browser for all tests of a file, and a context of this size with a server of the heating talk for each. */
export function served(viewport: ViewportSize): Served {
  let browser: Browser;
  const live = {
    other: async (deck: Deck) => {
      await live.server.close();
      live.server = await fake(deck);
    },
  } as { context: BrowserContext; server: Fake; other: Served['other'] };
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    live.context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    live.server = await fake(heating());
  });
  afterEach(async () => {
    await live.context.close();
    await live.server.close();
  });
  return live;
}
