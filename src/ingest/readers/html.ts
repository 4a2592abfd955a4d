import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '../../model/index.ts';
import type { DomDocument, DomElement } from './html-dom.ts';
import { lineOf, withLines } from './html-lines.ts';
import { headingText, printArticle } from './html-print.ts';
import type { Read } from './index.ts';

/** Deepest nesting of elements that is read. */
const DEEPEST = 400;
/** Never prose, wherever they stand. */
const NO_PROSE = 'script, style, noscript, template, iframe, object, embed, form, button, select, svg, canvas, nav';

/**
 * Reads a web page: its article, told from navigation and adverts, printed as readable text that positions point
 * into, each block on the line that it has in the page where that line is not past yet. The title is the page's main heading; publisher and date come from metadata alone.
 */
export function readHtml(text: string, name: string): Read {
  const marked = withLines(text);
  const page = /<html[\s>]/i.test(text) ? marked : `<html><head></head><body>${marked}</body></html>`;
  const document = parseHTML(page).document as unknown as DomDocument;
  const body = document.body ?? document.documentElement;
  if (!body) throw new InputError(`${name}: no HTML element found, expected a page with text. Save the page again.`);
  if (depthOf(body) > DEEPEST) {
    throw new InputError(
      `${name}: elements are nested more than ${DEEPEST} deep, too deep to be an article. Save a readable copy.`,
    );
  }
  const metadata = metadataOf(document);
  for (const element of document.querySelectorAll(NO_PROSE)) element.remove();
  const first = document.querySelector('h1');
  const heading = headingText(first) ?? metadata.title;
  // Readability takes the page apart: it gets a copy.
  const copy = document.cloneNode(true) as ConstructorParameters<typeof Readability>[0];
  const article = new Readability<DomElement>(copy, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: true,
  }).parse();
  const root = article?.content ?? body;
  const { text: printed, tree } = printArticle(root, heading, heading === headingText(first) ? lineOf(first) : 0);
  if (printed.trim() === '') throw new InputError(`${name}: no text found in the page, expected an article.`);
  const publisher = metadata.publisher ?? null;
  return { text: printed, tree, declaredTitle: heading ?? article?.title ?? null, publisher, date: metadata.date };
}

function metadataOf(document: DomDocument) {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
      const content = squeeze(element?.getAttribute('content'));
      if (content) return content;
    }
    return null;
  };
  return {
    title: meta('og:title', 'dc.title') ?? squeeze(document.querySelector('title')?.textContent),
    publisher: meta('og:site_name', 'publisher', 'dc.publisher', 'application-name', 'author'),
    date: meta('article:published_time', 'date', 'dc.date', 'publish_date', 'citation_publication_date'),
  };
}

function squeeze(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

function depthOf(root: DomElement): number {
  let deepest = 0;
  const open: [DomElement, number][] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next[1]);
    if (deepest > DEEPEST) break;
    for (const child of next[0].children) open.push([child, next[1] + 1]);
  }
  return deepest;
}
