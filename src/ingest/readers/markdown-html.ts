import type { Element, RootContent as HastContent, Nodes } from 'hast';
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

type Position = NonNullable<Root['position']>;

/** Tags that stand for something that Markdown has too. */
const BLOCKS = /<(?:table|dl|ul|ol|h[1-6]|p|details|summary|blockquote|pre|figure|figcaption)\b/i;

/** Whether a stretch of markup holds blocks that are worth reading as such. */
export function hasBlocks(value: string): boolean {
  return BLOCKS.test(value);
}

/** The blocks that a stretch of markup stands for; positions are those of the text that it stands in, from `start` on. */
export function blocksIn(value: string, start: Position['start']): RootContent[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(value);
  return blocks(tree.children, start);
}

type Handler = (element: Element, start: Position['start']) => RootContent[];

const heading: Handler = (element, start) => {
  const children = inlines(element.children, start);
  const depth = Number(element.tagName[1]) as 1;
  return children.length > 0 ? [{ type: 'heading', depth, children, ...placed(element, start) }] : [];
};

const list: Handler = (element, start) => {
  const children = elementsOf(element).map((item): ListItem => itemOf(item, start));
  return [{ type: 'list', ordered: element.tagName === 'ol', spread: false, children, ...placed(element, start) }];
};

const terms: Handler = (element, start) => {
  const children: ListItem[] = [];
  for (const child of elementsOf(element).flatMap((one) => (one.tagName === 'div' ? elementsOf(one) : [one]))) {
    const item = itemOf(child, start);
    const last = children.at(-1);
    if (child.tagName === 'dd' && last) last.children.push(...item.children);
    else children.push(item);
  }
  return [{ type: 'list', ordered: false, spread: false, children, ...placed(element, start) } satisfies List];
};

const table: Handler = (element, start) => {
  const rows = allOf(element, 'tr').map((row) => ({
    type: 'tableRow' as const,
    children: elementsOf(row).flatMap((cell) => cellsOf(cell, start)),
    ...placed(row, start),
  }));
  return rows.length > 0 ? [{ type: 'table', children: rows, ...placed(element, start) }] : [];
};

/** A cell on each column that it spans. */
function cellsOf(cell: Element, start: Position['start']): TableCell[] {
  const span = Math.min(20, Number(cell.properties.colSpan ?? 1) || 1);
  const node: TableCell = { type: 'tableCell', children: inlines(cell.children, start), ...placed(cell, start) };
  return Array.from({ length: span }, () => node);
}

const quotation: Handler = (element, start) => {
  const children = blocks(element.children, start) as BlockContent[];
  return children.length > 0 ? [{ type: 'blockquote', children, ...placed(element, start) }] : [];
};

const code: Handler = (element, start) => [{ type: 'code', value: textIn(element), ...placed(element, start) }];

const summary: Handler = (element, start) => {
  const children = inlines(element.children, start);
  if (children.length === 0) return [];
  return [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children, ...placed(element, start) }],
      ...placed(element, start),
    },
  ];
};

const caption: Handler = (element, start) =>
  blocks(element.children, start).map((node) =>
    node.type === 'paragraph' ? ({ ...node, data: { caption: true } } satisfies Paragraph) : node,
  );

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
  dl: terms,
  table,
  blockquote: quotation,
  pre: code,
  summary,
  figcaption: caption,
  script: nothing,
  style: nothing,
  svg: nothing,
  template: nothing,
};

const INLINE = new Set(
  'a abbr b bdi cite code del em font i img ins kbd mark q s samp small span strong sub sup time u var br'.split(' '),
);

/** Runs of text and inline elements become paragraphs. */
function blocks(nodes: readonly HastContent[], start: Position['start']): RootContent[] {
  const found: RootContent[] = [];
  let run: HastContent[] = [];
  const flush = () => {
    const children = inlines(run, start);
    if (children.some((node) => node.type !== 'break' && textOf(node).trim() !== ''))
      found.push({ type: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))) run.push(node);
    else if (node.type === 'element') {
      flush();
      found.push(...(HANDLERS[node.tagName]?.(node, start) ?? blocks(node.children, start)));
    }
  }
  flush();
  return found;
}

function itemOf(element: Element, start: Position['start']): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: blocks(element.children, start) as BlockContent[],
    ...placed(element, start),
  };
}

function inlines(nodes: readonly HastContent[], start: Position['start']): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value, ...placed(node, start) }];
    if (node.type !== 'element' || /^(?:img|script|style|svg)$/.test(node.tagName)) return [];
    if (node.tagName === 'br') return [{ type: 'break' }];
    const children = inlines(node.children, start);
    if (/^(?:b|strong)$/.test(node.tagName)) return [{ type: 'strong', children, ...placed(node, start) }];
    if (node.tagName === 'a')
      return [{ type: 'link', url: String(node.properties.href ?? ''), children, ...placed(node, start) }];
    return children;
  });
}

function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element');
}

function allOf(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => (child.tagName === name ? [child] : allOf(child, name)));
}

function textIn(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';
}

function textOf(node: PhrasingContent): string {
  return 'children' in node
    ? (node.children as PhrasingContent[]).map(textOf).join('')
    : 'value' in node
      ? node.value
      : '';
}

/** A place within the markup as one of the whole text. */
function placed(node: Nodes, start: Position['start']): { position: Position } | object {
  if (!node.position) return {};
  const point = ({ line, column, offset = 0 }: Position['start']) => ({
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
    offset: (start.offset ?? 0) + offset,
  });
  return { position: { start: point(node.position.start), end: point(node.position.end) } };
}
