import { type Box, type Canvas, onCanvas } from './canvas.ts';
import { inked } from './ink.ts';

/** A stretch of text that is seen, line by line. */
export interface SeenText {
  readonly owner: Element;
  /** The nearest box that breaks it into lines: texts of one block follow each other and can't collide. */
  readonly block: Element;
  readonly words: string;
  /** What its letters touch of each line, on the canvas. */
  readonly lines: readonly Box[];
  /** Height of its letters' font, px of the canvas. */
  readonly size: number;
}

/** Every text of a slide that is on screen now. */
export function textsOf(s: Element, canvas: Canvas): SeenText[] {
  const walker = document.createTreeWalker(s, NodeFilter.SHOW_TEXT);
  const texts: SeenText[] = [];
  while (walker.nextNode()) {
    const text = seen(walker.currentNode as Text, canvas);
    if (text) texts.push(text);
  }
  return texts;
}

function seen(node: Text, canvas: Canvas): SeenText | null {
  const owner = node.parentElement;
  const words = node.data.replaceAll(/\s+/g, ' ').trim();
  if (words === '' || !owner || !isSeen(owner)) return null;
  const range = document.createRange();
  range.selectNodeContents(node);
  const style = getComputedStyle(owner);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length === 0) return null;
  const lines = rects.map((rect) => onCanvas(canvas, inked(rect, words, style)));
  return { owner, block: blockOf(owner), words, lines, size: sizeOf(owner, style, canvas) };
}

/** Whether an element is painted at all: what only screen readers meet, and steps that are still to come, are not. */
export function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.unseen, .notes, defs, title, desc')
  );
}

function blockOf(owner: Element): Element {
  let at = owner;
  while (at.parentElement && /^(inline|contents)$/.test(getComputedStyle(at).display) && !isDrawn(at)) {
    at = at.parentElement;
  }
  return at.closest('text') ?? at;
}

const isDrawn = (element: Element) => element instanceof SVGElement;

/** The font's size as it is drawn: a drawing has its own measure, and boxes can be scaled. */
function sizeOf(owner: Element, style: CSSStyleDeclaration, canvas: Canvas): number {
  const size = Number.parseFloat(style.fontSize);
  if (owner instanceof SVGGraphicsElement) {
    const { a, b, c, d } = owner.getScreenCTM() ?? new DOMMatrix();
    return (size * Math.sqrt(Math.abs(a * d - b * c))) / canvas.scale;
  }
  const block = owner.closest<HTMLElement>('p, li, td, th, div, h1, h2, h3, blockquote') ?? owner;
  if (!(block instanceof HTMLElement) || block.offsetWidth === 0) return size;
  const scale = block.getBoundingClientRect().width / block.offsetWidth / canvas.scale;
  // Widths in whole px say no more of what isn't scaled.
  return Math.abs(scale - 1) < 1.5 / block.offsetWidth ? size : size * scale;
}
