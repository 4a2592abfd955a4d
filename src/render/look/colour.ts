import {
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
} from 'culori/fn';

for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch]) useMode(mode as typeof modeRgb);

export { contrast } from '../brand/colour.ts';

/** A colour of CSS that stands as it is, as `#rrggbb`; null for what is none, is seen through, or is computed in the browser. */
export function hexIn(value: string): string | null {
  const colour = parse(value.trim());
  return colour && (colour.alpha ?? 1) === 1 ? (formatHex(colour) ?? null) : null;
}
