import type { Element } from 'hast';
import { lengthOf } from '../text/measure.ts';
import { classesOf, type Frame } from './frame.ts';
import type { Node } from './node.ts';
import { type Scope, styleOf } from './style.ts';

/** How high a line of the face stands over its base line, em. */
const ASCENT = 0.905;
const LINE = 1.149;

/** The lines of a label that begin at a text element as one box; nothing for the lines behind the first. */
export function svgText(
  siblings: readonly Element[],
  at: number,
  frame: Frame,
  scope: Scope,
  above: readonly string[],
): Node[] {
  const first = siblings[at] as Element;
  if (at > 0 && sameLabel(siblings[at - 1] as Element, first)) return [];
  let end = at + 1;
  while (end < siblings.length && sameLabel(first, siblings[end] as Element)) end += 1;
  const lines = siblings.slice(at, end);
  const classes = [...above, ...classesOf(first)];
  const style = styleOf(scope, classes);
  const size = (Number(first.properties.fontSize ?? 0) || style.size || 26) * frame.scale;
  const text = lines.map(said).join(' ');
  const paragraph = {
    runs: [{ text }],
    size,
    colour: typeof style.fill === 'string' ? style.fill : 'ink',
    bold: style.bold ?? true,
    leading: LINE,
  };
  const widest = Math.max(...lines.map((line) => lengthOf({ ...paragraph, runs: [{ text: said(line) }] }))) * 1.04 + 6;
  const x = frame.x + Number(first.properties.x ?? 0) * frame.scale;
  const base = frame.y + Number(first.properties.y ?? 0) * frame.scale;
  const last = frame.y + Number(lines.at(-1)?.properties.y ?? 0) * frame.scale;
  const align = style.align ?? 'left';
  const left = align === 'centre' ? x - widest / 2 : align === 'right' ? x - widest : x;
  const box = { x: left, y: base - ASCENT * size, w: widest, h: last - base + size * LINE };
  const leading = lines.length > 1 ? (last - base) / (lines.length - 1) / size : LINE;
  const body = {
    paragraphs: [{ ...paragraph, align, leading }],
    anchor: 'middle',
    inset: [0, 0, 0, 0],
    wrap: lines.length > 1,
  } as const;
  return [{ kind: 'shape', name: text, box, form: { is: 'rect' }, fill: null, line: null, body }];
}

function sameLabel(one: Element, other: Element): boolean {
  const key = ({ tagName, properties: { x, fontSize } }: Element) => `${tagName} ${x} ${fontSize}`;
  return (
    other.tagName === 'text' &&
    one.properties.fontSize !== undefined &&
    key(one) === key(other) &&
    classesOf(one).join() === classesOf(other).join()
  );
}

function said(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
