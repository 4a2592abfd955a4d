import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import {
  checksum,
  type Exhibit,
  type ExhibitQuote,
  type ExhibitSlide,
  LEDGER_ID,
  lines,
  pageTexts,
  panelTexts,
  plainText,
  readLedger,
  slidesOfPage,
} from '../../model/index.ts';

/** Reads a deck's page: as text and elements alone, nothing of it runs. Null where it has no slides. */
export function readPage(text: string): Exhibit | null {
  const tree: Root = unified().use(rehypeParse).parse(text);
  const slides = find(tree, ({ tagName, properties }) => tagName === 'div' && hasClass(properties, 'slides'));
  if (!slides) return null;
  const panel = find(tree, ({ properties }) => properties.id === 'appendix');
  const ledger = find(tree, ({ tagName, properties }) => tagName === 'script' && properties.id === LEDGER_ID);
  const { sections, among } = slidesOfPage(slides.children);
  return {
    format: 'html',
    ledger: ledger ? readLedger(textOf(ledger)) : null,
    slides: [...sections.map((section) => slideOf(section, text)), ...(among.length > 0 ? [strayed(among)] : [])],
    quotes: panel ? quotesIn(panel) : [],
    beside: panel ? panelTexts([panel]) : [],
    panel: panel ? checksum(text.slice(...(placeOf(panel) ?? [0, 0]))) : null,
    frame: checksum(around(text, [insideOf(slides), placeOf(panel), placeOf(ledger)])),
  };
}

function slideOf(section: Element, page: string): ExhibitSlide {
  const [start, end] = placeOf(section) ?? [0, 0];
  const heading = find(section, ({ tagName }) => /^h[12]$/.test(tagName));
  const title: string[] = [];
  lines(heading ? [heading] : [], title);
  return {
    ...pageTexts(section),
    id: typeof section.properties.id === 'string' ? section.properties.id : null,
    title: plainText(title.join(' ')),
    markup: checksum(page.slice(start, end)),
    cites: String(section.properties.dataCites ?? '')
      .split(/\s+/)
      .flatMap(keyIn),
  };
}

/** What stands among the slides and is none. */
function strayed(shown: readonly string[]): ExhibitSlide {
  return { id: null, title: 'beside the slides', shown, said: [], cites: [], markup: null };
}

/** The key of a place in the id of its entry. */
function keyIn(id: string): string[] {
  return /^q-(\d{1,9}-\d{1,9}-\d{1,9})$/.exec(id)?.slice(1) ?? [];
}

function quotesIn(panel: Element): readonly ExhibitQuote[] {
  return all(panel, ({ tagName }) => tagName === 'li').flatMap((entry) => {
    const [key] = keyIn(String(entry.properties.id));
    const quote = find(entry, ({ tagName }) => tagName === 'blockquote');
    if (key === undefined) return [];
    const [n = 0, start = 0, end = 0] = key.split('-').map(Number);
    const told = find(entry, ({ tagName }) => tagName === 'span');
    return [{ key, n, start, end, quote: quote ? textOf(quote) : '', told: told ? textOf(told) : '' }];
  });
}

type Place = readonly [number, number];

function placeOf(element: Element | null): Place | null {
  const { start, end } = element?.position ?? {};
  return start?.offset === undefined || end?.offset === undefined ? null : [start.offset, end.offset];
}

/** From the first element within to the end of the last. */
function insideOf({ children }: Element): Place | null {
  const elements = children.filter((child) => child.type === 'element');
  const [first, last] = [placeOf(elements[0] ?? null), placeOf(elements.at(-1) ?? null)];
  return first && last ? [first[0], last[1]] : null;
}

/** A text without its stretches. */
function around(text: string, places: readonly (Place | null)[]): string {
  let [kept, at] = ['', 0];
  for (const place of places.filter((one) => one !== null).sort(([a], [b]) => a - b)) {
    kept += text.slice(at, Math.max(at, place[0]));
    at = Math.max(at, place[1]);
  }
  return kept + text.slice(at);
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function find(node: Nodes, is: (element: Element) => boolean): Element | null {
  return all(node, is)[0] ?? null;
}

function all(root: Nodes, is: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element' && is(node)) found.push(node);
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return found;
}
