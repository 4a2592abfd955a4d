import { el } from '../../ooxml/element.ts';
import type { Colour, Look } from '../look.ts';
import type { Fill, Glow, Line } from './node.ts';
import { emu } from './units.ts';

/** Tokens that the file's own colour scheme holds: who changes its theme changes them. */
const SCHEME: Readonly<Record<string, string>> = {
  bg: 'bg1',
  ink: 'tx1',
  sunk: 'bg2',
  'ink-2': 'tx2',
  'a-solid': 'accent1',
  'b-solid': 'accent2',
  'c-solid': 'accent3',
  'd-solid': 'accent4',
  ok: 'accent5',
  'line-2': 'accent6',
};

/** A colour as DrawingML names it. */
export function colourOf(colour: Colour, look: Look, opacity?: number): string {
  const alpha = opacity === undefined ? [] : [el('a:alpha', { val: Math.round(opacity * 100_000) })];
  const scheme = SCHEME[colour];
  return scheme ? el('a:schemeClr', { val: scheme }, ...alpha) : el('a:srgbClr', { val: look.hex(colour) }, ...alpha);
}

export function fillOf(fill: Fill, look: Look): string {
  if (fill === null) return el('a:noFill');
  return typeof fill === 'string' ? el('a:solidFill', {}, colourOf(fill, look)) : glow(fill, look);
}

function glow({ stops, focus: [x, y] }: Glow, look: Look): string {
  const share = (part: number) => Math.round(part * 100_000);
  return el(
    'a:gradFill',
    { rotWithShape: true },
    el('a:gsLst', {}, ...stops.map(([at, colour]) => el('a:gs', { pos: share(at) }, colourOf(colour, look)))),
    el(
      'a:path',
      { path: 'circle' },
      el('a:fillToRect', { l: share(x), t: share(y), r: share(1 - x), b: share(1 - y) }),
    ),
  );
}

/** Dashes and dots as the page has them, in thousandths of a percent of the line's width; round ends make dots round. */
function dashes(dash: Line['dash']): string {
  if (!dash) return el('a:prstDash', { val: 'solid' });
  return el('a:custDash', {}, el('a:ds', dash === 'dots' ? { d: 20_000, sp: 340_000 } : { d: 300_000, sp: 250_000 }));
}

/** An outline (`a:ln`); `name` where a table's cell has one for each side. */
export function lineOf(line: Line | null, look: Look, name = 'a:ln'): string {
  if (line === null) return el(name, {}, el('a:noFill'));
  const { colour, width, dash, opacity, arrow, round } = line;
  return el(
    name,
    { w: emu(width), cap: round ? 'rnd' : 'flat' },
    el('a:solidFill', {}, colourOf(colour, look, opacity)),
    dashes(dash),
    round ? el('a:round') : el('a:miter', { lim: 800_000 }),
    ...(arrow ? [el('a:tailEnd', { type: 'arrow', w: 'med', len: 'med' })] : []),
  );
}
