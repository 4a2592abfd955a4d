import type { Element } from 'hast';
import type { TakeawaysContent } from '../../../model/index.ts';
import { s } from '../../markup/element.ts';
import type { LayoutContext } from '../context.ts';
import { arrow, heldIn, placed } from './drawing.ts';
import { figureOf } from './figure.ts';
import { shape } from './shapes.ts';

type Figure = TakeawaysContent['items'][number]['figure'];
type Drawing = (context: LayoutContext) => Element[];

/** Miniatures of the deck's own drawings, in a 480×320 box. */
const FIGURES = {
  relation: (context) => relation(context),
  compare: (context) => [
    s('rect.panel-a', { x: 60, y: 50, width: 140, height: 220, rx: 18 }),
    s(context.deck.subjects.length > 1 ? 'rect.panel-b' : 'rect.panel-none', {
      x: 280,
      y: 50,
      width: 140,
      height: 220,
      rx: 18,
    }),
    ...[105, 160, 215].map((cy) => s('circle.ink', { cx: 240, cy, r: 8 })),
    ...[105, 160, 215].flatMap((y) => [
      bar('stroke-a', 90, y, 80),
      bar(context.deck.subjects.length > 1 ? 'stroke-b' : 'stroke-none', 310, y, 80),
    ]),
  ],
  dimension: () => [
    ...[112, 240, 368].map((cx) => s('circle.ink', { cx, cy: 62, r: 12 })),
    s('rect.fill-b', { x: 48, y: 104, width: 384, height: 168, rx: 28 }),
    s('rect.fill-a', { x: 72, y: 152, width: 148, height: 92, rx: 18 }),
  ],
  industry: (context) => [0, 1, 2].flatMap((row) => [0, 1, 2].flatMap((column) => tile(context, column, row))),
  // No count of units: a drawing of seven out of ten would claim a share.
  stat: () => [
    s('path.line', { d: 'M84 268 H396' }),
    ...[84, 132, 184].map((height, i) =>
      s(i === 2 ? 'rect.fill-ink' : 'rect.fill-open', { x: 112 + i * 92, y: 264 - height, width: 72, height, rx: 12 }),
    ),
  ],
  risk: () =>
    [80, 160, 240].flatMap((y) => [
      s('rect.fill-open', { x: 60, y: y - 28, width: 140, height: 56, rx: 14 }),
      s('path.line', { d: `M218 ${y} H262 m-14 -12 l14 12 l-14 12` }),
      s('rect.fill-card', { x: 280, y: y - 28, width: 140, height: 56, rx: 14 }),
    ]),
  definition: () => [
    bar('stroke-ink', 100, 110, 280),
    s('path.line-a', { d: 'M80 170 v20 a14 14 0 0 0 14 14 h292 a14 14 0 0 0 14 -14 v-20' }),
    bar('stroke-none', 100, 250, 180),
  ],
  points: () =>
    [86, 160, 234].flatMap((y) => [
      s('circle.ink', { cx: 108, cy: y, r: 22 }),
      bar('stroke-none', 168, y, y === 160 ? 160 : 224),
    ]),
} satisfies Record<Figure, Drawing>;

/** The same figure as on cover and dividers. */
function relation({ deck }: LayoutContext): Element[] {
  const figure = figureOf(deck);
  const at = placed([104, 24, 272], figure.held);
  return [
    ...(figure.held ? [heldIn(84, 8, 312, 304, 64)] : []),
    ...(deck.relation === 'single' ? [s('circle.echo-a', { cx: 240, cy: 160, r: 136 })] : []),
    ...figure.marks.map(({ key, x, y, r, holds }) =>
      shape(key, at.x(x), at.y(y), at.length(r) * (deck.relation === 'single' ? 0.6 : 1), holds),
    ),
    ...figure.arrows.map((pair) => arrow(pair, at)),
  ];
}

/** A small drawing that recalls the slide which made a point. Decorative: its words stand below it. */
export function miniature(figure: Figure, context: LayoutContext): Element {
  return s('svg.mini', { viewBox: '0 0 480 320', ariaHidden: 'true' }, FIGURES[figure](context));
}

function bar(name: string, x: number, y: number, width: number): Element {
  return s(`rect.${name}`, { x, y: y - 8, width, height: 16, rx: 8 });
}

function tile(context: LayoutContext, column: number, row: number): Element[] {
  const x = 72 + column * 116;
  const y = 40 + row * 84;
  const shape = (column + row * 2) % 3 === 1 && context.deck.subjects.length > 1 ? 'ring-b' : 'fill-a';
  return [
    s('rect.fill-card', { x, y, width: 104, height: 72, rx: 12 }),
    s(`circle.${shape}`, { cx: x + 30, cy: y + 36, r: 12 }),
    bar('stroke-none', x + 52, y + 36, 36),
  ];
}
