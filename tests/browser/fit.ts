/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';

/** One thing that doesn't fit on a slide, in words. */
export interface Misfit {
  readonly slide: string;
  readonly fault: string;
}

/**
 * Walks a page's slides and lists what doesn't fit: frames that scroll, text outside its box, its slide's margins or
 * its drawing, cut citations, titles over two lines, type under 24 px of the 1080 canvas.
 */
export async function misfits(page: Page): Promise<Misfit[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(walk);
}

/** Runs in the page: everything it needs is inside it. */
function walk(): Misfit[] {
  const deck = (window as unknown as { Reveal: Walker }).Reveal;
  const found: Misfit[] = [];
  interface Walker {
    getSlides(): HTMLElement[];
    getScale(): number;
    getIndices(slide: HTMLElement): { h: number; v?: number };
    slide(h: number, v?: number): void;
  }
  const scale = deck.getScale();
  const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);
  const seen = (element: Element) => !element.closest('.unseen, .notes, [aria-hidden="true"].art');

  const frames = (slide: HTMLElement) =>
    [...slide.querySelectorAll<HTMLElement>('.s, .bd, .bd > *, .cite, .cover-words, .part-words')].flatMap((box) =>
      box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 2
        ? [
            `.${box.className} scrolls: ${box.scrollWidth}×${box.scrollHeight} in ${box.clientWidth}×${box.clientHeight}`,
          ]
        : [],
    );

  const leaves = (slide: HTMLElement) => {
    const walker = document.createTreeWalker(slide.querySelector('.s') as Element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement;
      if (text.data.trim() && parent && seen(parent)) texts.push(text);
    }
    return texts;
  };

  const boxOf = (text: Text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  };

  const outside = (slide: HTMLElement, text: Text): string[] => {
    const parent = text.parentElement as Element;
    const s = (slide.querySelector('.s') as Element).getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    const svg = parent.closest('svg');
    const box = (svg ?? blockOf(parent)).getBoundingClientRect();
    const faults: string[] = [];
    for (const rect of boxOf(text)) {
      if (rect.width === 0) continue;
      // The ink of a line is smaller than its box: a third of an em is room for ascenders and descenders.
      const slack = size * 0.34 + 2;
      if (rect.left < s.left + 110 * scale - size * 0.055 - 2 || (!svg && rect.right > s.right - 110 * scale + 2))
        faults.push(`"${words(parent)}" leaves the margins`);
      if (rect.left < box.left - size * 0.055 - 3 || rect.right > box.right + 3)
        faults.push(`"${words(parent)}" is wider than its box`);
      if (rect.top < box.top - slack || rect.bottom > box.bottom + slack)
        faults.push(`"${words(parent)}" is taller than its box`);
      if (rect.right > s.right || rect.bottom > s.bottom || rect.top < s.top)
        faults.push(`"${words(parent)}" leaves the slide`);
    }
    return faults.slice(0, 1);
  };

  /** The nearest box that holds the text and has an edge: a cell, card, panel, or the body. */
  const blockOf = (element: Element): Element => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const edged = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.borderTopStyle !== 'none';
      if (at.matches('.s, .bd, .ft, .hd, td, th') || (edged && style.display !== 'inline')) return at;
    }
    return element;
  };

  const small = (text: Text): string[] => {
    const parent = text.parentElement as Element;
    const matrix = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? scale) : scale;
    const size = (Number.parseFloat(getComputedStyle(parent).fontSize) * matrix) / scale;
    return size < 23.9 ? [`"${words(parent)}" is ${size.toFixed(1)} px`] : [];
  };

  const title = (slide: HTMLElement): string[] => {
    const heading = slide.querySelector('h2.title');
    if (!heading) return [];
    const range = document.createRange();
    range.selectNodeContents(heading);
    const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.bottom / (20 * scale)))).size;
    return lines > 2 ? [`the title takes ${lines} lines`] : [];
  };

  for (const slide of deck.getSlides()) {
    const { h, v } = deck.getIndices(slide);
    deck.slide(h, v);
    const texts = leaves(slide);
    const faults = [
      ...frames(slide),
      ...title(slide),
      ...texts.flatMap((text) => [...outside(slide, text), ...small(text)]),
    ];
    found.push(...faults.map((fault) => ({ slide: slide.id, fault })));
  }
  return found;
}
