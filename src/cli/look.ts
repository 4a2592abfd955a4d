import {
  laidOver,
  layoutSheets,
  type Memory,
  readOwnLayouts,
  readOwnLook,
  readTemplates,
  readTheme,
  withLayouts,
} from '../ingest/index.ts';
import type { Brand } from '../model/index.ts';
import { type Branded, brandTemplates, reviewLook } from '../pipeline.ts';
import type { LookOptions } from './options.ts';
import { PACKAGE } from './resources.ts';

/**
 * What decks are drawn with: the package's templates, with a person's own look and layouts and the brief's brand over
 * them, and notes on what is hard to read and on how the brand is shown.
 */
export async function readLook(
  { templates, layouts }: LookOptions,
  brand: Brand | null,
  cwd: string,
  memory?: Memory,
): Promise<Branded> {
  const ours = readTemplates(PACKAGE, memory);
  const look = templates === undefined ? null : await readOwnLook(templates, cwd, against(ours.page));
  const dressed = look === null ? ours : laidOver(ours, look);
  const drawn = layouts === undefined ? dressed : withLayouts(dressed, await readOwnLayouts(layouts, cwd));
  const warnings = look === null ? [] : await reviewLook(look.tokens, ours.styles, look.styles);
  const branded = await brandTemplates(drawn, brand);
  return { ...branded, notes: [...warnings, ...branded.notes] };
}

function against(page: string) {
  return { page, dark: readTheme(PACKAGE, 'dark'), sheets: layoutSheets(PACKAGE) };
}
