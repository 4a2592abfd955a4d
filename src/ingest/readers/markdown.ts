import type { FootnoteDefinition, Nodes, Parents, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Aside } from '../../model/index.ts';
import { frontMatter } from './front-matter.ts';
import type { Read } from './index.ts';
import { withoutModules } from './markdown-code.ts';
import { readable, withoutWrappers } from './markdown-marks.ts';

/**
 * Reads Markdown with GitHub's extensions, and MDX without what its components do. Front matter and modules are blanked
 * before parsing, so that offsets stay right; tables, lists and details written as HTML become what they stand for;
 * notes and formulas on their own are set aside. The text is the file's, but for Kramdown's attributes and the markup
 * of formulas, which no reader of it sees: lines stay what they were.
 */
export async function readMarkdown(written: string, name: string): Promise<Read> {
  const { text, asides: formulas } = readable(written);
  const front = await frontMatter(text, name);
  const head = text.slice(0, front.length).replace(/[^\r\n]/g, ' ');
  const body = withoutWrappers(head + withoutModules(text.slice(front.length)), formulas);
  const tree: Root = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).parse(body);
  const asides = [...notesIn(tree), ...formulas].sort((a, b) => a.start - b.start);
  await withHtml(tree);
  return { text, tree, declaredTitle: front.title, publisher: front.publisher, date: front.date, asides };
}

/** Takes out what rewrites the finished tree (bare addresses made links): nodes made so have no position. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}

function notesIn(tree: Root): readonly Aside[] {
  const notes = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  return notes.flatMap(({ position }) => {
    if (position?.start.offset === undefined || position.end.offset === undefined) return [];
    return [{ start: position.start.offset, end: position.end.offset, reason: 'a note to the text', rule: 'note' }];
  });
}

/** Puts the blocks that HTML stands for in its place. */
async function withHtml(tree: Root): Promise<void> {
  const found: { readonly parent: Parents; readonly node: RootContent }[] = [];
  const walk = (parent: Parents): void => {
    for (const node of parent.children as Nodes[]) {
      if (node.type === 'html' && MARKUP.test(node.value)) found.push({ parent, node });
      if ('children' in node && !INLINE.has(node.type)) walk(node);
    }
  };
  walk(tree);
  if (found.length === 0) return;
  const { blocksIn, hasBlocks } = await import('./markdown-html.ts');
  for (const { parent, node } of found) {
    if (node.type !== 'html' || !node.position || !hasBlocks(node.value)) continue;
    const children = parent.children as RootContent[];
    children.splice(children.indexOf(node), 1, ...blocksIn(node.value, node.position.start));
  }
}

const MARKUP = /<[a-z]/i;
const INLINE = new Set(['paragraph', 'heading', 'table']);
