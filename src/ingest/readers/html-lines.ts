import { type DomElement, type DomNode, isElement } from './html-dom.ts';

const MARK = 'data-source-line';
/** Start tags of elements that begin a line of their own in the printed text. */
const TAGS =
  /<(?:p|h[1-6]|li|tr|td|th|dt|dd|blockquote|pre|figcaption|caption|summary|div|section|article|main)(?=[\s>/])/gi;

/** Marks each block's start tag with the line (1-based) that it stands on, since the DOM knows no places. */
export function withLines(page: string): string {
  let line = 1;
  let last = 0;
  return page.replace(TAGS, (tag, at: number) => {
    for (let i = page.indexOf('\n', last); i >= 0 && i < at; i = page.indexOf('\n', i + 1)) line += 1;
    last = at;
    return `${tag} ${MARK}="${line}"`;
  });
}

/** The line that a node's block stands on in the page, or 0 where none is known. */
export function lineOf(node: DomNode | null): number {
  for (let at: DomNode | null | undefined = node; at; at = at.parentNode) {
    const marked = isElement(at) ? Number((at as DomElement).getAttribute(MARK)) : 0;
    if (marked > 0) return marked;
  }
  return 0;
}
