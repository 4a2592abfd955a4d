import { parseHTML } from 'linkedom';
import { InputError } from '../../model/index.ts';
import { type DomDocument, type DomElement, isElement } from './html-dom.ts';
import { markAsides, withoutFrame } from './html-frame.ts';
import { lineOf, withLines } from './html-lines.ts';
import { headingOf, metadataOf } from './html-meta.ts';
import { headingText, printArticle } from './html-print.ts';
import { mainOf } from './html-root.ts';
import type { Read } from './index.ts';

/** Deepest nesting of elements that is read. */
const DEEPEST = 400;

/**
 * Reads a web page: its article, told from navigation and adverts, printed as readable text that positions point
 * into, each block on the line that it has in the page where that line is not past yet. What stands in the article and
 * isn't its text (share buttons, notes) is printed too and set aside. The title is the page's main heading; publisher
 * and date come from metadata alone.
 */
export function readHtml(text: string, name: string): Read {
  const document = parsePage(withLines(text), text, name);
  const body = (document.body ?? document.documentElement) as DomElement;
  const metadata = metadataOf(document);
  withoutFrame(document, body);
  const root = mainOf(document, body);
  const first = headingOf(document, root, metadata.title);
  const heading = headingText(first) ?? metadata.title;
  markAsides(root);
  const { text: printed, tree, asides } = printArticle(root, heading, first ? lineOf(first) : 0);
  if (printed.trim() === '') throw new InputError(`${name}: no text found in the page, expected an article.`);
  return { text: printed, tree, declaredTitle: heading, publisher: metadata.publisher, date: metadata.date, asides };
}

/** The page as a tree. Throws InputError when it has no element, or is nested deeper than any article. */
export function parsePage(marked: string, text: string, name: string): DomDocument {
  const page = /<html[\s>]/i.test(text) ? marked : `<html><head></head><body>${marked}</body></html>`;
  const document = parseHTML(page).document as unknown as DomDocument;
  if (!/<body[\s>]/i.test(text)) gatherBody(document);
  // Where it has no element at all, the library fails to look for its body.
  const body = document.documentElement && (document.body ?? document.documentElement);
  if (!body) throw new InputError(`${name}: no HTML element found, expected a page with text. Save the page again.`);
  if (depthOf(body) > DEEPEST) {
    throw new InputError(
      `${name}: elements are nested more than ${DEEPEST} deep, too deep to be an article. Save a readable copy.`,
    );
  }
  return document;
}

/** A page needs no tag for its body: what isn't of its head is then its body, which the library would leave empty. */
function gatherBody(document: DomDocument): void {
  const { documentElement } = document;
  if (!documentElement) return;
  const loose = [...documentElement.childNodes].filter((node) => !isElement(node) || !HEADS.has(node.localName));
  document.body?.append(...loose);
}

/** Elements of a page that are no text of it. */
const HEADS = new Set(['head', 'body', 'title', 'meta', 'link', 'base', 'style', 'script', 'noscript', 'frameset']);

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
