import { laidOver, readOwnLayouts, readOwnLook, readTemplates, readTheme, withLayouts } from '../ingest/index.ts';
import type { Brand } from '../model/index.ts';
import { type Branded, brandTemplates } from '../pipeline.ts';
import type { LookOptions } from './options.ts';
import { PACKAGE } from './resources.ts';

/**
 * What decks are drawn with: the package's templates, with a person's own look and layouts and the brief's brand over
 * them, and notes on how the brand is shown.
 */
export async function readLook(
  { templates, layouts }: LookOptions,
  brand: Brand | null,
  cwd: string,
): Promise<Branded> {
  const ours = readTemplates(PACKAGE);
  const against = () => ({ page: ours.page, dark: readTheme(PACKAGE, 'dark') });
  const dressed = templates === undefined ? ours : laidOver(ours, await readOwnLook(templates, cwd, against()));
  return brandTemplates(
    layouts === undefined ? dressed : withLayouts(dressed, await readOwnLayouts(layouts, cwd)),
    brand,
  );
}
