import { opacityOf } from './boxes.ts';
import { type Box, type Canvas, depthOf, onCanvas, type Point } from './canvas.ts';
import { isSeen } from './texts.ts';

/** A shape of a drawing whose outline is seen. */
export interface Shape {
  readonly element: SVGGeometryElement;
  readonly box: Box;
}

/** Steps along an outline, px of the canvas, and how many at most. */
const STEP = 4;
const MOST = 600;

/** Every shape of a slide's drawings that is painted. */
export function shapesOf(s: Element, canvas: Canvas): Shape[] {
  return [...s.querySelectorAll<SVGGeometryElement>('circle, ellipse, rect, line, path, polyline, polygon')].flatMap(
    (element) =>
      element instanceof SVGGeometryElement && isSeen(element) && isPainted(element)
        ? [{ element, box: onCanvas(canvas, element.getBoundingClientRect()) }]
        : [],
  );
}

function isPainted(element: Element): boolean {
  const style = getComputedStyle(element);
  const painted = (paint: string, opacity: string) => opacityOf(paint) * Number.parseFloat(opacity) > 0.03;
  return painted(style.fill, style.fillOpacity) || painted(style.stroke, style.strokeOpacity);
}

/** How deep the outline of a shape runs into a box, px; 0 when it doesn't touch it. */
export function runsInto({ element, box }: Shape, target: Box, canvas: Canvas): number {
  const grown = { left: box.left - 1, top: box.top - 1, right: box.right + 1, bottom: box.bottom + 1 };
  if (depthOf(grown, target) <= 0) return 0;
  let deepest = 0;
  for (const { x, y } of outline(element, canvas)) {
    const depth = Math.min(x - target.left, target.right - x, y - target.top, target.bottom - y);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function outline(element: SVGGeometryElement, canvas: Canvas): Point[] {
  const matrix = element.getScreenCTM();
  const length = element.getTotalLength();
  if (!matrix || length === 0) return [];
  const long = (length * Math.hypot(matrix.a, matrix.b)) / canvas.scale;
  const steps = Math.max(2, Math.min(MOST, Math.ceil(long / STEP)));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const at = element.getPointAtLength((length * i) / steps).matrixTransform(matrix);
    return { x: (at.x - canvas.left) / canvas.scale, y: (at.y - canvas.top) / canvas.scale };
  });
}
