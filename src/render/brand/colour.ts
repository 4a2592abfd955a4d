import {
  clampChroma,
  differenceEuclidean,
  filterDeficiencyDeuter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Rgb,
  useMode,
  wcagLuminance,
} from 'culori/fn';

const rgb = useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
const oklch = useMode(modeOklch);
const distance = differenceEuclidean('oklab');
const withoutGreen = filterDeficiencyDeuter(1);

/** Lightness 0..1, chroma from 0 (grey) to about 0.37, hue in degrees: OKLCH (Ottosson 2020). */
export interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** `#rrggbb` as lightness, chroma and hue. */
export function lchOf(hex: string): Lch {
  const { l, c, h = 0 } = oklch(hex) ?? { l: 0, c: 0 };
  return { l, c, h };
}

/** `#rrggbb`, with as much of the chroma as sRGB can show at that lightness and hue. */
export function hexOf({ l, c, h }: Lch): string {
  return formatHex(clampChroma({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c, h }, 'oklch')) ?? '#000000';
}

/** Contrast of two colours, 1..21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [x, y] = [luminance(one), luminance(other)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** What the search asks for again and again. */
const LUMINANCES = new Map<string, number>();

function luminance(hex: string): number {
  const known = LUMINANCES.get(hex) ?? wcagLuminance(hex);
  LUMINANCES.set(hex, known);
  return known;
}

/**
 * How far apart two colours look, as a distance in OKLab (0.02 is just seen): the least of what most people see and what
 * those see who lack the cones for green (Machado et al. 2009), where most confusions are.
 */
export function apart(one: string, other: string): number {
  const [x, y] = [coloured(one), coloured(other)];
  return Math.min(distance(x, y), distance(withoutGreen(x), withoutGreen(y)));
}

function coloured(hex: string): Rgb {
  return rgb(hex) ?? { mode: 'rgb', r: 0, g: 0, b: 0 };
}

/** How finely lightness is searched: in long steps first, then within the step at which the colour came to pass. */
const LONG = 0.032;
const SHORT = 0.004;

/**
 * The colour as it is where it passes, else the nearest lightness at which it does; null when there is none. Hue stays,
 * chroma as far as sRGB goes. What passes a lightness must pass all beyond it until the other end.
 */
export function nearest(hex: string, passes: (hex: string) => boolean): string | null {
  if (passes(hex)) return hex;
  const from = lchOf(hex);
  const at = (l: number) => {
    const moved = hexOf({ ...from, l });
    return passes(moved) ? moved : null;
  };
  for (let away = LONG; away <= 1 + LONG; away += LONG) {
    for (const way of [-1, 1]) {
      if (at(from.l + way * away) === null) continue;
      for (let less = LONG - SHORT; less > 0; less -= SHORT) {
        const sooner = at(from.l + way * (away - less));
        if (sooner !== null) return sooner;
      }
      return at(from.l + way * away);
    }
  }
  return null;
}
