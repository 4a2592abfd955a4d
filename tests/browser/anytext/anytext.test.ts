/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/model/index.ts';
import { anytextTalk, CASES } from '../../fixtures/anytext/talks.ts';
import { some } from '../../long.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { misfits } from '../fit.ts';
import { open, type Site, site, templates } from '../render/page.ts';

/** The hardest to fit: the usual run looks at these. */
const FIRST = [
  'right-to-left',
  'ideographs',
  'long-terms',
  'long-title',
  'long-definition',
  'cells',
  'code',
  'twenty-industries',
];

describe.runIf(hasBrowser())('whatever the sources hold', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    await templates();
    const decks = await Promise.all(
      CASES.map(async (name): Promise<[string, Deck]> => [name, (await anytextTalk(name)).deck]),
    );
    [browser, pages] = await Promise.all([launch(), site(Object.fromEntries(decks))]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test.each(some(3, [...new Set([...FIRST, ...CASES])]))(
    'fits its slides: %s',
    async (name) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
      const { page, said } = await open(context, `${pages.file(name)}?theme=light`);
      expect(await misfits(page)).toEqual([]);
      expect(said).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
