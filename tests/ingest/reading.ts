import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import { ingest } from '../../src/ingest/index.ts';
import type { Source } from '../../src/model/index.ts';

export const FIXTURES = path.join(import.meta.dirname, '../fixtures/ingest');

/** A fixture, read as a user's file is. */
export async function readFixture(name: string): Promise<Source> {
  const { sources } = await ingest([name], { cwd: FIXTURES });
  return sources[0] as Source;
}

/** The words of a node, breaks as spaces. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : '';
}

/** What the tree says, a line each: `# heading`, `- item`, `| row |`, or a paragraph. */
export function linesOf({ tree }: { readonly tree: Root }): string[] {
  return tree.children.flatMap((node) => blockLines(node, ''));
}

function blockLines(node: Nodes, indent: string): string[] {
  if (node.type === 'heading') return [`${'#'.repeat(node.depth)} ${wordsOf(node)}`];
  if (node.type === 'list') {
    return node.children.flatMap((item) => {
      const [first, ...rest] = item.children;
      const mark = node.ordered ? '1.' : '-';
      const own = first ? [`${indent}${mark} ${wordsOf(first)}`] : [];
      return [...own, ...rest.flatMap((child) => blockLines(child, `${indent}  `))];
    });
  }
  if (node.type === 'table') return node.children.map((row) => `| ${row.children.map(wordsOf).join(' | ')} |`);
  if (node.type === 'blockquote') return node.children.flatMap((child) => blockLines(child, '> '));
  return [`${indent}${wordsOf(node)}`];
}

/** Every text node whose words don't stand at its place in the text: there should be none. */
export function misplaced({ file, tree }: Source): string[] {
  const text = String(file.value);
  const found: string[] = [];
  const walk = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (node.type === 'text' && text.slice(start?.offset, end?.offset) !== node.value) found.push(node.value);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

export function asideTexts({ file, asides }: Source): string[] {
  return asides.map(({ start, end }) => String(file.value).slice(start, end));
}
