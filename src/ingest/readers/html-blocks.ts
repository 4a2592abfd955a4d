import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { setAside } from './html-aside.ts';
import { ASIDE, type DomElement, type DomNode, isElement } from './html-dom.ts';
import { inlinesOf } from './html-inline.ts';
import { lineOf } from './html-lines.ts';
import { tableOf } from './html-table.ts';
import { here, type Position, type Printer, print, separate, since } from './printer.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** The words under a picture. */
    caption?: boolean;
  }
}

interface Context {
  /** What stands before the first block's text on its line: `- `. */
  readonly marker?: string;
  readonly caption?: boolean;
}

type Handler = (printer: Printer, element: DomElement, indent: string, context: Context) => RootContent[];

const heading: Handler = (printer, element, indent) => {
  const depth = Number(element.localName[1]) as 1 | 2 | 3 | 4 | 5 | 6;
  const [paragraph] = paragraphs(printer, [...element.childNodes], indent, { marker: `${'#'.repeat(depth)} ` });
  return paragraph ? [{ type: 'heading', depth, children: paragraph.children, ...placed(paragraph) }] : [];
};

const list: Handler = (printer, element, indent) => {
  const ordered = element.localName === 'ol';
  const items: ListItem[] = [];
  for (const child of element.children) {
    const above = items.at(-1);
    if (above && (child.localName === 'ul' || child.localName === 'ol')) {
      above.children.push(...(list(printer, child, `${indent}  `, {}) as List[]));
      continue;
    }
    const marker = ordered ? `${items.length + 1}. ` : '- ';
    const start = here(printer);
    const children = blocksOf(printer, child, `${indent}  `, { marker });
    if (children.length > 0)
      items.push({ type: 'listItem', children: children as ListItem['children'], position: since(printer, start) });
  }
  return items.length > 0 ? [{ type: 'list', ordered, children: items } satisfies List] : [];
};

const terms: Handler = (printer, element, indent) => {
  const items: ListItem[] = [];
  for (const child of termsIn(element)) {
    const start = here(printer);
    const first = child.localName === 'dt' || items.length === 0;
    const children = blocksOf(printer, child, `${indent}  `, first ? { marker: '- ' } : {}) as ListItem['children'];
    if (children.length === 0) continue;
    if (first) items.push({ type: 'listItem', children, position: since(printer, start) });
    else items.at(-1)?.children.push(...children);
  }
  return items.length > 0 ? [{ type: 'list', ordered: false, children: items }] : [];
};

/** Terms and texts of a list itself; pages may wrap each group. */
function termsIn(element: DomElement): DomElement[] {
  return [...element.children].flatMap((child) =>
    child.localName === 'div' ? termsIn(child) : /^d[td]$/.test(child.localName) ? [child] : [],
  );
}

const caption: Handler = (printer, element, indent) => blocksOf(printer, element, indent, { caption: true });

/** A table, or what it arranges when it only lays out a page. */
const table: Handler = (printer, element, indent, context) => {
  if (isLayout(element)) return cellBlocks(printer, element, indent, context);
  const own = [...element.children].find((child) => child.localName === 'caption');
  const above = own ? caption(printer, own, indent, context) : [];
  return [...above, ...tableOf(printer, element, indent)];
};

function isLayout(element: DomElement): boolean {
  if (/^(?:presentation|none)$/.test(element.getAttribute('role') ?? '')) return true;
  return element.querySelector('table, h1, h2, h3, h4, td p + p + p') !== null && !element.querySelector('th');
}

const cellBlocks: Handler = (printer, element, indent, context) =>
  [...element.querySelectorAll('td, th, caption')]
    .filter((cell) => !isWithin(cell, element))
    .flatMap((cell) => blocksOf(printer, cell, indent, context));

/** Whether a cell stands in another cell of the same table. */
function isWithin(cell: DomElement, table: DomElement): boolean {
  for (let at = cell.parentNode as DomElement | null; at && at !== table; at = at.parentNode as DomElement | null) {
    if (at.localName === 'td' || at.localName === 'th') return true;
  }
  return false;
}

const quotation: Handler = (printer, element, indent) => {
  const children = blocksOf(printer, element, `${indent}> `, {});
  return children.length > 0 ? [{ type: 'blockquote', children: children as Paragraph[] }] : [];
};

const code: Handler = (printer, element, indent) => {
  const value = (element.textContent ?? '').replace(/\s+$/, '');
  if (value === '') return [];
  separate(printer, indent, '\n\n', lineOf(element));
  const start = here(printer);
  print(printer, value);
  return [{ type: 'code', value, position: since(printer, start) }];
};

const summary: Handler = (printer, element, indent) =>
  paragraphs(printer, [...element.childNodes], indent, {}).map((paragraph) => ({
    ...paragraph,
    children: [{ type: 'strong', children: paragraph.children, ...placed(paragraph) }],
  }));

const nothing: Handler = () => [];

const HANDLERS: Readonly<Record<string, Handler>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  menu: list,
  dl: terms,
  table,
  blockquote: quotation,
  pre: code,
  figcaption: caption,
  caption,
  summary,
  hr: nothing,
};

const BLOCKS = new Set([
  ...Object.keys(HANDLERS),
  ...'address article aside body center dd details div dt fieldset figure footer header html li main p section'.split(
    ' ',
  ),
]);

/** The blocks of an element, printed: runs of inline nodes become paragraphs. */
export function blocksOf(printer: Printer, element: DomElement, indent: string, context: Context): RootContent[] {
  const found: RootContent[] = [];
  let run: DomNode[] = [];
  const rest = (): Context => (found.length === 0 ? context : context.caption ? { caption: true } : {});
  const flush = () => {
    found.push(...paragraphs(printer, run, indent, rest()));
    run = [];
  };
  for (const child of element.childNodes) {
    if (
      !isElement(child) ||
      !(BLOCKS.has(child.localName) || child.getAttribute(ASIDE) !== null || holdsBlocks(child))
    ) {
      run.push(child);
      continue;
    }
    flush();
    if (child.getAttribute(ASIDE) !== null) {
      setAside(printer, child, () => (HANDLERS[child.localName] ?? blocksOf)(printer, child, indent, {}));
      continue;
    }
    found.push(...(HANDLERS[child.localName] ?? blocksOf)(printer, child, indent, rest()));
  }
  flush();
  return found;
}

function holdsBlocks(element: DomElement): boolean {
  return element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, section') !== null;
}

function paragraphs(printer: Printer, nodes: readonly DomNode[], indent: string, context: Context): Paragraph[] {
  if (!nodes.some((node) => (node.textContent ?? '').trim() !== '')) return [];
  const deeper = context.marker !== undefined ? indent.slice(0, -2) + context.marker : indent;
  separate(
    printer,
    context.marker?.startsWith('#') ? indent + context.marker : deeper,
    context.marker && !context.marker.startsWith('#') ? '\n' : '\n\n',
    lineOf(nodes.find((node) => (node.textContent ?? '').trim() !== '') ?? null),
  );
  const start = here(printer);
  const children: PhrasingContent[] = inlinesOf(printer, nodes);
  const data = context.caption ? { data: { caption: true } } : {};
  return [{ type: 'paragraph', children, position: since(printer, start), ...data }];
}

function placed(node: Paragraph): { position: Position } | object {
  return node.position ? { position: node.position } : {};
}
