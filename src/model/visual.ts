import { LAYOUTS } from './layout.ts';
import type { Laid, LayoutName, Layouts } from './layouts.ts';

/** The icon that stands for anything, where no word of the lexicon calls for another. */
export const NEUTRAL_ICON = 'circle-dot';

/**
 * Whether a slide shows more than text: its layout draws a diagram, a table or a figure from this content, or its icons
 * differ and each was called for by its item's own words.
 */
export function isVisual({ layout, content }: Laid): boolean {
  const draws = DRAWS[layout] as ((content: Layouts[LayoutName]) => boolean) | undefined;
  return LAYOUTS[layout].visual && (draws?.(content) ?? true);
}

/** Layouts whose drawing depends on what is in them. */
const DRAWS: { readonly [L in LayoutName]?: (content: Layouts[L]) => boolean } = {
  points: ({ items }) => telling(items.map((item) => item.icon)),
  risk: ({ rows }) =>
    rows.some((row) => row.risk !== null && row.safeguard !== null) ||
    telling(rows.map((row) => row.icon ?? NEUTRAL_ICON)),
};

function telling(icons: readonly string[]): boolean {
  return icons.length > 1 && new Set(icons).size === icons.length && !icons.includes(NEUTRAL_ICON);
}
