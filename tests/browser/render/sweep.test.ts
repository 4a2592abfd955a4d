/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { RevealApi } from 'reveal.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, launch } from '../chromium.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Slides with all that a sweep over them may touch: steps, slides in slides, backgrounds, what plays, what is fitted or not counted. */
const SLIDES = Array.from({ length: 14 }, (_, i) => {
  const steps = `<p class="fragment">one</p><p class="fragment fade-up" data-fragment-index="${i % 3}">two</p>`;
  const kinds = [
    `<section id="s${i}" class="own" data-background-color="#${i}${i}${i}"><h2>${i}</h2>${steps}</section>`,
    `<section id="s${i}"><section id="s${i}a"><h2>${i}a</h2>${steps}</section><section id="s${i}b">${steps}</section></section>`,
    `<section id="s${i}" data-state="asks" data-auto-animate><h2>${i}</h2><div class="r-stretch">fitted</div></section>`,
    `<section id="s${i}" data-auto-animate data-visibility="uncounted"><h2>${i}</h2><div class="stretch"></div></section>`,
  ];
  return kinds[i % kinds.length];
}).join('');
const PLAYING =
  '<section id="plays"><video data-src="data:video/mp4,"></video><iframe data-src="about:blank"></iframe></section>';

test('another reveal.js than the one that was looked at is refused, with the line that it hasn’t', async () => {
  const { changed } = await import(new URL('../../../scripts/bundle/reveal.mjs', import.meta.url).href);
  const text = readFileSync(join(ROOT, 'node_modules/reveal.js/dist/reveal.mjs'), 'utf8');
  expect(changed(text)).toContain('isSwept(');
  expect(() => changed(text.replace('unload(e) {', 'unload(slide) {'))).toThrow(
    /another one: no line `unload\(e\) \{`/,
  );
  expect(() => changed(text + text)).toThrow(/another one/);
});

describe.runIf(hasBrowser())('reveal.js, changed to touch only what differs', () => {
  let browser: Browser;
  let bundles: readonly string[];
  beforeAll(async () => {
    const { quickReveal } = await import(new URL('../../../scripts/bundle/reveal.mjs', import.meta.url).href);
    bundles = await Promise.all([bundled([]), bundled([quickReveal(ROOT) as Plugin])]);
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each([
    ['slides with steps, stacks and backgrounds', SLIDES, {}],
    ['what plays', SLIDES + PLAYING, {}],
    ['talks from right to left that begin again', SLIDES, { rtl: true, loop: true }],
    ['steps that are switched off', SLIDES, { fragments: false, viewDistance: 1 }],
  ])('leaves %s as the original does, whatever is done', async (_, slides, config) => {
    const [stock = [], quick = []] = await Promise.all(bundles.map((code) => histories(browser, code, slides, config)));
    expect(stock.length).toBeGreaterThan(150);
    for (const [i, state] of stock.entries()) expect(quick[i]).toBe(state);
  });

  test('is much less work: slides that stay as they are aren’t written to', async () => {
    const slides = '<section><p class="fragment">step</p></section>'.repeat(200);
    const [stock = 0, quick = 0] = await Promise.all(bundles.map((code) => writes(browser, code, slides)));
    expect(stock).toBeGreaterThan(1_000);
    expect(quick).toBeLessThan(60);
  });
});

async function bundled(plugins: Plugin[]): Promise<string> {
  const stdin = { contents: 'import Reveal from "reveal.js"; window.Deck = Reveal;', resolveDir: ROOT };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife', target: 'es2022', plugins });
  return outputFiles[0]?.text ?? '';
}

async function deck(browser: Browser, code: string, slides: string, config: object): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 960, height: 700 }, reducedMotion: 'reduce' });
  await page.setContent(`<main class="reveal"><div class="slides">${slides}</div></main>`);
  await page.addScriptTag({ content: code });
  await page.evaluate(async (more) => {
    const { Deck } = window as unknown as { Deck: new (main: Element | null, config: object) => RevealApi };
    const made = new Deck(document.querySelector('main'), { transition: 'none', scrollActivationWidth: null, ...more });
    Object.assign(window, { deck: made });
    await made.initialize();
  }, config);
  return page;
}

/** What stands in the page after each of many things that are done at random, the same ones every time. */
async function histories(browser: Browser, code: string, slides: string, config: object): Promise<readonly string[]> {
  const page = await deck(browser, code, slides, config);
  const states = await page.evaluate(walk);
  await page.close();
  return states;
}

/** Runs in the page. */
function walk(): string[] {
  const { deck } = window as unknown as { deck: RevealApi };
  const main = document.querySelector('main') as HTMLElement;
  let seed = 7;
  const upTo = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  const told: string[] = [];
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'sync'] as const)
    deck.on(event, () => told.push(event));
  main.addEventListener('visible', ({ target }) => told.push(`visible ${(target as Element).id}`), { capture: true });
  const any = (selector: string) => {
    const found = [...document.querySelectorAll(selector)];
    return found[upTo(found.length)];
  };
  const gone: [Element, Comment][] = [];
  const acts: readonly (() => void)[] = [
    () => deck.next(),
    () => deck.prev(),
    () => deck.slide(upTo(15)),
    () => deck.slide(upTo(15), upTo(2), upTo(3) - 1),
    () => deck.sync(),
    () => deck.toggleOverview(),
    () => deck.togglePause(),
    () => deck.layout(),
    () => any('.fragment')?.classList.toggle('visible'),
    () => any('.fragment')?.classList.toggle('current-fragment'),
    () => any('section')?.toggleAttribute('hidden'),
    () => any('section')?.classList.toggle('present'),
    () => any('section')?.append(document.createElement('section')),
    () => {
      const slide = any('.slides>section:not(.present)');
      if (!slide || document.querySelectorAll('.slides>section').length < 6) return;
      const place = document.createComment('');
      slide.replaceWith(place);
      gone.push([slide, place]);
    },
    () => {
      const [slide, place] = gone.pop() ?? [];
      if (slide) place?.replaceWith(slide);
      deck.sync();
    },
  ];
  return Array.from({ length: 200 }, () => {
    const act = upTo(acts.length);
    acts[act]?.();
    const { h, v, f } = deck.getIndices();
    const counts = [
      deck.getTotalSlides(),
      deck.getSlidePastCount(),
      deck.getSlides().length,
      deck.getVerticalSlides().length,
    ];
    const shown = main.cloneNode(true) as Element;
    // What is read out is written later; the order of classes says nothing.
    shown.querySelector('.aria-status')?.remove();
    for (const one of shown.querySelectorAll('[class]')) one.setAttribute('class', [...one.classList].sort().join(' '));
    return `${act}: ${h} ${v} ${f} ${counts} ${told.splice(0)} ${shown.innerHTML}`;
  });
}

/** How many attributes of slides and backgrounds are written in one step from the middle of a deck. */
async function writes(browser: Browser, code: string, slides: string): Promise<number> {
  const page = await deck(browser, code, slides, { viewDistance: 1 });
  const count = await page.evaluate(() => {
    const { deck } = window as unknown as { deck: RevealApi };
    deck.slide(100);
    const observer = new MutationObserver(() => {});
    observer.observe(document.querySelector('main') as Element, { attributes: true, subtree: true });
    deck.slide(101);
    return observer.takeRecords().length;
  });
  await page.close();
  return count;
}
