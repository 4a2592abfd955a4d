import { keyOf, type Styles } from './docx-styles.ts';

/** The part that is read of the tree that mammoth makes of a Word document. */
export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  readonly isBold?: boolean;
  readonly fontSize?: number | null;
}

/** Names that the readable page is made by; no document has styles of these names. */
export const HEADING = 'talkwright heading';
export const CONTENTS = 'talkwright contents';

/** Longest paragraph that can be a heading by its look alone, in words. */
const LONGEST = 14;
/** How much larger than text a heading is, at the least. */
const LARGER = 1.15;

/** The document with its headings told by style, by outline level, else by their look, all in one form. */
export function withHeadings(document: DocxNode, styles: Styles): DocxNode {
  const children = document.children ?? [];
  const told = children.map((node) => (node.type === 'paragraph' ? levelOf(node, styles) : null));
  const hasTitle = told.includes(0);
  const sizes = looksOf(children, told, styles);
  const isTop = !told.some((level) => level !== null && level < 2);
  let open = 0;
  const marked = children.map((node, i): DocxNode => {
    if (isContents(node)) return { ...node, styleName: CONTENTS, styleId: null, numbering: null };
    const level = told[i] ?? null;
    if (level !== null) {
      open = level + (hasTitle ? 1 : 0);
      return heading(node, open);
    }
    const rank = sizes.get(node);
    if (rank === undefined) return node;
    return heading(node, isTop ? rank : Math.max(open, 1) + 1);
  });
  return { ...document, children: marked };
}

function heading(node: DocxNode, depth: number): DocxNode {
  return { ...node, styleId: null, styleName: `${HEADING} ${Math.max(1, Math.min(6, depth))}`, numbering: null };
}

/** 0 for the document's title, 1 and up for headings, null for text. */
function levelOf(node: DocxNode, styles: Styles): number | null {
  const text = keyOf(textOf(node));
  if (text === '' || isContents(node)) return null;
  const name = node.styleName ?? '';
  if (/^title$/i.test(name)) return 0;
  const named = /^heading ([1-6])$/i.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  return styles.levels.get(text) ?? styles.byId.get(node.styleId ?? '')?.level ?? null;
}

function isContents(node: DocxNode): boolean {
  return /^(?:toc|contents|table of (?:figures|contents)|index)(?: heading)?(?: ?\d)?$/i.test(node.styleName ?? '');
}

/** Paragraphs that look like headings, with the depth that their size gives them among each other. */
function looksOf(
  nodes: readonly DocxNode[],
  told: readonly (number | null)[],
  styles: Styles,
): ReadonlyMap<DocxNode, number> {
  const found = new Map<DocxNode, number>();
  nodes.forEach((node, i) => {
    if (told[i] !== null || node.type !== 'paragraph' || node.numbering || isContents(node)) return;
    const size = lookOf(node, styles);
    if (size !== null && isFollowed(nodes, i, styles)) found.set(node, size);
  });
  const ranks = [...new Set(found.values())].sort((a, b) => b - a);
  const largest = [...found].filter(([, size]) => size === ranks[0]);
  const first = nodes.find((node) => keyOf(textOf(node)) !== '');
  // One that is alone in its size and opens the document is its title.
  const isTitled = largest.length === 1 && largest[0]?.[0] === first;
  return new Map([...found].map(([node, size]) => [node, ranks.indexOf(size) + (isTitled ? 1 : 2)]));
}

/** The size of a short paragraph that is bold all through or larger than text, in points; else null. */
function lookOf(node: DocxNode, styles: Styles): number | null {
  const text = keyOf(textOf(node));
  if (text === '' || text.split(' ').length > LONGEST || /[.,;:]$/.test(text) || !/\p{L}/u.test(text)) return null;
  const style = styles.byId.get(node.styleId ?? '');
  const runs = runsOf(node).filter((run) => textOf(run).trim() !== '');
  const bold = runs.every((run) => run.isBold || style?.bold);
  const size = Math.min(...runs.map((run) => run.fontSize ?? style?.size ?? styles.size));
  return bold || size >= styles.size * LARGER ? size : null;
}

/** Whether text, a list or a table comes next, at most one other line between. */
function isFollowed(nodes: readonly DocxNode[], i: number, styles: Styles): boolean {
  const next = nodes.slice(i + 1, i + 12).filter((node) => node.type !== 'paragraph' || keyOf(textOf(node)) !== '');
  return next.slice(0, 2).some((node) => node.type !== 'paragraph' || node.numbering || lookOf(node, styles) === null);
}

function runsOf(node: DocxNode): readonly DocxNode[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);
}

export function textOf(node: DocxNode): string {
  return node.type === 'tab' ? ' ' : (node.value ?? (node.children ?? []).map(textOf).join(''));
}
