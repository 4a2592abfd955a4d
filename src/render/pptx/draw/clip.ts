import type { Box, Outline, Point, Shape, Step } from './node.ts';

/** A shape cut at the edges of the canvas: what bleeds off a slide would lie beside it for who edits it. */
export function clipped(shape: Shape, canvas: Box): Shape {
  const { box, form, fill, line } = shape;
  if (inside(box, canvas) || form.is === 'round' || form.is === 'path')
    return inside(box, canvas) ? shape : held(shape, canvas);
  const rings = form.is === 'ring' ? [0, form.thick] : [0];
  const polygons = rings.map((by) => edge(form.is, box, by));
  const left = Math.max(box.x, canvas.x);
  const top = Math.max(box.y, canvas.y);
  const within: Box = {
    x: left,
    y: top,
    w: Math.min(box.x + box.w, canvas.x + canvas.w) - left,
    h: Math.min(box.y + box.h, canvas.y + canvas.h) - top,
  };
  const move = ([x, y]: Point): Point => [x - left, y - top];
  const outlines: Outline[] = [];
  if (fill !== null) {
    const steps = polygons.flatMap((points) => closed(cut(points, within).map(move)));
    outlines.push({ steps, filled: true, drawn: false });
  }
  if (line)
    outlines.push({ steps: polygons.flatMap((points) => open(points, within, move)), filled: false, drawn: true });
  return {
    ...shape,
    box: within,
    form: { is: 'path', outlines },
    fill: fill === null || typeof fill === 'string' ? fill : { ...fill, focus: refocused(fill.focus, box, within) },
  };
}

/** A box that reaches beyond the canvas, made smaller. */
function held(shape: Shape, canvas: Box): Shape {
  const x = Math.max(shape.box.x, canvas.x);
  const y = Math.max(shape.box.y, canvas.y);
  const right = Math.min(shape.box.x + shape.box.w, canvas.x + canvas.w);
  const bottom = Math.min(shape.box.y + shape.box.h, canvas.y + canvas.h);
  return { ...shape, box: { x, y, w: right - x, h: bottom - y } };
}

function inside(box: Box, canvas: Box): boolean {
  return (
    box.x >= canvas.x &&
    box.y >= canvas.y &&
    box.x + box.w <= canvas.x + canvas.w &&
    box.y + box.h <= canvas.y + canvas.h
  );
}

/** Points along a form's edge, `by` px within its box: two degrees apart, or the corners. */
function edge(is: Shape['form']['is'], { x, y, w, h }: Box, by: number): Point[] {
  const [cx, cy, rx, ry] = [x + w / 2, y + h / 2, w / 2 - by, h / 2 - by];
  const turns =
    is === 'diamond' ? [0, 90, 180, 270] : is === 'rect' ? [] : Array.from({ length: 180 }, (_, i) => i * 2);
  if (turns.length === 0)
    return [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ];
  return turns.map(
    (turn): Point => [cx + rx * Math.cos((turn * Math.PI) / 180), cy + ry * Math.sin((turn * Math.PI) / 180)],
  );
}

/** What of a polygon lies within a box (Sutherland and Hodgman 1974). */
function cut(points: readonly Point[], box: Box): readonly Point[] {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, box.x, 1],
    [0, box.x + box.w, -1],
    [1, box.y, 1],
    [1, box.y + box.h, -1],
  ];
  return sides.reduce<readonly Point[]>((kept, [axis, at, sign]) => {
    const is = (point: Point) => (point[axis] - at) * sign >= -1e-6;
    return kept.flatMap((to, i) => {
      const from = kept.at(i - 1) as Point;
      const t = (at - from[axis]) / (to[axis] - from[axis] || 1);
      const cross: Point = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
      return is(to) ? (is(from) ? [to] : [cross, to]) : is(from) ? [cross] : [];
    });
  }, points);
}

function closed(points: readonly Point[]): Step[] {
  return points.length < 3 ? [] : [...points.map((point, i): Step => [i === 0 ? 'M' : 'L', point]), ['Z']];
}

/** The edge where it is on the canvas, without the edges of the canvas. */
function open(points: readonly Point[], box: Box, move: (point: Point) => Point): Step[] {
  const ring = [...points, points[0] as Point];
  let drawing = false;
  return ring.flatMap((point): Step[] => {
    const here = inside({ x: point[0], y: point[1], w: 0, h: 0 }, box);
    const step: Step[] = here ? [[drawing ? 'L' : 'M', move(point)]] : [];
    drawing = here;
    return step;
  });
}

function refocused([x, y]: Point, from: Box, to: Box): Point {
  const share = (at: number, start: number, length: number) => Math.min(1, Math.max(0, (at - start) / length));
  return [share(from.x + x * from.w, to.x, to.w), share(from.y + y * from.h, to.y, to.h)];
}

/** Places of a path: the smallest box that holds its points. */
export function boxOf(steps: readonly Step[]): Box {
  const points = steps.flatMap((one) => one.slice(1) as Point[]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
