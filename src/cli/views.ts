import { parseChoice } from '../ingest/index.ts';
import { type FitView, THEMES, type ThemeName } from '../model/index.ts';
import { CliError } from './error.ts';
import type { CheckOptions } from './options.ts';
import { option } from './times.ts';

/** Where decks are shown: on today's projectors, on small screens, on the 4:3 of older ones. */
export const SIZES = '1920x1080,1280x720,1024x768';
/** The looks that talks are given in; the others have the same letters in other colours. */
const LOOKS: readonly ThemeName[] = ['light', 'dark'];
/** Windows that can be measured in, px on a side. */
const SIDE = { least: 320, most: 7680 } as const;

/**
 * Every size in every look that is asked for, look by look; none without --browser. Throws CliError 2 for what is no size or look, and for
 * views that nobody measures in.
 */
export function viewsOf({
  browser,
  size,
  theme,
}: Pick<CheckOptions, 'browser' | 'size' | 'theme'>): readonly FitView[] {
  if (!browser) {
    const idle = size !== undefined ? `--size ${size}` : theme !== undefined ? `--theme ${theme}` : null;
    if (idle !== null) throw new CliError(`${idle}: says where slides are measured, expected --browser too`);
    return [];
  }
  const sizes = listed(size ?? SIZES).map(sizeOf);
  const looks = theme === undefined ? LOOKS : option('--theme', theme, (text) => listed(text).map(lookOf));
  return looks.flatMap((one) => sizes.map((view) => ({ ...view, theme: one })));
}

function listed(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))];
}

function lookOf(text: string): ThemeName {
  return parseChoice(text, THEMES, 'theme');
}

function sizeOf(text: string): { readonly width: number; readonly height: number } {
  const [, width = '', height = ''] = /^(\d{1,5})[x×](\d{1,5})$/i.exec(text) ?? [];
  const [w, h] = [Number(width), Number(height)];
  if (Math.min(w, h) >= SIDE.least && Math.max(w, h) <= SIDE.most) return { width: w, height: h };
  throw new CliError(
    `--size ${text}: expected width x height in px from ${SIDE.least} to ${SIDE.most}, such as 1280x720; several: ${SIZES}`,
  );
}

/** "1280×720 dark". */
export function viewName({ width, height, theme }: FitView): string {
  return `${width}×${height} ${theme}`;
}
