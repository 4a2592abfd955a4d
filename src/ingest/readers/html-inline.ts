import type { PhrasingContent } from 'mdast';
import { type DomElement, type DomNode, isElement, isText } from './html-dom.ts';
import { here, type Point, type Printer, print, since } from './printer.ts';

/** Prints inline nodes on the line at hand, white space squeezed, and returns them with their positions. */
export function inlinesOf(printer: Printer, nodes: readonly DomNode[]): PhrasingContent[] {
  const from = printer.text.length;
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    if (isText(node)) found.push(...textOf(printer, node.textContent ?? '', from));
    else if (isElement(node)) found.push(...elementOf(printer, node));
  }
  return found;
}

type Wrap = (children: PhrasingContent[], element: DomElement) => PhrasingContent;

const strong: Wrap = (children) => ({ type: 'strong', children });
const emphasis: Wrap = (children) => ({ type: 'emphasis', children });
const link: Wrap = (children, element) => ({ type: 'link', url: element.getAttribute('href') ?? '', children });

const WRAPS: Readonly<Record<string, Wrap>> = { b: strong, strong, i: emphasis, em: emphasis, a: link };
const SILENT = new Set(['img', 'picture', 'video', 'audio', 'input', 'sup', 'wbr', 'source', 'map']);

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
  const children = inlinesOf(printer, [...element.childNodes]);
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
  let value = raw.replace(/[\s\u00a0]+/g, ' ');
  if (value.startsWith(' ') && (printer.text.length === from || /\s$/.test(printer.text))) value = value.slice(1);
  if (value === '') return [];
  const start: Point = here(printer);
  print(printer, value);
  return [{ type: 'text', value, position: since(printer, start) }];
}
