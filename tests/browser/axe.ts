/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(on: unknown, how?: unknown): Promise<Pick<AxeResults, 'violations'>>;
}

/** What axe-core objects to in a page, or in the parts of it that are named: `rule: markup`. */
export async function objections(page: Page, parts: readonly string[] = []): Promise<readonly string[]> {
  // The driver may run what the page's own policy forbids pages to run.
  await page.evaluate(SOURCE);
  return page.evaluate(async (include) => {
    const { axe } = window as unknown as { axe: Axe };
    const on = include.length === 0 ? document : { include: include.map((one) => [one]) };
    const { violations } = await axe.run(on, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }, parts);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe-core objects to on any slide of a deck, with all its steps shown: the first with the whole page, the others alone in it
 * (axe looks at all that is there, shown or not). WCAG 2.0 to 2.2 A and AA; of the first, best practice too.
 */
export async function objectionsToSlides(page: Page): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  return page.evaluate(async (tags) => {
    const { Reveal, axe } = window as unknown as {
      axe: Axe;
      Reveal: {
        slide(h: number, v: number, step: number): void;
        getCurrentSlide(): HTMLElement;
        getTotalSlides(): number;
      };
    };
    const found: string[] = [];
    const look = async (on: unknown, values: readonly string[]) => {
      const { violations } = await axe.run(on, { runOnly: values, resultTypes: ['violations'] });
      const { id: slide } = Reveal.getCurrentSlide();
      found.push(...violations.map(({ id, nodes }) => `${slide}: ${id} ${nodes[0]?.html.slice(0, 120)}`));
    };
    const shown = async (index: number) => {
      Reveal.slide(index, 0, 99);
      // Colour is judged when the fade is over.
      await new Promise((resolve) => setTimeout(resolve, 30));
    };
    await shown(0);
    await look(document, [...tags, 'best-practice']);
    const slides = Reveal.getTotalSlides();
    for (let i = 1; i < slides; i++) {
      await shown(i);
      const slide = Reveal.getCurrentSlide();
      const others = [...(slide.parentElement?.children ?? [])].filter((one) => one !== slide);
      const away = others.map((one) => {
        const mark = document.createComment('');
        one.replaceWith(mark);
        return () => mark.replaceWith(one);
      });
      await look(slide, tags);
      for (const back of away) back();
    }
    return found;
  }, TAGS);
}
