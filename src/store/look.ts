import { statSync } from 'node:fs';

/** True when `path` is a folder that can be reached. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
