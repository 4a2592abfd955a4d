import type { Colour } from '../look.ts';
import type { Fill, Line } from './node.ts';

/** What the rules of the page say of a shape or a label. */
export interface Style {
  readonly fill: Fill;
  readonly line: (Line & { readonly fixed?: boolean }) | null;
  readonly bold?: boolean;
  readonly align?: 'left' | 'centre' | 'right';
  readonly size?: number;
}

type Rule = readonly [selector: string, Partial<Style>];

/** Where a drawing stands: each has its own rules, as each layout's style sheet does. */
export type Scope = keyof typeof RULES;

/** Later rules over earlier ones, as in the style sheets of the layouts, which these follow. */
export function styleOf(scope: Scope, classes: readonly string[]): Style {
  const rules = RULES[scope].filter(([selector]) => selector.split('.').every((name) => classes.includes(name)));
  return Object.assign({ ...BARE }, ...rules.map(([, part]) => part));
}

const BARE: Style = { fill: 'ink', line: null };
const KEYS = ['a', 'b', 'c', 'd'] as const;

function stroke(colour: Colour, width: number, more: Partial<Line & { readonly fixed: boolean }> = {}): Partial<Style> {
  return { line: { colour, width, ...more } };
}

function glow(key: string, focus: readonly [number, number], middle: number): Rule {
  const stops = [
    [0, `${key}-glow-1`],
    [middle, `${key}-glow-2`],
    [1, `${key}-glow-3`],
  ] as const;
  return [`shape-${key}`, { fill: { stops, focus } }];
}

const SOLID: readonly Rule[] = KEYS.map((key): Rule => [`shape-${key}`, { fill: `${key}-solid` }]);

const RULES = {
  cover: [
    glow('a', [0.3, 0.2], 0.5),
    glow('b', [0.42, 0.22], 0.45),
    glow('c', [0.3, 0.2], 0.5),
    glow('d', [0.35, 0.25], 0.5),
    ['shape-holder', { fill: 'sunk', ...stroke('line-2', 3) }],
    ['shape-arrow', { fill: null, ...stroke('line-2', 8, { arrow: true }) }],
    ['art-quiet', { fill: null, ...stroke('b-glow-on', 3, { opacity: 0.55 }) }],
    ['art-echo', { fill: null, ...stroke('a-glow-on', 3, { opacity: 0.28 }) }],
    ['art-name', { bold: true, align: 'centre' }],
    ...KEYS.map((key): Rule => [`on-${key}`, { fill: `${key}-glow-on` }]),
    ['in-b', { fill: 'b' }],
    ['on-none', { fill: 'ink' }],
  ],
  divider: [
    ...KEYS.map((key): Rule => [`shape-${key}`, { fill: `inv-${key}` }]),
    ...KEYS.map((key): Rule => [`shape-${key}.holds`, { fill: null, ...stroke(`inv-${key}`, 5) }]),
    ['shape-holder', { fill: null, ...stroke('inv-muted', 3, { opacity: 0.5 }) }],
    ['shape-arrow', { fill: null, ...stroke('inv-muted', 6, { arrow: true, round: true }) }],
    ...KEYS.map(
      (key): Rule => [`dashed.shape-${key}`, { fill: null, ...stroke(`inv-${key}`, 5, { dash: 'dots', round: true }) }],
    ),
  ],
  mini: [
    ['fill-a', { fill: 'a-solid' }],
    ['stroke-a', { fill: 'a-solid' }],
    ['stroke-b', { fill: 'b-solid' }],
    ['fill-b', { fill: 'b-tint', ...stroke('b-solid', 5) }],
    ['ring-b', { fill: null, ...stroke('b-solid', 5) }],
    ['panel-a', { fill: 'a-tint', ...stroke('a-line', 3) }],
    ['panel-b', { fill: 'b-tint', ...stroke('b-line', 3) }],
    ['panel-none', { fill: 'surface', ...stroke('line-2', 3) }],
    ['fill-card', { fill: 'surface', ...stroke('line-2', 3) }],
    ...SOLID,
    ...KEYS.map((key): Rule => [`holds.shape-${key}`, { fill: `${key}-tint`, ...stroke(`${key}-solid`, 5) }]),
    ['shape-holder', { fill: null, ...stroke('line-2', 3) }],
    ['shape-arrow', { fill: null, ...stroke('line-2', 5, { arrow: true, round: true }) }],
    ['echo-a', { fill: 'a-tint', ...stroke('a-solid', 4) }],
    ['fill-open', { fill: null, ...stroke('line-2', 3) }],
    ['stroke-none', { fill: 'line-2' }],
    ['line', { fill: null, ...stroke('ink', 4, { round: true }) }],
    ['line-a', { fill: null, ...stroke('a-solid', 5) }],
  ],
  marker: [
    ['disc', { fill: 'a-solid' }],
    ['square', { fill: 'c-solid' }],
    ['diamond', { fill: 'd-solid' }],
    ['dot', { fill: null, ...stroke('line-2', 3) }],
    ['ring', { fill: null, ...stroke('b-solid', 4.5) }],
    ['ring.thin', { fill: null, ...stroke('b-solid', 2.5) }],
  ],
  plan: [
    ['talk', { fill: 'ink' }],
    ['work', { fill: 'bg', ...stroke('ink', 4) }],
    ['break', { fill: 'line-2' }],
    ['on-talk', { fill: 'bg', bold: true, size: 26 }],
    ['on-work', { fill: 'ink', bold: true, size: 26 }],
    ['plan-start', { fill: 'muted', bold: false, size: 26 }],
    ['end', { align: 'right' }],
  ],
  tree: [
    ['branch', { fill: null, ...stroke('line-2', 4, { round: true }) }],
    ['branch.dashed', stroke('line-2', 4, { round: true, dash: 'dots' })],
    ['is-none.kind-box', { fill: 'sunk', ...stroke('line-2', 3) }],
    ...KEYS.map((key): Rule => [`is-${key}.kind-box`, { fill: `${key}-tint`, ...stroke(`${key}-solid`, 5) }]),
    ['dashed.is-none.kind-box', { fill: null, ...stroke('line-2', 3, { dash: 'dash' }) }],
    ...KEYS.map(
      (key): Rule => [`dashed.is-${key}.kind-box`, { fill: null, ...stroke(`${key}-solid`, 5, { dash: 'dash' }) }],
    ),
    ['rest-of.kind-box', { fill: null, line: null }],
    ['kind-name', { fill: 'ink', bold: true }],
    ...KEYS.map((key): Rule => [`is-${key}.kind-name`, { fill: key }]),
    ['rest-of.kind-name', { fill: 'ink-2', bold: false }],
    ...SOLID,
  ],
  axis: [
    ...['none', ...KEYS].map(
      (key): Rule => [`fan-${key}`, { fill: null, ...stroke(key === 'none' ? 'line-2' : `${key}-solid`, 4) }],
    ),
    ...['none', ...KEYS].map(
      (key): Rule => [`fan-${key}.dashed`, stroke(key === 'none' ? 'line-2' : `${key}-solid`, 4, { dash: 'dash' })],
    ),
    ['axis', { fill: null, ...stroke('ink', 6) }],
    ['axis.dashed', stroke('ink', 6, { dash: 'dash' })],
    ['@circle', { fill: 'bg', ...stroke('ink', 6) }],
  ],
  bars: [
    ['todo', { fill: 'bar-todo' }],
    ['done', { fill: 'ink' }],
  ],
  dots: [
    ['now', { fill: 'ink' }],
    ['other', { fill: 'bar-todo' }],
  ],
} satisfies Record<string, readonly Rule[]> as Readonly<
  Record<'cover' | 'divider' | 'mini' | 'marker' | 'plan' | 'tree' | 'axis' | 'bars' | 'dots', readonly Rule[]>
>;
