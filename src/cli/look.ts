import { laidOver, readOwnLayouts, readOwnLook, readTemplates, readTheme, withLayouts } from '../ingest/index.ts';
import type { Templates } from '../model/index.ts';
import type { LookOptions } from './options.ts';
import { PACKAGE } from './resources.ts';

/** What decks are drawn with: the package's templates, with a person's own look and layouts over them. */
export async function readLook({ templates, layouts }: LookOptions, cwd: string): Promise<Templates> {
  const ours = readTemplates(PACKAGE);
  const against = () => ({ page: ours.page, dark: readTheme(PACKAGE, 'dark') });
  const dressed = templates === undefined ? ours : laidOver(ours, await readOwnLook(templates, cwd, against()));
  return layouts === undefined ? dressed : withLayouts(dressed, await readOwnLayouts(layouts, cwd));
}
