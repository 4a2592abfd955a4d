import { opacityOf } from '../boxes.ts';
import { type Box, inWindow, type Point, pointsOf } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';
import { isSeen, type SeenText } from '../texts.ts';

/** Where a line is looked at: its middle, from its first letter to its last. */
const LOOKS = 5;

/** Text behind something that is painted over it. */
export function hidden({ texts, canvas }: Stage): Found[] {
  return texts.flatMap((text) => {
    const covers = text.lines.flatMap((line) =>
      across(line).flatMap((point) => coverAt(text, inWindow(canvas, point)) ?? []),
    );
    const [against] = covers;
    if (!against) return [];
    const width = Math.max(...text.lines.map(({ left, right }) => right - left));
    return [{ at: text.owner, against, excess: (width * covers.length) / (LOOKS * text.lines.length) }];
  });
}

function across({ left, top, right, bottom }: Box) {
  const inset = Math.min(4, (right - left) / 4);
  const middle = (top + bottom) / 2;
  return pointsOf({ left: left + inset, right: right - inset, top: middle, bottom: middle }, LOOKS, 2).slice(0, LOOKS);
}

/** What is painted over a text at a point; null where nothing is. */
function coverAt({ owner }: SeenText, { x, y }: Point): Element | null {
  const isOwn = (element: Element) => element.contains(owner) || owner.contains(element);
  const top = document.elementFromPoint(x, y);
  // Asking for the topmost alone takes a fraction of the time, and it mostly is the text's own.
  if (!top || isOwn(top)) return null;
  const stack = document.elementsFromPoint(x, y);
  const end = stack.findIndex(isOwn);
  return stack.slice(0, end === -1 ? stack.length : end).find(paints) ?? null;
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
