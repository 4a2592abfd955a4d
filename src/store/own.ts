import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest, readManifest } from './manifest.ts';

/** A file of ours as text, as it was written; null where it isn't, or was changed since. */
export async function readOwn(dir: string, path: string): Promise<string | null> {
  const { files } = await readManifest(dir);
  const text = await readFile(join(dir, path), 'utf8').catch(() => null);
  return text !== null && files.get(path) === digest(text) ? text : null;
}
