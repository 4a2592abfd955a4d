import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { Element } from 'hast';
import type { Confidence, SubjectKey, TaxonomyNode } from '../../../model/index.ts';
import { s } from '../../markup/element.ts';
import { labels } from '../labels.ts';
import { LEADING, type Lettering, lettered } from './lettering.ts';
import { round, shape } from './shapes.ts';

/** The body of a slide under a title of two lines, px. */
export const WIDTH = 1696;
export const HEIGHT = 640;
/** Between columns; clear of a label's edge; highest and lowest box, and what lies between two boxes, px. */
const GUTTER = 72;
const CLEAR = 24;
const TALLEST = 132;
const LOWEST = 52;
const GAP = 14;

/** A kind in its place: a box with its name. */
export interface Leaf {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lettering: Lettering;
  readonly subject: SubjectKey | null;
  readonly confidence: Confidence;
  /** True where it counts kinds that are not drawn. */
  readonly rest: boolean;
  readonly parent: Leaf | null;
}

interface Kind {
  readonly label: string;
  readonly subject: SubjectKey | null;
  readonly confidence: Confidence;
  readonly rest: boolean;
  readonly children: readonly Kind[];
}

/** Art: the list beside it is what is heard. */
export function treeDrawing(root: TaxonomyNode): Element {
  const leaves = leavesOf(root);
  return s(
    'svg.branches-art',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, ariaHidden: 'true' },
    [...leaves.flatMap((leaf) => (leaf.parent ? [link(leaf.parent, leaf)] : [])), ...leaves.map(box)],
  );
}

/** From left to right by level; boxes of one level never touch, whatever the tree, as long as it has some ten leaves. */
export function leavesOf(root: TaxonomyNode): readonly Leaf[] {
  const laid = tree<Kind>()
    .nodeSize([1, 1])
    .separation(() => 1)(hierarchy(kindOf(root), ({ children }) => [...children]));
  const nodes = laid.descendants();
  const [top, bottom] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))];
  const columns = laid.height + 1;
  const row = Math.min(TALLEST + GAP, HEIGHT / (bottom - top + 1));
  const height = Math.max(LOWEST, Math.min(TALLEST, row - GAP));
  const column = (WIDTH - (columns - 1) * GUTTER) / columns;
  const middle = HEIGHT / 2 - ((top + bottom) / 2) * row;
  const made = new Map<HierarchyPointNode<Kind>, Leaf>();
  for (const node of nodes) {
    const { label, subject, confidence, rest } = node.data;
    const size = node.depth === 0 ? Math.min(HEIGHT, height * 1.5) : height;
    const lettering = lettered(label, {
      width: column - 2 * CLEAR - (subject ? 52 : 0),
      height: size - 2 * GAP + 8,
      max: node.depth === 0 ? 44 : 36,
      min: 24,
    });
    const y = Math.max(0, Math.min(HEIGHT - size, middle + node.x * row - size / 2));
    made.set(node, {
      x: round(node.depth * (column + GUTTER)),
      y: round(y),
      width: round(column),
      height: round(size),
      lettering,
      subject,
      confidence,
      rest,
      parent: (node.parent && made.get(node.parent)) ?? null,
    });
  }
  return [...made.values()];
}

/** With a box for the kinds that are counted, behind those that are named; on a last level the count stands in the name. */
function kindOf({ label, subject, confidence, children, others }: TaxonomyNode): Kind {
  const rest = {
    label: labels.others(others.length),
    subject: null,
    confidence: 'stated',
    rest: true,
    children: [],
  } as const;
  const bare = children.length === 0 && others.length > 0;
  return {
    label: `${label}${bare ? ` (${labels.kinds(others.length)})` : ''}${TAGS[confidence] ? ` (${TAGS[confidence]})` : ''}`,
    subject,
    confidence,
    rest: false,
    children: [...children.map(kindOf), ...(children.length > 0 && others.length > 0 ? [rest] : [])],
  };
}

const TAGS: Readonly<Partial<Record<Confidence, string>>> = {
  hedged: labels.hedged.toLowerCase(),
  forecast: labels.forecast.toLowerCase(),
};

function link(from: Leaf, to: Leaf): Element {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2].map(round) as [
    number,
    number,
    number,
    number,
  ];
  const middle = round((x1 + x2) / 2);
  return s('path.branch', { className: sure(to), d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` });
}

function box(leaf: Leaf): Element {
  const { x, y, width, height, subject, rest, lettering } = leaf;
  const left = x + CLEAR + (subject ? 52 : 0);
  const first = y + height / 2 - ((lettering.lines.length - 1) * lettering.size * LEADING) / 2 + lettering.size * 0.35;
  return s(
    'g',
    { className: ['kind', subject ? `is-${subject}` : 'is-none', ...sure(leaf), ...(rest ? ['rest-of'] : [])] },
    [
      s('rect.kind-box', {
        x: round(x + 3),
        y: round(y + 3),
        width: round(width - 6),
        height: round(height - 6),
        rx: round(Math.min(height / 2, 44)),
      }),
      ...(subject ? [shape(subject, x + CLEAR + 16, y + height / 2, 17)] : []),
      ...lettering.lines.map((line, i) =>
        s(
          'text.kind-name',
          { x: round(left), y: round(first + i * lettering.size * LEADING), fontSize: lettering.size },
          line,
        ),
      ),
    ],
  );
}

function sure({ confidence }: Leaf): string[] {
  return confidence === 'stated' ? [] : ['dashed'];
}
