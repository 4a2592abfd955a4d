import type { Element } from 'hast';
import type { Relation } from '../../../model/index.ts';
import { s } from '../../markup/element.ts';
import { type LayoutContext, subjectOf } from '../context.ts';
import { arrow, heldIn, type Placed, placed } from './drawing.ts';
import { type Box, figureOf, type Mark } from './figure.ts';
import { LEADING, lettered } from './lettering.ts';
import { round, shape } from './shapes.ts';

/** Where the figure's unit square lies on the 1920×1080 canvas: left, top, side, px. */
const PLACES: Readonly<Record<Relation, Placed>> = {
  single: [1120, 0, 1080],
  subset: [1065, -15, 1110],
  chain: [1065, -15, 1110],
  overlap: [1075, 50, 1000],
  disjoint: [1085, 60, 960],
  sequence: [1085, 60, 960],
};

/** The page ends here, and a name a little before it, px. */
const EDGE = 1880;

/** The subjects as their relation draws them, bleeding off the cover's right edge. */
export function coverArt(context: LayoutContext): Element {
  const { deck } = context;
  const figure = figureOf(deck);
  const at = placed(
    figure.held
      ? [1130, 90, 900]
      : figure.marks.length > 2 && deck.relation === 'subset' && apart(context)
        ? [1050, 40, 1000]
        : PLACES[deck.relation],
    figure.held,
  );
  return s('svg.art', { viewBox: '0 0 1920 1080', width: 1920, height: 1080, ariaHidden: 'true' }, [
    ...(figure.held && deck.holder ? holder(deck.holder) : []),
    ...figure.marks.map((mark) => shape(mark.key, at.x(mark.x), at.y(mark.y), at.length(mark.r), mark.holds)),
    ...figure.arrows.map((pair) => arrow(pair, at)),
    ...ornaments(deck.relation, figure.marks),
    ...figure.marks.flatMap((mark) => name(context, mark, at.box(mark.label))),
  ]);
}

function apart({ deck }: LayoutContext): boolean {
  return Object.keys(deck.within).length < deck.subjects.length - 1;
}

/** What all subjects are kinds of: a quiet ground that they lie on. */
function holder(text: string): Element[] {
  const { lines, size } = lettered(text, { width: 640, height: 110, max: 48, min: 28 });
  return [
    heldIn(1075, -120, 1000, 1320, 240),
    ...lines.map((line, i) =>
      s('text.art-name.on-none', { x: 1500, y: round(96 + i * size * LEADING), fontSize: size }, line),
    ),
  ];
}

function name(context: LayoutContext, mark: Mark, box: Box): Element[] {
  const text = subjectOf(context, mark.key)?.short;
  if (!text) return [];
  const [left, right] = [box.x - box.width / 2, Math.min(EDGE, box.x + box.width / 2)];
  const max = Math.min(mark.holds ? 64 : 80, box.height * 0.72);
  const { lines, size } = lettered(text, { width: right - left, height: box.height, max: Math.max(26, max), min: 26 });
  const top = box.y - ((lines.length - 1) * size * LEADING) / 2 + size * 0.35;
  const on = mark.key === 'b' && !mark.holds ? 'in-b' : `on-${mark.key}`;
  return lines.map((line, i) =>
    s(
      `text.art-name.${on}`,
      { x: round((left + right) / 2), y: round(top + i * size * LEADING), fontSize: size },
      line,
    ),
  );
}

/** Quiet rings that say "and others", or echo the one subject. */
function ornaments(relation: Relation, marks: readonly Mark[]): Element[] {
  if (relation === 'subset' && marks.length === 2)
    return [
      [1796, 419, 98],
      [1830, 648, 72],
      [1756, 842, 54],
    ].map(([cx = 0, cy = 0, r = 0]) => s('circle.art-quiet', { cx, cy, r }));
  if (relation === 'single') return [486, 416].map((r) => s('circle.art-echo', { cx: 1660, cy: 540, r }));
  return [];
}
