/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import type { FitSeen, FitView, Misfit } from '../../model/index.ts';
import { within } from './deadline.ts';
import { openDeck } from './page.ts';

/** Seconds that a view may take: a base, and what each slide adds. */
const VIEW = { base: 30, slide: 0.5 } as const;

/** A misfit with the views that show it. */
export interface SeenMisfit extends Misfit {
  readonly views: readonly FitView[];
}

/** How a deck fits in every view that was asked for. */
export interface Fit {
  readonly views: readonly FitView[];
  readonly slides: number;
  /** Slides and their steps, in one view. */
  readonly states: number;
  /** In the order of the slides; the same in several views once, by its largest excess. */
  readonly misfits: readonly SeenMisfit[];
  /** What the page printed, threw or asked for: nothing, when all is well. */
  readonly said: readonly string[];
}

/**
 * Measures a deck's page in each view with `script`, the built src/client/fit. `told` hears of each view that begins. Throws InputError
 * when the browser takes too long.
 */
export async function measureFit(
  browser: Browser,
  html: string,
  { views, script, told = () => {} }: { views: readonly FitView[]; script: string; told?: (view: FitView) => void },
): Promise<Fit> {
  const { page, said } = await openDeck(browser, html);
  await page.evaluate(script);
  const seen: { readonly view: FitView; readonly what: FitSeen }[] = [];
  for (const view of views) {
    told(view);
    seen.push({ view, what: await look(page, view) });
  }
  await page.context().close();
  return {
    views,
    slides: Math.max(0, ...seen.map(({ what }) => what.slides)),
    states: Math.max(0, ...seen.map(({ what }) => what.states)),
    misfits: merged(seen.flatMap(({ view, what }) => what.misfits.map((misfit) => ({ ...misfit, views: [view] })))),
    said: [...new Set(said)],
  };
}

interface Measuring {
  readonly Reveal: { getTotalSlides(): number; sync(): void };
  readonly talkwrightFit: () => Promise<FitSeen>;
}

async function look(page: Page, { width, height, theme }: FitView): Promise<FitSeen> {
  await page.setViewportSize({ width, height });
  const slides = await page.evaluate((name) => {
    const { Reveal } = window as unknown as Measuring;
    document.documentElement.dataset.theme = name;
    // Backgrounds that follow the look are computed again.
    Reveal.sync();
    return Reveal.getTotalSlides();
  }, theme);
  const measured = page.evaluate(() => (window as unknown as Measuring).talkwrightFit());
  return await within(Math.ceil(VIEW.base + VIEW.slide * slides), 'Measuring the slides', measured);
}

/** Faults that several views show, each told once. */
export function merged(found: readonly SeenMisfit[]): SeenMisfit[] {
  const all = new Map<string, SeenMisfit>();
  for (const one of found) {
    const key = JSON.stringify([one.slide, one.rule, one.slot, one.words, one.against]);
    const before = all.get(key);
    const excess = Math.max(before?.excess ?? 0, one.excess);
    all.set(key, before ? { ...before, excess, views: [...before.views, ...one.views] } : one);
  }
  return [...all.values()];
}
