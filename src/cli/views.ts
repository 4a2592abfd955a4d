import { parseChoice } from '../ingest/index.ts';
import type { FitView } from '../model/index.ts';
import { CliError } from './error.ts';
import type { CheckOptions } from './options.ts';
import { themesFor } from './request.ts';
import { option } from './times.ts';

/** Where decks are shown: on today's projectors, on small screens, on the 4:3 of older ones. */
export const SIZES = '1920x1080,1280x720,1024x768';
/** The looks that most talks are given in; the others have the same letters in other colours. */
const LOOKS: readonly string[] = ['light', 'dark'];
/** Windows that can be measured in, px on a side. */
const SIDE = { least: 320, most: 7680 } as const;

/**
 * Every size in every look that is asked for, look by look; none without --browser. `own` is the look that the deck is built with, or null.
 * Throws CliError or InputError 2 for what is no size or look, and for sizes that nobody measures in.
 */
export function viewsOf(options: CheckOptions, own: string | null, cwd: string): readonly FitView[] {
  const { browser, size, theme } = options;
  if (!browser) {
    if (size === undefined) return [];
    throw new CliError(`--size ${size}: says where slides are measured, expected --browser too`);
  }
  const sizes = listed(size ?? SIZES).map(sizeOf);
  const themes = themesFor(options, cwd);
  const looks =
    theme === undefined
      ? new Set([...(own === null ? [] : [own]), ...LOOKS])
      : option('--theme', theme, (text) => listed(text).map((name) => parseChoice(name, themes, 'theme')));
  return [...looks].flatMap((look) => sizes.map((one) => ({ ...one, theme: look })));
}

function listed(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))];
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
