import type { Element } from 'hast';
import type { Purpose } from '../../../model/index.ts';
import { s } from '../../markup/element.ts';
import type { LayoutContext } from '../context.ts';
import { arrow, heldIn, type Placed, placed } from './drawing.ts';
import { type Figure, figureOf, type Mark } from './figure.ts';
import { round, shape } from './shapes.ts';

/** A way to draw the figure: what the part is about decides, so that dividers of one deck are kin and not twins. */
type Manner = 'whole' | 'apart' | 'grid' | 'near' | 'dashed';

/** What a part is about, by the first of its slides that says so. */
const MANNERS: Readonly<Partial<Record<Purpose, Manner>>> = {
  define: 'whole',
  relate: 'whole',
  contrast: 'apart',
  apply: 'grid',
  detail: 'near',
  number: 'near',
  warn: 'dashed',
  mitigate: 'dashed',
  outlook: 'dashed',
  quiz: 'dashed',
  exercise: 'dashed',
  discussion: 'dashed',
  lab: 'dashed',
};
const ALL: readonly Manner[] = ['whole', 'apart', 'grid', 'near', 'dashed'];

const DRAWINGS = {
  whole: (figure) => drawn(figure, [1130, 66, 840]),
  apart: (figure) => inRow(figure),
  grid: (figure) => grid(figure),
  near: (figure) => drawn(figure, [1260, -150, 1040]),
  dashed: (figure) => [s('g.dashed', drawn(figure, [1160, 130, 720]))],
} satisfies Record<Manner, (figure: Figure) => Element[]>;

/** The relation's figure on the divider's right, in another arrangement for each part. */
export function dividerArt(context: LayoutContext): Element {
  const figure = figureOf(context.deck);
  return s(
    'svg.art',
    { viewBox: '0 0 1920 1080', width: 1920, height: 1080, ariaHidden: 'true' },
    DRAWINGS[mannerOf(context)](figure),
  );
}

/** Each part its own manner; where two parts are alike, the later takes one that is free. */
function mannerOf(context: LayoutContext): Manner {
  const taken: Manner[] = [];
  for (const { id } of context.deck.sections) {
    const own = wantedBy(id, context);
    const manner = own && !taken.includes(own) ? own : ALL.find((one) => !taken.includes(one));
    taken.push(manner ?? own ?? 'whole');
    if (id === context.data.section) break;
  }
  return taken.at(-1) ?? 'whole';
}

function wantedBy(section: string, context: LayoutContext): Manner | undefined {
  const slides = context.slides.filter(({ data }) => data.section === section);
  return slides.flatMap(({ data }) => MANNERS[data.purpose] ?? []).at(0);
}

function drawn(figure: Figure, place: Placed): Element[] {
  const at = placed(place, figure.held);
  const [left, top, side] = place;
  return [
    ...(figure.held ? [heldIn(left, top, side, side, side * 0.24)] : []),
    ...figure.marks.map((mark) => shape(mark.key, at.x(mark.x), at.y(mark.y), at.length(mark.r), mark.holds)),
    ...figure.arrows.map((pair) => arrow(pair, at)),
  ];
}

/** Set apart, side by side, the largest last and off the edge. */
function inRow({ marks }: Figure): Element[] {
  const rising = [...marks].sort((one, other) => one.key.localeCompare(other.key, 'en'));
  const [large, ...small] = [...rising].reverse() as [Mark, ...Mark[]];
  if (small.length === 0)
    return [0.3, 0.62, 1]
      .map((share) => shape('b', 1680, 500, 440 * share, true))
      .concat(shape(large.key, 1680, 500, 90));
  const r = small.length === 1 ? 96 : small.length === 2 ? 82 : 64;
  const gap = small.length === 1 ? 0 : 2 * r + 56;
  const column = small
    .reverse()
    .map((mark, i) => shape(mark.key, 1170, 500 + (i - (small.length - 1) / 2) * gap, r, false));
  return [...column, shape(large.key, 1642, 500, 332, true)];
}

function grid(figure: Figure): Element[] {
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [column, row] as const));
  return cells.flatMap(([column, row]) =>
    drawn({ ...figure, held: false }, [1196 + round(column * 224), 118 + row * 224, 176]),
  );
}
