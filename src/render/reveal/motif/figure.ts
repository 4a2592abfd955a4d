import type { Deck, SubjectKey } from '../../../model/index.ts';

/** A subject's place on the unit square: a circle of radius `r`, or what is drawn in its stead. */
export interface Mark {
  readonly key: SubjectKey;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** True where it holds other marks: then it is drawn around them. */
  readonly holds: boolean;
  /** Where its name has room: centre, width and height. */
  readonly label: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The subjects of a talk as their relation draws them: one figure for cover, dividers and miniatures. */
export interface Figure {
  /** What holds others before what it holds. */
  readonly marks: readonly Mark[];
  /** Pairs of marks with an arrow from the one to the other. */
  readonly arrows: readonly (readonly [Mark, Mark])[];
  /** True where all lie in something that is none of them. */
  readonly held: boolean;
}

type Circle = readonly [x: number, y: number, r: number];

/** Where one to four lie that hold nothing of each other. */
const APART: readonly (readonly Circle[])[] = [
  [[0.5, 0.5, 0.5]],
  [
    [0.27, 0.73, 0.27],
    [0.71, 0.29, 0.32],
  ],
  [
    [0.25, 0.26, 0.24],
    [0.76, 0.4, 0.25],
    [0.37, 0.78, 0.23],
  ],
  [
    [0.24, 0.25, 0.225],
    [0.76, 0.25, 0.225],
    [0.24, 0.76, 0.225],
    [0.76, 0.76, 0.225],
  ],
];
const CROSSING: readonly (readonly Circle[])[] = [
  [[0.5, 0.5, 0.5]],
  [
    [0.34, 0.64, 0.34],
    [0.66, 0.35, 0.34],
  ],
  [
    [0.33, 0.33, 0.3],
    [0.68, 0.38, 0.3],
    [0.47, 0.69, 0.3],
  ],
  [
    [0.32, 0.32, 0.28],
    [0.68, 0.32, 0.28],
    [0.32, 0.68, 0.28],
    [0.68, 0.68, 0.28],
  ],
];
const STEPS: readonly (readonly Circle[])[] = [
  [[0.5, 0.5, 0.5]],
  [
    [0.22, 0.77, 0.225],
    [0.71, 0.29, 0.3],
  ],
  [
    [0.17, 0.83, 0.17],
    [0.5, 0.5, 0.17],
    [0.83, 0.17, 0.17],
  ],
  [
    [0.18, 0.82, 0.165],
    [0.62, 0.72, 0.165],
    [0.36, 0.36, 0.165],
    [0.8, 0.2, 0.165],
  ],
];
/** Where one to three lie inside a circle of radius one about the origin. */
const INSIDE: readonly (readonly Circle[])[] = [
  [[-0.26, 0.16, 0.5]],
  [
    [-0.5, 0.02, 0.35],
    [0.12, 0.42, 0.35],
  ],
  [
    [-0.54, 0, 0.29],
    [0.08, -0.1, 0.29],
    [-0.12, 0.52, 0.29],
  ],
];
/** Where one lies that holds another in turn. */
const AROUND: Circle = [-0.14, 0.16, 0.68];
/** The nest and what is apart from it. */
const BESIDE: readonly Circle[] = [
  [0.41, 0.61, 0.39],
  [0.8, 0.16, 0.165],
  [0.89, 0.47, 0.085],
];

/** The same deck gives the same figure, whatever it is drawn on. One about nothing that has a name has one mark, which nobody names. */
export function figureOf(deck: Pick<Deck, 'relation' | 'within' | 'holder' | 'subjects'>): Figure {
  const keys = deck.subjects.length > 0 ? deck.subjects.map(({ key }) => key) : (['a'] as const);
  const within = nesting(deck, keys);
  const roots = keys.filter((key) => within[key] === undefined);
  const places = placesOf(deck, roots, within);
  const marks = roots.flatMap((key, i) => nest(key, places[i] ?? [0.5, 0.5, 0.1], within, 0));
  const outward = deck.relation === 'overlap' ? marks.map((mark) => aside(mark)) : marks;
  const steps = deck.relation === 'sequence' ? outward.slice(1) : [];
  return {
    marks: outward,
    arrows: steps.map((mark, i) => [outward[i] as Mark, mark] as const),
    held: deck.holder !== null && roots.length > 1,
  };
}

/** A subset of two needs no saying which lies in which: the disc in the ring. */
function nesting({ relation, within }: Pick<Deck, 'relation' | 'within'>, keys: readonly SubjectKey[]): Deck['within'] {
  if (relation !== 'subset' && relation !== 'chain') return {};
  return Object.keys(within).length > 0 || keys.length < 2 ? within : { a: 'b' };
}

function placesOf(
  { relation }: Pick<Deck, 'relation'>,
  roots: readonly SubjectKey[],
  within: Deck['within'],
): readonly Circle[] {
  const last = Math.min(roots.length, 4) - 1;
  const nested = Object.keys(within).length > 0;
  if (nested && roots.length > 1) {
    // The first root is the one that holds: its inner subjects come first.
    const holder = roots.findIndex((key) => Object.values(within).includes(key));
    const others = BESIDE.slice(1);
    return roots.map((_, i) => (i === holder ? BESIDE[0] : others[i < holder ? i : i - 1]) as Circle);
  }
  const table = relation === 'overlap' ? CROSSING : relation === 'sequence' ? STEPS : APART;
  return table[Math.max(0, last)] ?? [];
}

function nest(key: SubjectKey, [x, y, r]: Circle, within: Deck['within'], depth: number): Mark[] {
  const inner = (Object.keys(within) as SubjectKey[]).filter((one) => within[one] === key).sort();
  if (inner.length === 0) return [{ key, x, y, r, holds: false, label: { x, y, ...roomIn(key, r) } }];
  const [only] = inner;
  const around = inner.length === 1 && only && Object.values(within).includes(only);
  const places = around ? [AROUND] : (INSIDE[inner.length - 1] ?? []);
  const top = around ? -0.7 : -0.58;
  const label = { x: x - 0.16 * r, y: y + top * r, width: r * (around ? 0.95 : 1.05), height: r * 0.3 };
  return [
    { key, x, y, r, holds: true, label },
    ...inner.flatMap((one, i) => {
      const [dx, dy, share] = places[i] ?? [0, 0, 0.2];
      return nest(one, [x + dx * r, y + dy * r, share * r], within, depth + 1);
    }),
  ];
}

/** The room for a name inside a shape of that size. */
function roomIn(key: SubjectKey, r: number): { readonly width: number; readonly height: number } {
  if (key === 'b') return { width: r * 1.26, height: r * 0.92 };
  return key === 'd' ? { width: r * 1.44, height: r * 0.8 } : { width: r * 1.6, height: r * 1.1 };
}

/** With its name away from the others. */
function aside(mark: Mark): Mark {
  const [dx, dy] = [mark.x - 0.5, mark.y - 0.5];
  const length = Math.hypot(dx, dy) || 1;
  const shift = mark.r * 0.36;
  return {
    ...mark,
    label: {
      x: mark.x + (dx / length) * shift,
      y: mark.y + (dy / length) * shift,
      width: mark.r * 1.14,
      height: mark.r * 0.7,
    },
  };
}
