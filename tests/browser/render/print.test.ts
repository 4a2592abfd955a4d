/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshop } from '../../fixtures/render/workshop.ts';
import { some } from '../../long.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { open, type Site, site } from './page.ts';

/** A page as it is laid out for paper. */
interface Sheet {
  readonly title: string;
  readonly text: string;
  readonly ground: string;
  readonly inverse: boolean;
  /** Whether it shows what a step reveals. */
  readonly answer: boolean;
}

const COLOURS = {
  light: { page: 'rgb(250, 250, 252)', inverse: 'rgb(16, 18, 31)' },
  dark: { page: 'rgb(11, 13, 22)', inverse: 'rgb(23, 27, 44)' },
  contrast: { page: 'rgb(255, 255, 255)', inverse: 'rgb(0, 0, 0)' },
  ink: { page: 'rgb(255, 255, 255)', inverse: 'rgb(255, 255, 255)' },
} as const;

describe.runIf(hasBrowser())('a printed deck', () => {
  let browser: Browser;
  let pages: Site;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([launch(), site({ workshop: workshop() })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function printed(address: string): Promise<{ sheets: readonly Sheet[]; texts: readonly string[]; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    const { page, said } = await open(context, `${pages.file('workshop')}${address}`);
    await page.waitForFunction(() => document.querySelectorAll('.pdf-page').length > 1);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const file = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(file, { mergePages: false });
    expect(said).toEqual([]);
    return { sheets: await laidOut(page), texts: text, page };
  }

  test.each(
    some(1, [
      ['light', '?print-pdf'],
      ['dark', '?print-pdf&theme=dark'],
      ['contrast', '?print-pdf&theme=contrast'],
      ['ink', '?print-pdf&ink=low'],
    ] as const),
  )(
    'in the %s look has a page for each slide and each answer, with the words of each and its ground',
    async (theme, address) => {
      const { sheets, texts, page } = await printed(address);
      const steps = workshop().root.children.length;
      expect(sheets.length).toBe(steps + (await answers(page)));
      expect(sheets.length).toBeGreaterThan(steps);
      expect(texts.length).toBe(sheets.length);
      for (const [i, { title, text, ground, inverse }] of sheets.entries()) {
        expect(bare(texts[i] ?? ''), `page ${i + 1}`).toContain(bare(title));
        expect(missing(text, texts[i] ?? ''), `page ${i + 1}`).toBe('');
        // Marks that the sheets add, such as a dash before what isn't said.
        expect(missing(texts[i] ?? '', text).length, `page ${i + 1}`).toBeLessThan(16);
        expect(ground, `page ${i + 1}`).toBe(COLOURS[theme][inverse ? 'inverse' : 'page']);
      }
      const told = sheets.flatMap(({ title, answer }, i) =>
        answer ? [[title, sheets[i - 1]?.title, sheets[i - 1]?.answer]] : [],
      );
      expect(told).toEqual(told.map(([title]) => [title, title, false]));
      expect(told).toHaveLength(await answers(page));
      expect(await pressed(page)).toEqual([]);
      await page.context().close();
    },
    90_000,
  );
});

/** What could be pressed, were it not paper. */
function pressed(page: Page): Promise<string[]> {
  return page
    .locator('button, .controls, #hint')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((one) => one.outerHTML),
    );
}

/** Steps that reveal something, each of which is a page of its own. */
function answers(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('.pdf-page .fragment.visible').length);
}

/** What each page shows: its visible words, and the colour that lies under them. */
function laidOut(page: Page): Promise<Sheet[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.pdf-page')].map((sheet) => {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent || parent.closest('.unseen, aside')) continue;
        if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          words.push(walker.currentNode.nodeValue ?? '');
      }
      const section = sheet.querySelector<HTMLElement>('section');
      const heading = section?.querySelector<HTMLElement>('h1, h2:not(.unseen)');
      const reveal = section?.querySelector('[data-reveal]');
      const answer = reveal?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
      const inverse = section?.dataset.backgroundColor !== undefined;
      const under = inverse ? sheet.querySelector('.slide-background') : sheet;
      return {
        title: heading?.textContent ?? '',
        text: words.join(' '),
        ground: getComputedStyle(under ?? sheet).backgroundColor,
        inverse,
        answer,
      };
    }),
  );
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');
}

/** The letters of one text that another lacks, counted, whatever their order: paper knows places, not sentences. */
function missing(text: string, other: string): string {
  const left = [...bare(other)];
  return [...bare(text)]
    .filter((letter) => {
      const at = left.indexOf(letter);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}
