import type { Element, ElementContent } from 'hast';
import { el } from '../../ooxml/element.ts';
import type { Paper } from '../paper.ts';
import { type Letters, words } from './words.ts';

/** Words of a page as runs. What stands for people only on a screen (places to break a line) is left out. */
export function runs(nodes: readonly ElementContent[], paper: Paper, letters: Letters = {}): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return words(node.value, paper, letters);
    if (node.type !== 'element') return [];
    const name = [node.tagName, ...classesOf(node)].map((one, i) => (i === 0 ? one : `.${one}`));
    const known = SIGNS[name.find((one) => one in SIGNS) ?? ''];
    return known ? known(node, paper, letters) : runs(node.children, paper, letters);
  });
}

type Sign = (node: Element, paper: Paper, letters: Letters) => readonly string[];

const set =
  (more: Letters): Sign =>
  ({ children }, paper, letters) =>
    runs(children, paper, { ...letters, ...more });

/** What isn't set like its surroundings, by class or name. */
const SIGNS: Readonly<Record<string, Sign>> = {
  '.box': (_, paper, letters) => words('☐', paper, { ...letters, symbol: true }),
  '.blank': (_, paper, letters) => words('____ ', paper, letters),
  '.unsaid': set({ italic: true, quiet: true }),
  b: set({ bold: true }),
  strong: set({ bold: true }),
  small: (node, paper, letters) => [...apart(node, paper, letters), ...set({ quiet: true })(node, paper, letters)],
  sup: ({ children }, paper) => children.flatMap((node) => citation(node, paper)),
};

/** The blank before what a page sets apart by its look. */
const apart: Sign = ({ children: [first] }, paper, letters) =>
  first?.type === 'text' && /^\s/.test(first.value) ? [] : words(' ', paper, letters);

/** A place that is cited: the endnote itself where it stands for the first time, a reference to it from then on. */
function citation(node: ElementContent, paper: Paper): readonly string[] {
  if (node.type !== 'element') return node.type === 'text' ? words(node.value, paper, { raised: true }) : [];
  const { n, first } = paper.note(String(node.properties.href ?? '').slice(1));
  if (!first) return field(`NOTEREF ${bookmark(n)} \\h`, String(n), paper);
  const mark = el(
    'w:r',
    {},
    el('w:rPr', {}, el('w:rStyle', { 'w:val': 'EndnoteReference' })),
    el('w:endnoteReference', { 'w:id': n }),
  );
  return [el('w:bookmarkStart', { 'w:id': n, 'w:name': bookmark(n) }), mark, el('w:bookmarkEnd', { 'w:id': n })];
}

/** The name by which the mark of an endnote is found. */
function bookmark(n: number): string {
  return `_Note${n}`;
}

/** A field that programs fill in anew, with what it shows until then. */
export function field(
  code: string,
  shows: string,
  paper: Paper,
  letters: Letters = { raised: true },
): readonly string[] {
  const part = (type: string) => el('w:r', {}, el('w:fldChar', { 'w:fldCharType': type }));
  return [
    part('begin'),
    el('w:r', {}, el('w:instrText', { 'xml:space': 'preserve' }, ` ${code} `)),
    part('separate'),
    ...words(shows, paper, letters),
    part('end'),
  ];
}

export function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
