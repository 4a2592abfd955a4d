import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing; each that was made is added to `made`, the upper ones first.
 * One after the other, since Node's own recursive way never ends where a system refuses a folder as if its parent were
 * missing (`/proc`). Throws the system's error of the first folder that can't be made (EPERM for such a refusal).
 * What the process takes off new folders is taken off `mode`.
 */
export async function makeFolder(dir: string, made: string[] = [], mode = 0o777): Promise<void> {
  const missing: string[] = [];
  let at = dir;
  while (!(await isThere(at)) && dirname(at) !== at) {
    missing.unshift(at);
    at = dirname(at);
  }
  for (const folder of missing) {
    try {
      await mkdir(folder, mode);
      made.push(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The folder above is there: the system won't have another in it.
      if (code === 'ENOENT') throw Object.assign(error as Error, { code: 'EPERM' });
      // Made by somebody else in the meantime.
      if (code !== 'EEXIST') throw error;
    }
  }
  // What is there and is no folder fails here, as it should.
  if (missing.length === 0) await mkdir(dir, { recursive: true });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
