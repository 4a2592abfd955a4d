import { ASIDE, type DomDocument, type DomElement, type DomNode, isElement } from './html-dom.ts';

/** What takes a reader's answers; a box to tick may stand before an item of a list. */
const FIELDS = 'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), select, textarea';
/** Links that lead nowhere: they open and close parts of the page. */
const SWITCHES = 'a[href="#"], a[href^="javascript:"]';
/** Longest text around a field that is only its label, and of a switch, in characters. */
const LABEL = 200;
const SWITCH = 60;

const BLOCK =
  /^(?:p|li|div|td|th|dd|dt|ul|ol|dl|table|label|section|article|body|form|fieldset|h[1-6]|hr|br|figcaption)$/;

/** Puts headings in the place of the buttons that they stand in or that stand in them: such buttons open a section. */
export function unfoldButtons(document: DomDocument): void {
  for (const button of document.querySelectorAll('button')) {
    const heading = button.querySelector('h1, h2, h3, h4, h5, h6');
    if (heading) button.replaceWith(heading);
    else if (/^(?:h[1-6]|dt|summary)$/.test((button.parentNode as DomElement | null)?.localName ?? ''))
      button.replaceWith(...button.childNodes);
  }
}

/** Marks the words around a form's fields, and links that are switches with no text beside them. */
export function markControls(document: DomDocument): void {
  const seen = new Set<DomNode>();
  for (const field of document.querySelectorAll(FIELDS)) {
    const label = blockAround(field);
    if (!label || seen.has(label)) continue;
    seen.add(label);
    if (isLabel(label)) label.setAttribute(ASIDE, 'a form of the page');
  }
  for (const link of document.querySelectorAll(SWITCHES)) {
    const words = wordsOf(link);
    if (words !== '' && words.length <= SWITCH && !/[.!?]$/.test(words))
      aloneIn(link, words)?.setAttribute(ASIDE, 'a switch of the page');
  }
}

function isLabel(element: DomElement): boolean {
  const options = [...element.querySelectorAll('option')].reduce((sum, one) => sum + wordsOf(one).length + 1, 0);
  return wordsOf(element).length - options <= LABEL && element.querySelector('h1, h2, h3, p, li') === null;
}

function blockAround(element: DomElement): DomElement | null {
  let at = element.parentNode as DomElement | null | undefined;
  while (at && !BLOCK.test(at.localName ?? '')) at = at.parentNode as DomElement | null;
  return at ?? null;
}

/** The outermost inline element that holds nothing but these words; null when a side of it has text on the same line. */
function aloneIn(element: DomElement, words: string): DomElement | null {
  let at: DomElement = element;
  for (;;) {
    if (!isEdge(at, 'previousSibling') || !isEdge(at, 'nextSibling')) return null;
    const above = at.parentNode;
    if (!above || !isElement(above) || BLOCK.test(above.localName) || wordsOf(above) !== words) return at;
    at = above;
  }
}

function isEdge(node: DomNode, side: 'previousSibling' | 'nextSibling'): boolean {
  let at = node[side];
  while (
    at &&
    (at.nodeType === COMMENT || (at.textContent ?? '').trim() === '') &&
    !(isElement(at) && BLOCK.test(at.localName))
  )
    at = at[side];
  return !at || (isElement(at) && BLOCK.test(at.localName));
}

const COMMENT = 8;

/** The words of a node; many links may stand in one element. */
function wordsOf(node: DomNode): string {
  const words = known.get(node) ?? (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  known.set(node, words);
  return words;
}

const known = new WeakMap<DomNode, string>();
