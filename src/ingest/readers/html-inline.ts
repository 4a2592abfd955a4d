import type { PhrasingContent } from 'mdast';
import { type DomElement, type DomNode, isElement, isText } from './html-dom.ts';
import { here, type Point, type Printer, print, since } from './printer.ts';

/** Prints inline nodes on the line at hand, white space squeezed, and returns them with their positions. */
export function inlinesOf(printer: Printer, nodes: readonly DomNode[]): PhrasingContent[] {
  const from = printer.text.length;
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    if (isText(node) && isBetweenItems(node)) continue;
    if (isText(node)) found.push(...textOf(printer, node.textContent ?? '', from));
    else if (isElement(node)) found.push(...elementOf(printer, node));
  }
  return found;
}

/** White space between the items of a list is layout. */
function isBetweenItems(node: DomNode): boolean {
  const above = (node.parentNode as DomElement | null | undefined)?.localName;
  return (above === 'ul' || above === 'ol' || above === 'dl') && (node.textContent ?? '').trim() === '';
}

type Wrap = (children: PhrasingContent[], element: DomElement) => PhrasingContent;

const strong: Wrap = (children) => ({ type: 'strong', children });
const emphasis: Wrap = (children) => ({ type: 'emphasis', children });
const link: Wrap = (children, element) => ({ type: 'link', url: element.getAttribute('href') ?? '', children });

const WRAPS: Readonly<Record<string, Wrap>> = { b: strong, strong, i: emphasis, em: emphasis, a: link };
const SILENT = new Set(['img', 'picture', 'video', 'audio', 'input', 'sup', 'wbr', 'source', 'map']);

/** Blocks that stand within a line (in a cell, in a heading) are kept apart by this. */
const APART: Readonly<Record<string, ' ' | '; '>> = { p: ' ', div: ' ', ul: ' ', ol: ' ', dt: '; ', dd: ' ', li: '; ' };

function gap(printer: Printer, mark: ' ' | '; '): PhrasingContent[] {
  const last = /[^\s]?\s*$/.exec(printer.text.slice(-20))?.[0] ?? '';
  // A line's or a cell's beginning.
  if (last === '' || last.includes('\n') || /^[|\-#>]\s/.test(last)) return [];
  const value = mark === '; ' && /^[\p{L}\p{N})\]”"’%]/u.test(last) ? '; ' : ' ';
  if (value === ' ' && last.endsWith(' ')) return [];
  const start = here(printer);
  print(printer, value);
  return [{ type: 'text', value, position: since(printer, start) }];
}

function elementOf(printer: Printer, element: DomElement): PhrasingContent[] {
  const name = element.localName;
  if (SILENT.has(name)) return name === 'sup' ? superscript(printer, element) : [];
  // Anchors that sites put beside headings.
  if (name === 'a' && /^\s*[#¶§]\s*$/.test(element.textContent ?? '')) return [];
  const start = here(printer);
  if (name === 'br') {
    print(printer, '\n');
    return [{ type: 'break', position: since(printer, start) }];
  }
  const apart = APART[name] ?? null;
  const before = apart === null ? [] : gap(printer, apart);
  const children = [...before, ...inlinesOf(printer, [...element.childNodes])];
  const wrap = WRAPS[name];
  if (!wrap || children.length === 0) return children;
  return [{ ...wrap(children, element), position: since(printer, start) }];
}

/** Note marks ("[3]") are left out; other raised text ("th", "2") is kept. */
function superscript(printer: Printer, element: DomElement): PhrasingContent[] {
  if (/^\s*\[/.test(element.textContent ?? '') || element.querySelector('a')) return [];
  return inlinesOf(printer, [...element.childNodes]);
}

function textOf(printer: Printer, raw: string, from: number): PhrasingContent[] {
  let value = raw.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '').replace(/[\s\u00a0]+/g, ' ');
  if (value.startsWith(' ') && (printer.text.length === from || /\s$/.test(printer.text))) value = value.slice(1);
  if (value === '') return [];
  const start: Point = here(printer);
  print(printer, value);
  return [{ type: 'text', value, position: since(printer, start) }];
}
