import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBrowser } from '../../../src/emit/browser/browser.ts';
import { measureFit } from '../../../src/emit/browser/fit.ts';
import { openDeck } from '../../../src/emit/browser/page.ts';
import { render } from '../../../src/render/index.ts';
import { slide } from '../../fixtures/emit/misfits.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { fitScript } from '../fit.ts';
import { templates } from '../render/page.ts';

const view = (width: number, height: number, theme: string) => ({ width, height, theme });
/** Id of the last slide, whose foot holds one line of text. */
const cited = (deck: string) => [...deck.matchAll(/<section id="([^"]+)"/g)].at(-1)?.[1] ?? '';
const VIEWS = [view(1280, 720, 'light'), view(1024, 768, 'dark')];

describe.runIf(hasBrowser())('a deck that is measured', () => {
  let browser: Browser;
  let script: string;
  let deck: string;

  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), fitScript()]);
    deck = String(render(workshop(), await templates())[0]?.content);
  }, 60_000);
  afterAll(() => browser?.close());

  const measure = (html: string) => measureFit(browser, html, { views: VIEWS, script });

  test('is seen on every slide, at every step, in every view', async () => {
    const slides = deck.match(/<section id=/g) ?? [];
    const steps = deck.match(/class="[^"]*\bfragment\b/g) ?? [];
    expect(steps.length).toBeGreaterThan(0);
    const told: string[] = [];
    const fit = await measureFit(browser, deck, { views: VIEWS, script, told: ({ theme }) => told.push(theme) });
    expect(fit).toEqual({
      views: VIEWS,
      slides: slides.length,
      states: slides.length + steps.length,
      misfits: [],
      said: [],
    });
    expect(told).toEqual(['light', 'dark']);
  });

  /** The deck with a rule of ours, and without the policy that forbids it. */
  const dressed = (css: string) =>
    deck
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('</head>', `<style>${css}</style></head>`);

  test('has a fault of one look told with the views of that look only', async () => {
    const slide = cited(deck);
    const { misfits } = await measure(dressed(`[data-theme=dark] #${slide} .cite { font-size: 18px }`));
    expect(misfits).toEqual([
      expect.objectContaining({ slide, rule: 'small', slot: 'citation', excess: 6, views: [VIEWS[1]] }),
    ]);
  });

  test('has a fault of a step told with that step', async () => {
    const { misfits } = await measure(dressed('.s .answer.fragment { font-size: 18px }'));
    expect(misfits.length).toBeGreaterThan(0);
    expect(misfits.filter(({ rule, step }) => rule !== 'small' || step !== 1)).toEqual([]);
  });

  test('gets nothing from outside, and is told what it asked for and said', async () => {
    const html =
      '<!doctype html><img src="http://192.0.2.1/x.png"><script>console.log("rising");window.Reveal={isReady:()=>true,getTotalSlides:()=>0,sync(){},layout(){},getSlides:()=>[]}</script>';
    const { said, slides } = await measure(html);
    expect(slides).toBe(0);
    expect(said).toEqual(expect.arrayContaining(['asked for http://192.0.2.1/x.png', 'rising']));
  });

  test.each([
    ['never ready', `<!doctype html>${slide('')}`],
    ['busy for ever', '<!doctype html><script>for(;;);</script>'],
  ])('that is %s is given up, and the browser ends', async (_, html) => {
    const began = Date.now();
    await expect(withBrowser((own) => openDeck(own, html, 2))).rejects.toThrow('Opening the deck took more than 2 s');
    expect(Date.now() - began).toBeLessThan(30_000);
  });
});
