import path from 'node:path';
import { globBase, isRead } from '../files.ts';
import { globToRegExp, isGlob } from '../glob.ts';
import { meantPath } from '../windows-path.ts';
import { factsOf, type Watched } from './look.ts';

/** Where sources of these patterns stand, or may come to stand. */
export function sourcePlaces(patterns: readonly string[], cwd: string): readonly Watched[] {
  return patterns.flatMap((pattern) => placesOf(pattern, cwd));
}

/** Single files, such as a brief. */
export function filePlaces(files: readonly string[], cwd: string): readonly Watched[] {
  return files.map((file) => fileAt(path.resolve(cwd, file)));
}

/** The YAML files that stand in folders themselves: profiles, lexicons. */
export function yamlPlaces(folders: readonly string[], cwd: string): readonly Watched[] {
  const counts = (name: string) => name.endsWith('.yaml') && isSaved(name);
  return folders.map((folder) => ({ folder: path.resolve(cwd, folder), deep: false, counts }));
}

/** All files of folders, those of their folders too. */
export function folderPlaces(folders: readonly string[], cwd: string): readonly Watched[] {
  return folders.map((folder) => ({ folder: path.resolve(cwd, folder), deep: true, counts: isSaved }));
}

function placesOf(given: string, cwd: string): readonly Watched[] {
  const pattern = meantPath(given, cwd);
  const absolute = path.resolve(cwd, pattern);
  // What can't even be looked at is told when it is read.
  const facts = factsOf(absolute);
  const folder: Watched = { folder: absolute, deep: true, counts: isSource };
  if (facts?.isDirectory()) return [folder];
  if (!facts && isGlob(pattern)) {
    const { base, rest } = globBase(pattern);
    const expression = globToRegExp(rest);
    return [{ folder: path.resolve(cwd, base), deep: true, counts: (name) => isSource(name) && expression.test(name) }];
  }
  // What isn't there may come back as a file or as a folder.
  return facts ? [fileAt(absolute)] : [fileAt(absolute), folder];
}

function fileAt(absolute: string): Watched {
  const own = path.basename(absolute);
  return { folder: path.dirname(absolute), deep: false, counts: (name) => name === own };
}

function isSource(name: string): boolean {
  return isRead(name) && isSaved(name);
}

/** No name that an editor uses while it saves: a dot before, `~` behind, vim's 4913. */
function isSaved(name: string): boolean {
  return !/(?:~|\.tmp|\.sw[a-z])$|(?:^|\/)(?:4913$|[.#])/.test(name);
}
