import { opacityOf } from '../boxes.ts';
import { type Box, inWindow, pointsOf } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';
import { isSeen, type SeenText } from '../texts.ts';

/** Where a line is looked at: its middle, from its first letter to its last. */
const LOOKS = 7;

/** Text behind something that is painted over it. */
export function hidden({ texts, canvas }: Stage): Found[] {
  return texts.flatMap((text) => {
    const covers = text.lines.flatMap((line) => {
      const hits = across(line).map((point) => ({ cover: coverAt(text, inWindow(canvas, point)), point }));
      return hits.filter((hit): hit is { cover: Element; point: { x: number; y: number } } => hit.cover !== null);
    });
    const [first] = covers;
    if (!first) return [];
    const width = Math.max(...text.lines.map(({ left, right }) => right - left));
    return [{ at: text.owner, against: first.cover, excess: (width * covers.length) / (LOOKS * text.lines.length) }];
  });
}

function across({ left, top, right, bottom }: Box) {
  const inset = Math.min(4, (right - left) / 4);
  const middle = (top + bottom) / 2;
  return pointsOf({ left: left + inset, right: right - inset, top: middle, bottom: middle }, LOOKS, 2).slice(0, LOOKS);
}

/** What is painted over a text at a point; null where nothing is. */
function coverAt({ owner }: SeenText, { x, y }: { x: number; y: number }): Element | null {
  for (const element of document.elementsFromPoint(x, y)) {
    if (element.contains(owner) || owner.contains(element)) return null;
    if (paints(element)) return element;
  }
  return null;
}

function paints(element: Element): boolean {
  if (!isSeen(element)) return false;
  const style = getComputedStyle(element);
  if (element instanceof SVGGeometryElement) return opacityOf(style.fill) * Number(style.fillOpacity) > 0.5;
  if (element instanceof SVGElement) return false;
  return (
    opacityOf(style.backgroundColor) > 0.5 || style.backgroundImage !== 'none' || element.matches('img, canvas, video')
  );
}
