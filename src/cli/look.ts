import { laidOver, readOwnLook, readTemplates, readTheme } from '../ingest/index.ts';
import type { Templates } from '../model/index.ts';
import type { LookOptions } from './options.ts';
import { PACKAGE } from './resources.ts';

/** What decks are drawn with: the package's templates, with a person's own folder over them. */
export async function readLook({ templates: dir }: LookOptions, cwd: string): Promise<Templates> {
  const ours = readTemplates(PACKAGE);
  return dir === undefined
    ? ours
    : laidOver(ours, await readOwnLook(dir, cwd, { page: ours.page, dark: readTheme(PACKAGE, 'dark') }));
}
