import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** True when `path` is a folder that can be reached. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** `path` where it is a folder, the folder of it where it is a file; null where nothing is there. */
export function folderOf(path: string): string | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) return null;
  return facts.isDirectory() ? path : dirname(path);
}

/** True when `path` is a file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** True when `path` is a file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
