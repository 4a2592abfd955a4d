/** How far letters reach from their base line, in px of the font's own size. */
interface Ink {
  readonly above: number;
  readonly below: number;
  /** What the line's box has of it, from the font. */
  readonly lineAbove: number;
  readonly lineBelow: number;
}

const known = new Map<string, Ink>();
const pen = document.createElement('canvas').getContext('2d');

/** The reach of a text in the font of its element. */
function inkOf(text: string, style: CSSStyleDeclaration): Ink {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const key = `${font}\n${text}`;
  const before = known.get(key);
  if (before) return before;
  if (!pen) throw new Error('This browser measures no text');
  pen.font = font;
  const size = pen.measureText(text);
  const ink: Ink = {
    above: size.actualBoundingBoxAscent,
    below: size.actualBoundingBoxDescent,
    lineAbove: size.fontBoundingBoxAscent,
    lineBelow: size.fontBoundingBoxDescent,
  };
  known.set(key, ink);
  return ink;
}

/**
 * The part of a line's rectangle that its letters can touch: a line's box is taller than what is drawn in it, and only what is
 * drawn is seen to collide.
 */
export function inked(rect: DOMRect, text: string, style: CSSStyleDeclaration): DOMRect {
  const { above, below, lineAbove, lineBelow } = inkOf(text, style);
  const scale = rect.height / (lineAbove + lineBelow);
  const base = rect.top + lineAbove * scale;
  return new DOMRect(rect.left, base - above * scale, rect.width, (above + below) * scale);
}
