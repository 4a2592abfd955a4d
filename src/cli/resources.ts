import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFile, isFolder } from '../store/index.ts';

/** The folder of the package: the compiled program and these sources stand equally deep in it. */
export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** The program of the thread that reads what may take long; null where it was not built. */
export function readerThread(): URL | null {
  const path = join(PACKAGE, 'dist/lib/reader.js');
  return isFile(path) ? pathToFileURL(path) : null;
}

/** The program of a thread that reads one of many documents; null where it was not built. */
export function threadProgram(): URL | null {
  const path = join(PACKAGE, 'dist/lib/thread.js');
  return isFile(path) ? pathToFileURL(path) : null;
}

/** The package's own folder of a kind of content, then the one of the folder that the command runs in, as it is seen from there. */
export function contentFolders(kind: 'audiences' | 'lexicon', cwd: string): readonly string[] {
  const own = join(PACKAGE, 'content', kind);
  const local = resolve(cwd, 'content', kind);
  return local !== own && isFolder(local) ? [own, join('content', kind)] : [own];
}

/** The sources of a talk that names none: `content/sources` of the folder that the command runs in, else the package's. */
export function defaultSources(cwd: string): string {
  const local = resolve(cwd, 'content/sources');
  return isFolder(local) ? local : join(PACKAGE, 'content/sources');
}

/**
 * Folders of audience profiles, later ones first in rank: the package's, the one of the folder that the command runs in,
 * and beside a brief its own folder and `audiences` there.
 */
export function audienceFolders(cwd: string, talk: string | undefined): readonly string[] {
  const beside = talk === undefined ? [] : [dirname(talk), join(dirname(talk), 'audiences')];
  return [...new Set([...contentFolders('audiences', cwd), ...beside.filter(isFolder)])];
}
