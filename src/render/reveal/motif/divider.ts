import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Relation } from '../../../model/index.ts';
import type { LayoutContext } from '../context.ts';

type Circle = readonly [x: number, y: number, r: number];

/** The motif on the unit square, as a disc and (unless alone) a ring. */
const MOTIF: Readonly<Record<Relation, { readonly a: Circle; readonly b: Circle | null }>> = {
  subset: { a: [0.38, 0.58, 0.235], b: [0.5, 0.5, 0.5] },
  overlap: { a: [0.34, 0.56, 0.3], b: [0.64, 0.42, 0.34] },
  disjoint: { a: [0.24, 0.68, 0.23], b: [0.7, 0.34, 0.3] },
  sequence: { a: [0.2, 0.76, 0.2], b: [0.74, 0.3, 0.25] },
  single: { a: [0.5, 0.5, 0.36], b: null },
};

/** One way to draw the motif, so that dividers of one deck are kin and not twins. */
type Variant = (relation: Relation) => Element[];

const VARIANTS: readonly Variant[] = [
  (relation) => motif(relation, 1160, 66, 806),
  (relation) => motif(relation, 1300, -120, 900),
  (relation) => grid(relation),
  (relation) => [s('g.dashed', motif(relation, 1220, 170, 640))],
];

/** The relation's figure on the divider's right, in another arrangement for each part. */
export function dividerArt(context: LayoutContext, part: number): Element {
  const draw = VARIANTS[(Math.max(1, part) - 1) % VARIANTS.length] as Variant;
  return s(
    'svg.art',
    { viewBox: '0 0 1920 1080', width: 1920, height: 1080, ariaHidden: 'true' },
    draw(context.deck.relation),
  );
}

function motif(relation: Relation, x: number, y: number, side: number): Element[] {
  const { a, b } = MOTIF[relation];
  const circle = ([cx, cy, r]: Circle) => ({ cx: x + cx * side, cy: y + cy * side, r: r * side });
  return [
    ...(b ? [s('circle.motif-b', circle(b))] : [s('circle.motif-echo', circle([0.5, 0.5, 0.5]))]),
    s('circle.motif-a', circle(a)),
    ...(b && relation === 'overlap' ? [s('circle.motif-b', circle(b))] : []),
    ...(b && relation === 'sequence' ? [between(a, b, x, y, side)] : []),
  ];
}

/** An arrow from the one circle to the other. */
function between(a: Circle, b: Circle, x: number, y: number, side: number): Element {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const at = (distance: number, axis: 0 | 1) =>
    Math.round((axis ? y : x) + side * (a[axis] + ((b[axis] - a[axis]) * distance) / length));
  const [from, to] = [a[2] + 0.045, length - b[2] - 0.05];
  return s('line.motif-arrow', { x1: at(from, 0), y1: at(from, 1), x2: at(to, 0), y2: at(to, 1) });
}

function grid(relation: Relation): Element[] {
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [column, row] as const));
  return cells.flatMap(([column, row]) => motif(relation, 1216 + column * 216, 128 + row * 216, 172));
}
