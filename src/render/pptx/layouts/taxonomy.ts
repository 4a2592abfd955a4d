import { type TaxonomyContent, type TaxonomyNode, taxonomyForm } from '../../../model/index.ts';
import { treeDrawing } from '../../reveal/motif/tree.ts';
import { panel } from '../draw/make.ts';
import type { Box, Line, Node } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { about } from './kinds.ts';
import { disc, isDoubtful } from './kinds-round.ts';

/** Kinds inside kinds: shapes in shapes, or a tree where there are many. */
export function taxonomy({ root }: TaxonomyContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => {
    const children =
      taxonomyForm(root) === 'nested' ? holder(root, page, body, 0) : shapesOf(treeDrawing(root), body, 'tree');
    return [{ kind: 'group', name: 'Kinds', alt: heard(root), children }];
  });
}

/** The kinds as they are heard: "Vehicles (trains (trams, metros), buses)". */
function heard({ label, children, others }: TaxonomyNode): string {
  const inner = [...children.map(heard), ...others.map(({ text }) => text)];
  return inner.length > 0 ? `${label} (${inner.join(', ')})` : label;
}

/** A stadium for what holds others: in it what it is, what it holds large, and what it holds besides. */
function holder(node: TaxonomyNode, page: Page, box: Box, depth: number): Node[] {
  const big = node.children.filter((child) => child.subject !== null || child.children.length > 0);
  const small = node.children.filter((child) => !big.includes(child));
  const edge: Line = {
    colour: node.subject ? `${node.subject}-solid` : 'line-2',
    width: node.subject ? 5 : 3,
    dash: isDoubtful(node) ? 'dash' : undefined,
  };
  const ground = panel(node.label, box, {
    fill: node.subject ? `${node.subject}-tint` : 'sunk',
    line: edge,
    radius: box.h / 2,
  });
  return [ground, ...PARTS[shapeOf(big)](node, big, small, page, box, depth)];
}

type Parts = (
  node: TaxonomyNode,
  big: readonly TaxonomyNode[],
  small: readonly TaxonomyNode[],
  page: Page,
  box: Box,
  depth: number,
) => Node[];
type ShapeName = 'nested' | 'pair' | 'one' | 'none';

function shapeOf(big: readonly TaxonomyNode[]): ShapeName {
  if (big.some((child) => child.children.length > 0)) return 'nested';
  return big.length > 1 ? 'pair' : big.length === 1 ? 'one' : 'none';
}

/** What each kind of holder shows, and where. */
const PARTS = {
  // What holds a holder says its name on the left, and holds it on the right.
  nested: (node, big, small, page, box, depth) => {
    const [inner] = big;
    const left = { x: box.x + 116, y: box.y + 32, w: 336, h: box.h - 64 };
    const right = { x: box.x + 470, y: box.y + 32, w: box.w - 502, h: box.h - 64 };
    return [
      ...about(node, small, page, left, { label: 44, gloss: 28, listed: true }),
      ...(inner ? holder(inner, page, right, depth + 1) : []),
    ];
  },
  pair: (node, big, small, page, box, depth) => {
    const deep = depth > 0;
    const text = { x: box.x + (deep ? 72 : 116), y: box.y + 40, w: deep ? 228 : 330, h: box.h - 80 };
    const area = {
      x: text.x + text.w + 24,
      y: box.y + 40,
      w: box.x + box.w - (deep ? 40 : 64) - text.x - text.w - 24,
      h: box.h - 80,
    };
    const side = Math.min(area.h, (area.w - 24 * (big.length - 1)) / big.length, deep ? 340 : 470);
    const gap = (area.w - side * big.length) / (big.length + 1);
    const discs = big.flatMap((child, i) =>
      disc(child, page, { x: area.x + gap + i * (side + gap), y: area.y + (area.h - side) / 2, w: side, h: side }),
    );
    return [...about(node, small, page, text, { label: deep ? 36 : 46, gloss: 28, listed: true }), ...discs];
  },
  // What holds one disc shows it on the left, its own name on the right.
  one: (node, [only], small, page, box, depth) => {
    const side = Math.min(box.h - 80, depth > 0 ? 476 : Number.POSITIVE_INFINITY);
    const place = { x: box.x + 40 + (depth > 0 ? 16 : 0), y: box.y + (box.h - side) / 2, w: side, h: side };
    const x = place.x + side + 40;
    const text = { x, y: box.y + 40, w: box.x + box.w - Math.max(56, box.h * 0.14) - x, h: box.h - 80 };
    return [
      ...(only ? disc(only, page, place) : []),
      ...about(node, small, page, text, { label: 60, gloss: 30, listed: false }),
    ];
  },
  none: (node, _, small, page, box) =>
    about(
      node,
      small,
      page,
      { x: box.x + 160, y: box.y + 40, w: box.w - 320, h: box.h - 80 },
      { label: 60, gloss: 30, listed: false, centred: true },
    ),
} satisfies Record<ShapeName, Parts>;
