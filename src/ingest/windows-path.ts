import { statSync } from 'node:fs';
import path from 'node:path';
import { InputError, plainName } from '../model/index.ts';

/**
 * The path that is meant: where `\` parts no folders, a path that is written with them is the one with `/` that is there, unless a file
 * is called just so.
 */
export function meantPath(given: string, cwd: string): string {
  if (path.sep === '\\' || !given.includes('\\')) return given;
  const isThere = (one: string) => statSync(path.resolve(cwd, one), { throwIfNoEntry: false }) !== undefined;
  const slashed = given.replaceAll('\\', '/');
  return !isThere(given) && isThere(slashed) ? slashed : given;
}

/** Throws InputError 2 for a path with a drive or a server of Windows, where there are none: the rest of it can't be guessed. */
export function refuseDrive(pattern: string): void {
  if (path.sep === '\\' || !/^(?:[a-z]:[\\/]|\\\\)/i.test(pattern)) return;
  const advice = 'Write where it lies on this computer, with `/`, best seen from the brief, such as `articles/tea.md`.';
  throw new InputError(`${plainName(pattern)}: a path of Windows, expected one of this computer. ${advice}`, 2);
}
