import { SUBJECT_KEYS, type SubjectKey, type ThemeName } from '../../model/index.ts';
import { contrast, hexOf, lchOf, nearest } from './colour.ts';
import { needOf } from './pairs.ts';
import type { Tokens } from './tokens.ts';

const WHITE = '#ffffff';
const BLACK = '#000000';
/** How much lighter and darker the ends of a gradient are than its middle, as lightness. */
const LIGHTER = 0.14;
const DARKER = 0.1;

/**
 * The colours of one subject in one theme, made of one colour: as much of it as can be read and seen. `house` are the
 * theme's own tokens, `tokens` those with the other subjects' colours.
 */
export function familyOf(key: SubjectKey, hex: string, theme: ThemeName, house: Tokens, tokens: Tokens): Tokens {
  const { text, shape } = needOf(theme);
  const own = (name: string) => house[`${key}${name}`] ?? WHITE;
  const ink = tokens.ink ?? BLACK;
  const tint = hued(own('-tint'), hex, own('-solid'));
  const pages = ['bg', 'surface', 'sunk'].map((name) => tokens[name] ?? WHITE);
  const tints = SUBJECT_KEYS.map((other) => (other === key ? tint : (tokens[`${other}-tint`] ?? WHITE)));
  const over = (least: number, grounds: readonly string[]) => (one: string) =>
    grounds.every((ground) => contrast(one, ground) >= least);
  const onto = (one: string) => better(one, WHITE, darkest(ink));
  const solid =
    nearest(hex, (one) => over(shape, [...pages, tint])(one) && contrast(one, onto(one)) >= text) ?? own('-solid');
  const named = {
    '': nearest(hex, over(text, [...pages, ...tints])) ?? ink,
    '-solid': solid,
    '-on': onto(solid),
    '-tint': tint,
    '-line': own('-line') === own('-solid') ? solid : hued(own('-line'), hex, own('-solid')),
    ...glow(hex, text, shape, onto),
  };
  return {
    ...Object.fromEntries(Object.entries(named).map(([name, value]) => [`${key}${name}`, value])),
    [`inv-${key}`]: nearest(hex, over(text, [tokens['inv-bg'] ?? BLACK])) ?? WHITE,
  };
}

/** A tint or a line of the theme in another hue, greyer where the colour is greyer than the theme's own. */
function hued(token: string, hex: string, solid: string): string {
  const { l, c } = lchOf(token);
  const brand = lchOf(hex);
  return hexOf({ l, c: c * Math.min(1, brand.c / Math.max(0.01, lchOf(solid).c)), h: brand.h });
}

/** The gradient of the cover: the colour between a lighter and a darker one, on all of which its name can be seen. */
function glow(hex: string, text: number, shape: number, onto: (one: string) => string): Record<string, string> {
  const middle = nearest(hex, (one) => contrast(one, onto(one)) >= text) ?? hex;
  const on = onto(middle);
  const { l, c, h } = lchOf(middle);
  const end = (lightness: number) =>
    nearest(hexOf({ l: lightness, c, h }), (one) => contrast(one, on) >= shape) ?? middle;
  return { '-glow-1': end(l + LIGHTER), '-glow-2': middle, '-glow-3': end(l - DARKER), '-glow-on': on };
}

/** Writing in a theme's ink, where that is dark; dark themes write in a light one. */
function darkest(ink: string): string {
  return lchOf(ink).l < 0.4 ? ink : '#10121f';
}

function better(on: string, one: string, other: string): string {
  return contrast(on, one) >= contrast(on, other) ? one : other;
}
