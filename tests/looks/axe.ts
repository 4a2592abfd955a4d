/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { openDeck } from '../../src/emit/index.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that changes with the look of a page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

interface Axed {
  readonly Reveal: {
    getSlides(): HTMLElement[];
    getIndices(slide: HTMLElement): { h: number; v?: number };
    slide(h: number, v: number, step: number): void;
    sync(): void;
  };
  readonly axe: {
    run(
      on: unknown,
      how: unknown,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/**
 * What axe-core objects to on any slide, with all its steps shown, in each look: WCAG 2.0 to 2.2 A and AA and best practice in the first one, what
 * depends on colours in the others too. One line for each rule and slide.
 */
export async function violations(
  browser: Browser,
  html: string,
  themes: readonly string[],
  axe: string,
): Promise<readonly string[]> {
  const { page } = await openDeck(browser, html);
  await page.evaluate(axe);
  const found: string[] = [];
  for (const [i, theme] of themes.entries()) {
    const runOnly = i === 0 ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOURS };
    found.push(...(await page.evaluate(walk, { theme, how: { runOnly, resultTypes: ['violations'] } })));
  }
  await page.context().close();
  return found;
}

/** Runs in the page: everything it needs is inside it. */
async function walk({ theme, how }: { theme: string; how: object }): Promise<string[]> {
  const { Reveal, axe } = window as unknown as Axed;
  document.documentElement.dataset.theme = theme;
  Reveal.sync();
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
  const found: string[] = [];
  for (const [i, slide] of Reveal.getSlides().entries()) {
    const { h, v = 0 } = Reveal.getIndices(slide);
    Reveal.slide(h, v, 99);
    // Colours are judged when nothing is on its way any more and the step has been painted.
    if (!document.adoptedStyleSheets.includes(still)) document.adoptedStyleSheets.push(still);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { violations } = await axe.run(i === 0 ? document : slide, how);
    found.push(
      ...violations.map(({ id, nodes }) =>
        `${theme}, ${slide.id}: ${id} ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.failureSummary ?? ''}`.replaceAll(
          /\s+/g,
          ' ',
        ),
      ),
    );
  }
  return found;
}
