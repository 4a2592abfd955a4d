import type { Element, ElementContent } from 'hast';
import { isRightToLeft } from '../../ooxml/script.ts';
import { LISTS, type Paper } from '../paper.ts';
import { type Block, paragraph, type Standing, type Style } from './paragraph.ts';
import { classesOf, runs } from './runs.ts';
import { table } from './table.ts';

/** Where blocks stand: in which list at which depth, and in which style words stand that have none of their own. */
export interface Place {
  /** How deep in lists, from zero on; −1 outside all. */
  readonly depth: number;
  readonly style: Style;
  /** The sign of the list's item that the first block takes. */
  readonly item?: Standing['item'];
}

const TOP: Place = { depth: -1, style: 'Normal' };

/** Parts of a page as paragraphs and tables. */
export function blocks(nodes: readonly ElementContent[], paper: Paper, place: Place = TOP): readonly Block[] {
  let { item } = place;
  return groups(nodes).flatMap((group) => {
    const here = { ...place, item };
    const made = Array.isArray(group) ? loose(group, paper, here) : (blockOf(group)?.(group, paper, here) ?? []);
    if (made.length > 0) item = undefined;
    return made;
  });
}

type Draw = (node: Element, paper: Paper, place: Place) => readonly Block[];

const within: Draw = ({ children }, paper, place) => blocks(children, paper, place);
const nothing: Draw = () => [];
const styled =
  (style: Style): Draw =>
  ({ children }, paper, place) =>
    written(style, children, paper, place);

/** What is a block of its own, by class where that says more than its name; everything else is words of a paragraph. */
const BLOCKS: Readonly<Record<string, Draw>> = {
  '.eyebrow': styled('Eyebrow'),
  '.lead': styled('Subtitle'),
  '.facts': styled('Facts'),
  '.from': styled('Facts'),
  '.hint': styled('Facts'),
  '.tag': styled('Tag'),
  '.kind': styled('Label'),
  '.label': styled('Label'),
  '.when': (node, paper, place) => within(node, paper, { ...place, style: 'Eyebrow' }),
  '.lines': ({ children }) => children.map(() => paragraph('NoteLine', [])),
  main: within,
  section: within,
  article: within,
  header: within,
  div: within,
  figure: within,
  nav: nothing,
  p: ({ children }, paper, place) => written(place.style, children, paper, place),
  h1: styled('Title'),
  h2: styled('Heading1'),
  h3: styled('Heading2'),
  h4: styled('Heading3'),
  ul: (node, paper, place) => list(node, paper, place, LISTS.bullets),
  ol: (node, paper, place) => list(node, paper, place, paper.counted(place.depth + 1)),
  dt: styled('Term'),
  dd: styled('Definition'),
  dl: within,
  blockquote: styled('Quote'),
  figcaption: styled('Attribution'),
  table: (node, paper) => table(node, paper),
};

function blockOf(node: Element): Draw | undefined {
  const found = classesOf(node).find((one) => `.${one}` in BLOCKS && node.tagName !== 'span');
  return BLOCKS[found === undefined ? node.tagName : `.${found}`];
}

/** Blocks, and between them words that belong together. */
function groups(nodes: readonly ElementContent[]): (Element | ElementContent[])[] {
  const all: (Element | ElementContent[])[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'element' && blockOf(node)) all.push(node);
    else if (Array.isArray(last)) last.push(node);
    else all.push([node]);
  }
  return all;
}

/** Words without a paragraph of their own; a tag alone is set as what stands beside a heading. */
function loose(nodes: readonly ElementContent[], paper: Paper, place: Place): readonly Block[] {
  const [only, ...more] = nodes;
  const tag = more.length === 0 && only?.type === 'element' && classesOf(only).includes('tag');
  return written(tag ? 'Tag' : place.style, nodes, paper, place);
}

function written(
  style: Style,
  nodes: readonly ElementContent[],
  paper: Paper,
  { depth, item }: Place,
): readonly Block[] {
  const made = runs(nodes, paper);
  if (made.length === 0) return [];
  const listed = depth >= 0 && style === 'Normal' ? 'ListParagraph' : style;
  return [
    paragraph(listed, made, {
      item,
      within: depth >= 0 && !item ? depth : undefined,
      rtl: isRightToLeft(textOf(nodes)),
    }),
  ];
}

/** Items of a list. Boxes to tick are its signs; where each item begins with a letter or a blank of its own, it has none. */
function list(node: Element, paper: Paper, place: Place, number: number): readonly Block[] {
  const depth = place.depth + 1;
  const bare = classesOf(node).some((name) => name === 'bank' || name === 'cards');
  return node.children.filter(isElement).flatMap((item) => {
    const [first, ...rest] = item.children;
    const boxed = first !== undefined && isElement(first) && classesOf(first).includes('box');
    const blank = first !== undefined && isElement(first) && classesOf(first).includes('blank');
    const sign = bare || blank ? undefined : { list: boxed ? LISTS.boxes : number, depth };
    return blocks(boxed ? rest : item.children, paper, { depth, style: 'Normal', item: sign });
  });
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : isElement(node) ? textOf(node.children) : ''))
    .join('');
}
