import { type Brand, SUBJECT_KEYS, type SubjectKey, THEMES, type ThemeName } from '../../model/index.ts';
import { apart, hexOf, lchOf } from './colour.ts';
import { familyOf } from './family.ts';
import type { Tokens } from './tokens.ts';

/** The colour that each subject's are made of; null: the theme's own. */
type Colours = { [key in SubjectKey]?: string | null };
type Themes = Readonly<Record<ThemeName, Tokens>>;

/** A theme's tokens with a brand's colours, and what became of the second subject's. */
export interface Palette {
  readonly themes: Themes;
  /** The colour that the second subject's are made of; null: the themes' own. */
  readonly second: string | null;
}

/** How far apart two subjects' colours are at least, as `apart` measures it; where the colour is ours to choose, further. */
export const APART = 0.1;
const CHOSEN = 0.16;
/** The same of a third and fourth subject from the first two: there is less room, and their markers differ more. */
export const LATER = 0.07;
/** Chroma of a hue that is chosen, and how far the search for one goes at a time, in degrees. */
const CHROMA = 0.17;
const TURN = 15;
/** How much lighter or darker a hue is tried that can't be told as it is. */
const SHADES = [0, 0.2, -0.2] as const;
/** Lightness of the opposite hue: as light as a shape on a white page can be. */
const LIGHTNESS = 0.64;
/** Tokens by which a subject is told from another. */
const TOLD = ['', '-solid'] as const;
/** The themes, those first that leave colours the least room. */
const HARDEST: readonly ThemeName[] = ['contrast', 'dark', 'light', 'ink'];

/**
 * The themes in a brand's colours. The first subject takes the accent, the second the other accent, or a hue opposite; the
 * others keep theirs. One that can't be told from the first two gets the nearest hue that can.
 */
export function paletteOf({ accent, accent2 }: Pick<Brand, 'accent' | 'accent2'>, own: Themes): Palette {
  const orange = own.light['b-solid'] ?? '#e8571e';
  const first = laid(own, own, { a: accent });
  const wanted = accent2 ?? (accent === null ? null : opposite(accent, orange));
  const least = accent2 === null ? CHOSEN : APART;
  const second = wanted === null ? null : toldFrom(own, first, 'b', wanted, ['a'], least);
  const two = laid(own, first, { b: second });
  const colours: Colours = { a: accent, b: second };
  let all = two;
  for (const key of SUBJECT_KEYS.slice(2)) {
    const told = isTold(own, all, key, null, ['a', 'b'], LATER) >= LATER;
    colours[key] = told ? null : toldFrom(own, all, key, own.light[`${key}-solid`] ?? orange, ['a', 'b'], LATER);
    all = laid(own, all, { [key]: colours[key] });
  }
  // Once more, now that each can be held against the others' tints.
  return { themes: laid(own, all, colours), second };
}

/** The themes with the colours of some subjects laid over them. */
function laid(own: Themes, themes: Themes, colours: Readonly<Colours>): Themes {
  const given = Object.entries(colours).filter(([, hex]) => hex !== null) as [SubjectKey, string][];
  const entries = THEMES.map((theme): [ThemeName, Tokens] => {
    const tokens = { ...themes[theme] };
    for (const [key, hex] of given) Object.assign(tokens, familyOf(key, hex, theme, own[theme], tokens));
    return [theme, tokens];
  });
  return Object.fromEntries(entries) as Record<ThemeName, Tokens>;
}

/** The colour itself where its subject is told from the others in every theme, else the nearest hue at which it is. */
function toldFrom(
  own: Themes,
  themes: Themes,
  key: SubjectKey,
  hex: string,
  others: readonly SubjectKey[],
  least: number,
): string {
  let best = { hex, told: -1 };
  for (const candidate of candidates(hex)) {
    const told = isTold(own, themes, key, candidate, others, Math.max(best.told, 0));
    if (told >= least) return candidate;
    if (told > best.told) best = { hex: candidate, told };
  }
  return best.hex;
}

/** The colour, then other hues, the nearest first, then the same lighter and darker. */
function candidates(hex: string): readonly string[] {
  const { l, c, h } = lchOf(hex);
  const turns = Array.from({ length: 360 / TURN }, (_, i) => (i % 2 === 0 ? -1 : 1) * TURN * Math.ceil(i / 2));
  const others = SHADES.flatMap((shade) =>
    turns.map((turn) => hexOf({ l: l + shade, c: Math.max(c, CHROMA), h: (h + turn + 360) % 360 })),
  );
  return [hex, ...others];
}

/** The least distance of a subject, in its colour or (null) the theme's own, from others in any theme; 0 when below `floor`. */
function isTold(
  own: Themes,
  themes: Themes,
  key: SubjectKey,
  hex: string | null,
  others: readonly SubjectKey[],
  floor: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const theme of HARDEST) {
    const tokens = themes[theme];
    const family = hex === null ? tokens : familyOf(key, hex, theme, own[theme], tokens);
    for (const other of others)
      for (const token of TOLD)
        least = Math.min(least, apart(family[`${key}${token}`] ?? '', tokens[`${other}${token}`] ?? ''));
    if (least < floor) return 0;
  }
  return least;
}

/** The hue across the circle; of a grey, the house's own second one. */
function opposite(accent: string, house: string): string {
  const { c, h } = lchOf(accent);
  return c < 0.04 ? house : hexOf({ l: LIGHTNESS, c: CHROMA, h: (h + 180) % 360 });
}
