import type { Element, ElementContent } from 'hast';
import type { Dialect } from './dialects.ts';
import { escapeStart } from './escape.ts';
import { inline, wordsIn } from './inline.ts';
import { table } from './table.ts';

/** Parts of a page as blocks of Markdown; a block is lines that stand together, without a blank line around them. */
export function blocks(nodes: readonly ElementContent[], dialect: Dialect): readonly string[] {
  return runs(nodes).flatMap((run) => {
    if (Array.isArray(run)) return paragraph(run, dialect);
    return BLOCKS[run.tagName]?.(run, dialect) ?? [];
  });
}

type Block = (node: Element, dialect: Dialect) => readonly string[];

const within: Block = ({ children }, dialect) => blocks(children, dialect);

/** What is a block of its own; everything else is words of a paragraph. */
const BLOCKS: Readonly<Record<string, Block>> = {
  ...Object.fromEntries(
    ['main', 'section', 'article', 'header', 'figure', 'div'].map((name): [string, Block] => [name, within]),
  ),
  ...Object.fromEntries([1, 2, 3, 4].map((depth): [string, Block] => [`h${depth}`, heading('#'.repeat(depth))])),
  p: ({ children }, dialect) => paragraph(children, dialect),
  ul: (node, dialect) => [list(items(node, 'li'), () => '-', dialect)],
  ol: (node, dialect) => [list(items(node, 'li'), (i) => `${i + 1}.`, dialect)],
  dl: (node, dialect) => [list(definitions(node), () => '-', dialect)],
  table: (node, dialect) => [table(node, dialect)],
  blockquote: ({ children }, dialect) => [indented(blocks(children, dialect).join('\n\n'), '> ')],
  pre: (node) => [listing(wordsIn(node))],
  details: ({ children }, dialect) =>
    dialect.later(
      blocks(
        children.filter((node) => !isElement(node, 'summary')),
        dialect,
      ),
    ),
  figcaption: ({ children }, dialect) => paragraph(children, dialect),
};

/** Lines between fences that are longer than any in them. */
function listing(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function heading(signs: string): Block {
  return ({ children }, dialect) => [`${signs} ${inline(children, dialect).trim()}`];
}

/** Blocks, and between them words that belong together. */
function runs(nodes: readonly ElementContent[]): (Element | ElementContent[])[] {
  const all: (Element | ElementContent[])[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'element' && node.tagName in BLOCKS) all.push(node);
    else if (Array.isArray(last)) last.push(node);
    else all.push([node]);
  }
  return all;
}

function paragraph(nodes: readonly ElementContent[], dialect: Dialect): readonly string[] {
  const words = inline(nodes, dialect).trim();
  return words === '' ? [] : [escapeStart(words)];
}

/** Items are tight where each is one block with at most a list below it. */
function list(entries: readonly (readonly ElementContent[])[], mark: (i: number) => string, dialect: Dialect): string {
  const made = entries.map((children) => blocks(children, dialect)).filter((parts) => parts.length > 0);
  const tight = made.every(
    (parts) => parts.length === 1 || (parts.length === 2 && /^(?:-|\d+\.) /.test(parts[1] ?? '')),
  );
  return made
    .map((parts, i) => {
      const before = `${mark(i)} `;
      const body = indented(parts.join(tight ? '\n' : '\n\n'), ' '.repeat(before.length));
      return `${before}${body.slice(before.length)}`;
    })
    .join(tight ? '\n' : '\n\n');
}

function items({ children }: Element, tag: string): readonly (readonly ElementContent[])[] {
  return children.flatMap((node) => (isElement(node, tag) ? [node.children] : []));
}

/** Terms with what they are, a list item each: not every dialect knows lists of definitions. */
function definitions({ children }: Element): readonly (readonly ElementContent[])[] {
  const entries: ElementContent[][] = [];
  for (const node of children) {
    if (node.type !== 'element') continue;
    const last = entries.at(-1);
    if (node.tagName === 'dt') entries.push([{ ...node, tagName: 'b' }]);
    else last?.push(text(last.length === 1 ? ': ' : '; '), ...node.children);
  }
  return entries;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function indented(lines: string, by: string): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? by.trimEnd() : `${by}${line}`))
    .join('\n');
}

function isElement(node: ElementContent, tag: string): node is Element {
  return node.type === 'element' && node.tagName === tag;
}
