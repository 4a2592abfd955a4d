import type { BlockContent, DefinitionContent, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { OwnBlock, OwnRun } from '../model/index.ts';

/** The blocks of a slide that a person writes in Markdown. Throws an Error that names what a slide can't hold. */
export function ownBlocks(markdown: string): readonly OwnBlock[] {
  return parsed(markdown).flatMap((node) => {
    const make = BLOCKS[node.type] as ((node: RootContent) => OwnBlock[]) | undefined;
    if (!make) throw new Error(`found ${NAMES[node.type] ?? `a ${node.type}`}, expected ${EXPECTED}`);
    return make(node);
  });
}

/** The paragraphs of a note that is said aloud, without markup; each item of a list is one. */
export function ownParagraphs(markdown: string): readonly string[] {
  return parsed(markdown)
    .flatMap(spokenIn)
    .filter((text) => text !== '');
}

const EXPECTED = 'paragraphs, lists, tables, quotes or code; words in them may be bold, italic, code or links';

const NAMES: Readonly<Partial<Record<string, string>>> = {
  heading: 'a heading (the title is `title`)',
  html: 'HTML',
  image: 'a picture',
  imageReference: 'a picture',
  thematicBreak: 'a rule',
  footnoteDefinition: 'a footnote',
  footnoteReference: 'a footnote',
  definition: 'a definition of a link',
  linkReference: 'a link to a definition',
};

function parsed(markdown: string): readonly RootContent[] {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown).children;
}

type Made<T extends RootContent['type']> = (node: Extract<RootContent, { type: T }>) => OwnBlock[];

const BLOCKS: { readonly [T in RootContent['type']]?: Made<T> } = {
  paragraph: ({ children }) => linesIn(children).map((line) => ({ kind: 'paragraph', runs: runsOf(line) })),
  list: ({ ordered, start, children }) => {
    if (ordered && start !== 1) throw new Error(`found a list that begins at ${start}, expected one that begins at 1`);
    return [{ kind: 'list', ordered: ordered === true, items: children.map(itemOf) }];
  },
  table: (node) => [tableOf(node)],
  blockquote: ({ children }) => [{ kind: 'quote', runs: lineOf(children) }],
  code: ({ value }) => [{ kind: 'code', lines: value.split(/\r\n?|\n/) }],
};

function tableOf({ children: [head, ...rows] }: Table): OwnBlock {
  const cells = (row = head) => (row?.children ?? []).map((cell) => runsOf(cell.children));
  return { kind: 'table', head: cells(), rows: rows.map((row) => cells(row)) };
}

/** A paragraph by its line breaks: each line is a paragraph of its own. */
function linesIn(nodes: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

/** An item of a list, with its box as it was typed. */
function itemOf({ checked, children }: ListItem): readonly OwnRun[] {
  const box = typeof checked === 'boolean' ? [{ text: checked ? '[x] ' : '[ ] ' }] : [];
  return [...box, ...lineOf(children)];
}

/** Paragraphs as one line. */
function lineOf(nodes: readonly (BlockContent | DefinitionContent)[]): readonly OwnRun[] {
  const other = nodes.find((node) => node.type !== 'paragraph');
  if (other)
    throw new Error(`found ${NAMES[other.type] ?? `a ${other.type}`} within a list or a quote, expected words`);
  return (nodes as Paragraph[]).flatMap(({ children }, i) => [...(i > 0 ? [{ text: ' ' }] : []), ...runsOf(children)]);
}

type Look = Omit<OwnRun, 'text'>;

function runsOf(nodes: readonly PhrasingContent[], look: Look = {}): OwnRun[] {
  return nodes.flatMap((node): OwnRun[] => {
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), ...look }];
    if (node.type === 'inlineCode') return [{ text: node.value, ...look, code: true }];
    if (node.type === 'break')
      throw new Error('found a line break within a list, a quote or emphasis, expected one line');
    if (node.type === 'strong') return runsOf(node.children, { ...look, strong: true });
    if (node.type === 'emphasis') return runsOf(node.children, { ...look, emphasis: true });
    if (node.type === 'link') return runsOf(node.children, { ...look, ...safe(node.url) });
    throw new Error(`found ${NAMES[node.type] ?? `a ${node.type}`}, expected ${EXPECTED}`);
  });
}

function safe(href: string): Look {
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(href)) return { href };
  throw new Error(`found a link to \`${href}\`, expected an address that begins with https://, http:// or mailto:`);
}

function spokenIn(node: RootContent): string[] {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return (node.children as RootContent[]).flatMap(spokenIn);
  return [wordsIn(node).replace(/\s+/g, ' ').trim()];
}

function wordsIn(node: RootContent): string {
  if (node.type === 'break') return ' ';
  // Signs such as "<name>" are read as HTML: they stay as they were typed, but for comments.
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->/g, ' ');
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node
    ? (node.children as RootContent[]).map(wordsIn).join(node.type === 'tableRow' ? ', ' : '')
    : '';
}
