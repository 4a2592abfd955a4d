import type { Point, Step } from './node.ts';

/** The `d` of an SVG path as steps in absolute places; arcs and quadratic curves become cubic ones. */
export function stepsOf(d: string): Step[] {
  const pen = { x: 0, y: 0, startX: 0, startY: 0, control: null as Point | null, last: '' };
  const steps: Step[] = [];
  for (const { name, numbers } of commandsOf(d)) {
    const size = SIZES[name.toUpperCase()] ?? 0;
    if (size === 0) {
      steps.push(['Z']);
      Object.assign(pen, { x: pen.startX, y: pen.startY, control: null, last: 'Z' });
    }
    for (let i = 0; size > 0 && i + size <= numbers.length; i += size) {
      // Further pairs behind a move are lines.
      const now = i > 0 && name.toUpperCase() === 'M' ? (name === 'm' ? 'l' : 'L') : name;
      steps.push(...drawnBy(now, numbers.slice(i, i + size), pen));
    }
  }
  return steps;
}

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  control: Point | null;
  last: string;
}

/** How many numbers each command takes. */
const SIZES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

function commandsOf(d: string): { readonly name: string; readonly numbers: readonly number[] }[] {
  return [...d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)].map(([, name = 'M', rest = '']) => ({
    name,
    numbers: name.toUpperCase() === 'A' ? arcNumbers(rest) : numbersIn(rest),
  }));
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi)].map(([number]) => Number(number));
}

/** An arc's two flags may stand without a blank behind them: "0 01-.6 4". */
function arcNumbers(text: string): number[] {
  const numbers: number[] = [];
  let rest = text;
  while (rest !== '') {
    const flag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
    const found = (flag ? /^[\s,]*([01])/ : /^[\s,]*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)/i).exec(rest);
    if (!found) break;
    numbers.push(Number(found[1]));
    rest = rest.slice(found[0].length);
  }
  return numbers;
}

function drawnBy(name: string, n: readonly number[], pen: Pen): Step[] {
  const kind = name.toUpperCase();
  const [dx, dy] = name === kind ? [0, 0] : [pen.x, pen.y];
  const at = (i: number): Point => [(n[i] ?? 0) + dx, (n[i + 1] ?? 0) + dy];
  const from: Point = [pen.x, pen.y];
  const mirrored = (kinds: string): Point =>
    pen.control && kinds.includes(pen.last) ? [2 * pen.x - pen.control[0], 2 * pen.y - pen.control[1]] : from;
  let steps: Step[];
  let to: Point;
  let control: Point | null = null;
  if (kind === 'H' || kind === 'V') {
    to = kind === 'H' ? [(n[0] ?? 0) + dx, pen.y] : [pen.x, (n[0] ?? 0) + dy];
    steps = [['L', to]];
  } else if (kind === 'C' || kind === 'S') {
    const one = kind === 'C' ? at(0) : mirrored('CS');
    control = at(n.length - 4);
    to = at(n.length - 2);
    steps = [['C', one, control, to]];
  } else if (kind === 'Q' || kind === 'T') {
    control = kind === 'Q' ? at(0) : mirrored('QT');
    to = at(n.length - 2);
    steps = [['C', toward(from, control), toward(to, control), to]];
  } else if (kind === 'A') {
    to = at(5);
    steps = arc(from, to, n);
  } else {
    to = at(0);
    steps = [[kind === 'M' ? 'M' : 'L', to]];
    if (kind === 'M') Object.assign(pen, { startX: to[0], startY: to[1] });
  }
  Object.assign(pen, { x: to[0], y: to[1], control, last: kind });
  return steps;
}

/** Two thirds of the way: the control of the cubic curve that is the quadratic one. */
function toward(from: Point, to: Point): Point {
  return [from[0] + ((to[0] - from[0]) * 2) / 3, from[1] + ((to[1] - from[1]) * 2) / 3];
}

/** An arc as cubic curves of a quarter at most (SVG 1.1, appendix F.6). */
function arc(from: Point, to: Point, [a = 0, b = 0, turn = 0, large = 0, sweep = 0]: readonly number[]): Step[] {
  let [rx, ry] = [Math.abs(a), Math.abs(b)];
  if (rx === 0 || ry === 0) return [['L', to]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [mx, my] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * mx + sin * my, cos * my - sin * mx];
  const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * grow, ry * grow];
  const under = (rx * y) ** 2 + (ry * x) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / (under || 1))) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(root * rx * y) / ry, (-root * ry * x) / rx];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let sum = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  if (sweep && sum < 0) sum += 2 * Math.PI;
  if (!sweep && sum > 0) sum -= 2 * Math.PI;
  const [ox, oy] = [cos * cx - sin * cy + (from[0] + to[0]) / 2, sin * cx + cos * cy + (from[1] + to[1]) / 2];
  const place = (u: number, v: number): Point => [ox + cos * rx * u - sin * ry * v, oy + sin * rx * u + cos * ry * v];
  const count = Math.max(1, Math.ceil(Math.abs(sum) / (Math.PI / 2) - 1e-9));
  const part = sum / count;
  const reach = (4 / 3) * Math.tan(part / 4);
  return Array.from({ length: count }, (_, i): Step => {
    const [t, u] = [start + i * part, start + (i + 1) * part];
    return [
      'C',
      place(Math.cos(t) - reach * Math.sin(t), Math.sin(t) + reach * Math.cos(t)),
      place(Math.cos(u) + reach * Math.sin(u), Math.sin(u) - reach * Math.cos(u)),
      i === count - 1 ? to : place(Math.cos(u), Math.sin(u)),
    ];
  });
}
