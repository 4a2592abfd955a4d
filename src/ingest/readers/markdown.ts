import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { frontMatter } from './front-matter.ts';
import type { Read } from './index.ts';

/** Reads Markdown with GitHub's extensions. Front matter is blanked before parsing, so that offsets stay right. */
export async function readMarkdown(text: string, name: string): Promise<Read> {
  const front = await frontMatter(text, name);
  const body =
    front.length === 0 ? text : text.slice(0, front.length).replace(/[^\r\n]/g, ' ') + text.slice(front.length);
  const tree: Root = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).parse(body);
  return { text, tree, declaredTitle: front.title, publisher: front.publisher, date: front.date };
}

/** Takes out what rewrites the finished tree (bare addresses made links): nodes made so have no position. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}
