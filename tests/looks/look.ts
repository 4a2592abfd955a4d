import type { Browser } from 'playwright-core';
import { textsOf } from '../../src/check/words.ts';
import { measureFit, type SeenMisfit } from '../../src/emit/index.ts';
import { countWords, type FitView, type LayoutName, slidesOf } from '../../src/model/index.ts';
import { violations } from './axe.ts';
import type { Cast } from './casts.ts';

/** What was measured of a deck. */
export interface Look {
  readonly name: string;
  readonly slides: number;
  readonly misfits: number;
  readonly violations: number;
  /** Share of the slides that show more than words, 0 to 1. */
  readonly visual: number;
  /** Most words of a slide besides title and footer. */
  readonly words: number;
  readonly bytes: number;
  /** Seconds of the slot that its sources don't fill. */
  readonly short: number;
  /** Everything that is wrong, one line each. */
  readonly faults: readonly string[];
}

export interface Looking {
  readonly views: readonly FitView[];
  readonly themes: readonly string[];
  /** What measures the fit, and axe-core, as scripts. */
  readonly script: string;
  readonly axe: string;
}

/** Layouts that are words in an arrangement. */
const WORDY: ReadonlySet<LayoutName> = new Set(['title', 'section', 'quote', 'sources', 'objectives', 'terms']);

export async function lookAt(browser: Browser, cast: Cast, looking: Looking): Promise<Look> {
  const { name, deck, html } = cast;
  const slides = slidesOf(deck);
  const fit = await measureFit(browser, html, looking);
  const objections = await violations(browser, html, looking.themes, looking.axe);
  const words = slides.map((slide) => textsOf(slide).reduce((sum, text) => sum + countWords(text), 0));
  return {
    name,
    slides: slides.length,
    misfits: fit.misfits.length + fit.said.length,
    violations: objections.length,
    visual: slides.filter(({ data }) => !WORDY.has(data.layout)).length / slides.length,
    words: Math.max(...words),
    bytes: Buffer.byteLength(html),
    short: deck.shortfall,
    faults: [...fit.misfits.map((one) => told(one, cast)), ...fit.said, ...objections],
  };
}

function told({ slide, rule, slot, words, against, excess, views }: SeenMisfit, { deck }: Cast): string {
  const n = slidesOf(deck).findIndex(({ data }) => data.id === slide) + 1;
  const layout = slidesOf(deck)[n - 1]?.data.layout;
  const other = against === null ? '' : ` against ${against}`;
  return `slide ${n} ${layout} (${slide}): ${rule} of ${slot} “${words}”${other} by ${excess}, ${views.length} views`;
}
