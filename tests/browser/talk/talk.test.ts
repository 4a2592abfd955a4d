/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knowDefault, talkOf } from '../../pipeline/default-talk.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { misfits } from '../fit.ts';
import { open, type Site, site, templates } from '../render/page.ts';

const CASES = [
  ['general', 10, 1920, 1080, 'light'],
  ['general', 10, 1280, 720, 'dark'],
  ['executives', 10, 1280, 720, 'light'],
  ['developers', 20, 1280, 720, 'light'],
  ['students', 5, 1280, 720, 'dark'],
  ['general', 45, 1280, 720, 'light'],
  ['educators', 120, 1280, 720, 'dark'],
] as const;

describe.runIf(hasBrowser())('talks from content/sources in a browser', () => {
  let browser: Browser;
  let pages: Site;

  beforeAll(async () => {
    await templates();
    const known = await knowDefault();
    const decks = CASES.map(([audience, minutes]) => [`${audience}-${minutes}`, talkOf(known, audience, minutes).deck]);
    [browser, pages] = await Promise.all([launch(), site(Object.fromEntries(decks))]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test.each(CASES)(
    'for %s in %i minutes fits %i×%i (%s) and says nothing',
    async (audience, minutes, width, height, theme) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
      const { page, said } = await open(context, `${pages.file(`${audience}-${minutes}`)}?theme=${theme}`);
      expect(await misfits(page)).toEqual([]);
      expect(said).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
