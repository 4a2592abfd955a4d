import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './html-dom.ts';

/** Elements that pages declare their main part with, the surest first. */
const MAINS = [
  '[itemprop="articleBody"]',
  '#mw-content-text',
  '.theme-doc-markdown',
  '.entry-content',
  'article',
  '[role="main"]',
  'main',
];
/** A declared main part holds at least this share of the prose around it, and this many characters. */
const SHARE = 0.5;
const LEAST = 200;

/** The element that holds a page's article: as the page declares it, else as its density of text tells, else the body. */
export function mainOf(document: DomDocument, body: DomElement): DomElement {
  const all = proseIn(body);
  for (const selector of MAINS) {
    const found = [...document.querySelectorAll(selector)].map((element) => ({ element, prose: proseIn(element) }));
    const best = found.sort((a, b) => b.prose - a.prose)[0];
    if (best && best.prose >= LEAST && best.prose >= all * SHARE) return best.element;
  }
  return byDensity(document) ?? body;
}

/** What Readability takes for the article; null where it finds none, or can't go on: it expects what only whole pages have. */
function byDensity(document: DomDocument): DomElement | null {
  // Readability takes the page apart: it gets a copy.
  const copy = document.cloneNode(true) as ConstructorParameters<typeof Readability>[0];
  try {
    const found = new Readability<DomElement>(copy, {
      serializer: (node) => node as unknown as DomElement,
      keepClasses: true,
    }).parse();
    return found?.content ?? null;
  } catch {
    return null;
  }
}

/** Characters of an element that are not within links: lists of links weigh nothing. */
function proseIn(element: DomElement): number {
  const lengths = [...element.querySelectorAll('a')].map((link) => (link.textContent ?? '').length);
  return squeezed(element) - lengths.reduce((sum, length) => sum + length, 0);
}

function squeezed(element: DomElement): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').length;
}
