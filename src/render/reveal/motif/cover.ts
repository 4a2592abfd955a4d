import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Relation, widthOf } from '../../../model/index.ts';
import { type LayoutContext, subjectOf } from '../context.ts';

/** A circle's centre and radius on the 1920×1080 canvas, and how wide its name may be, px. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: { readonly x: number; readonly y: number; readonly width: number };
}

interface Scene {
  readonly a: Place;
  readonly b: Place | null;
}

const SCENES: Readonly<Record<Relation, Scene>> = {
  subset: {
    a: { x: 1454, y: 620, r: 271, label: { x: 1454, y: 644, width: 440 } },
    b: { x: 1620, y: 540, r: 555, label: { x: 1502, y: 228, width: 520 } },
  },
  overlap: {
    a: { x: 1400, y: 690, r: 350, label: { x: 1330, y: 800, width: 400 } },
    b: { x: 1690, y: 350, r: 350, label: { x: 1690, y: 290, width: 400 } },
  },
  disjoint: {
    a: { x: 1340, y: 736, r: 252, label: { x: 1340, y: 758, width: 400 } },
    b: { x: 1690, y: 306, r: 290, label: { x: 1680, y: 328, width: 390 } },
  },
  sequence: {
    a: { x: 1300, y: 790, r: 212, label: { x: 1300, y: 810, width: 350 } },
    b: { x: 1700, y: 290, r: 276, label: { x: 1680, y: 322, width: 390 } },
  },
  single: { a: { x: 1660, y: 540, r: 540, label: { x: 1500, y: 562, width: 640 } }, b: null },
};

/** The subjects as their relation draws them, bleeding off the cover's right edge. */
export function coverArt(context: LayoutContext): Element {
  const { relation } = context.deck;
  const scene = SCENES[relation];
  return s('svg.art', { viewBox: '0 0 1920 1080', width: 1920, height: 1080, ariaHidden: 'true' }, [
    ...(scene.b ? [s('circle.art-b', circle(scene.b))] : []),
    ...(relation === 'sequence' ? [arrow(scene)] : []),
    s('circle.art-a', circle(scene.a)),
    ...(relation === 'overlap' && scene.b ? [s('circle.art-b-line', circle(scene.b))] : []),
    ...ornaments(relation),
    ...(scene.b ? name(context, 'b', scene.b) : []),
    ...name(context, 'a', scene.a),
    ...third(context),
  ]);
}

function circle({ x, y, r }: Place) {
  return { cx: x, cy: y, r };
}

function name(context: LayoutContext, key: 'a' | 'b', { label }: Place): Element[] {
  const text = subjectOf(context, key)?.short;
  if (!text) return [];
  const fontSize = Math.round(Math.min(key === 'a' ? 80 : 64, label.width / (widthOf(text) * 0.54)));
  return [s(`text.art-name.on-${key}`, { x: label.x, y: label.y, fontSize }, text)];
}

/** A third subject stands as its square at the foot. */
function third(context: LayoutContext): Element[] {
  const text = subjectOf(context, 'c')?.short;
  if (!text) return [];
  const fontSize = Math.round(Math.min(44, 190 / (widthOf(text) * 0.54)));
  return [
    s('rect.art-c', { x: 1650, y: 790, width: 240, height: 240, rx: 44 }),
    s('text.art-name.on-c', { x: 1770, y: 925, fontSize }, text),
  ];
}

/** Quiet rings that say "and others", or echo the one subject. */
function ornaments(relation: Relation): Element[] {
  if (relation === 'subset')
    return [
      [1796, 419, 98],
      [1830, 648, 72],
      [1756, 842, 54],
    ].map(([cx = 0, cy = 0, r = 0]) => s('circle.art-quiet', { cx, cy, r }));
  if (relation === 'single') return [400, 262].map((r) => s('circle.art-echo', { cx: 1660, cy: 540, r }));
  return [];
}

function arrow({ a, b }: Scene): Element {
  const to = b ?? a;
  const length = Math.hypot(to.x - a.x, to.y - a.y);
  const at = (distance: number) => [a.x + ((to.x - a.x) * distance) / length, a.y + ((to.y - a.y) * distance) / length];
  const [x1 = 0, y1 = 0] = at(a.r + 24);
  const [x2 = 0, y2 = 0] = at(length - to.r - 28);
  return s('line.art-arrow', { x1, y1, x2, y2 });
}
