import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { inside } from './inside.ts';

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM']);

/**
 * The bytes of the regular file at `path` within `root`, or null when there is none that may be read: dot-files, links
 * that leave the root and devices are as good as absent.
 */
export async function readInside(root: string, path: string): Promise<Uint8Array | null> {
  if (path.split('/').some((part) => part.startsWith('.'))) return null;
  try {
    const base = await realpath(root);
    const target = await realpath(inside(base, path));
    inside(base, relative(base, target).split(sep).join('/'));
    return await readRegular(target);
  } catch (error) {
    if (error instanceof RangeError || ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Opened without following links and without waiting: the check and the reading are of the same file. */
async function readRegular(target: string): Promise<Uint8Array | null> {
  const handle = await open(target, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = await handle.stat();
    return facts.isFile() ? await handle.readFile() : null;
  } finally {
    await handle.close();
  }
}
