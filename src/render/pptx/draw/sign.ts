import type { Element } from 'hast';
import type { SubjectKey } from '../../../model/index.ts';
import type { DeckContext } from '../../reveal/context.ts';
import { icon } from '../../reveal/parts/icon.ts';
import { marker } from '../../reveal/parts/marker.ts';
import { sign } from '../../reveal/parts/sign.ts';
import type { Colour } from '../look.ts';
import type { Group, Node, Outline, Shape, Step } from './node.ts';
import { stepsOf } from './path.ts';
import { shapesOf, shifted } from './svg.ts';

/** Where a sign stands: its left top and its side, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** An icon as one shape of several lines. `stroke` is their width on the icon's own grid of 24. */
export function iconShape(context: DeckContext, name: string | null, at: Spot, colour: Colour, stroke = 1.6): Shape {
  return strokes(icon(context, name), `Icon: ${name ?? 'dot'}`, at, colour, stroke);
}

export function checkShape(at: Spot, colour: Colour): Shape {
  return strokes(sign('check'), 'Check mark', at, colour, 2.2);
}

/** The shapes of subjects. */
export function markerShape(who: readonly SubjectKey[], { x, y, side }: Spot): Node {
  const shapes = shapesOf(marker(who), { x, y, w: side, h: side }, 'marker');
  const [only] = shapes;
  return shapes.length === 1 && only
    ? { ...only, name: 'Marker' }
    : ({ kind: 'group', name: 'Marker', alt: null, children: shapes } satisfies Group);
}

function strokes(svg: Element, name: string, { x, y, side }: Spot, colour: Colour, stroke: number): Shape {
  const scale = side / 24;
  const outlines = svg.children.flatMap((child): Outline[] => {
    if (child.type !== 'element') return [];
    const steps = shifted(stepsIn(child), 0, 0, scale);
    return steps.length > 0 ? [{ steps, filled: false, drawn: true }] : [];
  });
  const line = { colour, width: stroke * scale, round: true };
  return {
    kind: 'shape',
    name,
    alt: null,
    box: { x, y, w: side, h: side },
    form: { is: 'path', outlines },
    fill: null,
    line,
  };
}

/** A shape of an icon as a path. */
function stepsIn({ tagName, properties: p }: Element): Step[] {
  const n = (name: string) => Number(p[name] ?? 0);
  if (tagName === 'path') return stepsOf(String(p.d ?? ''));
  if (tagName === 'line') return stepsOf(`M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`);
  if (tagName === 'circle' || tagName === 'ellipse') {
    const [rx, ry] = tagName === 'circle' ? [n('r'), n('r')] : [n('rx'), n('ry')];
    return stepsOf(`M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`);
  }
  if (tagName === 'polyline' || tagName === 'polygon') {
    const points = Array.isArray(p.points) ? p.points.join(' ') : String(p.points ?? '');
    return stepsOf(`M${points}${tagName === 'polygon' ? 'Z' : ''}`);
  }
  if (tagName !== 'rect') return [];
  const [x, y, w, h, r] = [
    n('x'),
    n('y'),
    n('width'),
    n('height'),
    Math.min(n('rx') || n('ry'), n('width') / 2, n('height') / 2),
  ];
  const turn = (dx: number, dy: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : '');
  return stepsOf(
    `M${x + r} ${y}H${x + w - r}${turn(1, 1)}V${y + h - r}${turn(-1, 1)}H${x + r}${turn(-1, -1)}V${y + r}${turn(1, -1)}Z`,
  );
}
