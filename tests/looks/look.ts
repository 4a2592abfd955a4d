import type { Browser } from 'playwright-core';
import { visualShare } from '../../src/check/content.ts';
import { bodyWords } from '../../src/check/words.ts';
import { measureFit, type SeenMisfit } from '../../src/emit/index.ts';
import { type FitView, LAYOUTS, slidesOf } from '../../src/model/index.ts';
import { violations } from './axe.ts';
import type { Cast } from './casts.ts';

/** What was measured of a deck. */
export interface Look {
  readonly name: string;
  readonly slides: number;
  readonly misfits: number;
  readonly violations: number;
  /** Share of the content slides that show more than text, 0 to 1, as `check` counts it. */
  readonly visual: number;
  /** Most words of a body, as `check` counts them; layouts without a limit are left out. */
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

export async function lookAt(browser: Browser, cast: Cast, looking: Looking): Promise<Look> {
  const { name, deck, html } = cast;
  const slides = slidesOf(deck);
  const fit = await measureFit(browser, html, looking);
  const objections = await violations(browser, html, looking.themes, looking.axe);
  const words = slides.filter(({ data }) => LAYOUTS[data.layout].words !== null).map(bodyWords);
  return {
    name,
    slides: slides.length,
    misfits: fit.misfits.length + fit.said.length,
    violations: objections.length,
    visual: visualShare(deck) ?? 0,
    words: Math.max(0, ...words),
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
