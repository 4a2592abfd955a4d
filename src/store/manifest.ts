import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which bytes of ours a folder holds: path → SHA-256 in hex. */
export type Manifest = ReadonlyMap<string, string>;

export const MANIFEST = '.talkwright.json';

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The manifest of `dir`. One that is missing or can't be understood is empty: then no file there counts as ours, and
 * nothing is overwritten.
 */
export async function readManifest(dir: string): Promise<Manifest> {
  try {
    const found = JSON.parse(await readFile(join(dir, MANIFEST), 'utf8')) as { files?: unknown } | null;
    const files = found?.files;
    if (typeof files !== 'object' || files === null) return new Map();
    return new Map(Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/** The manifest as it is written: sorted, so that the same files give the same bytes. */
export function formatManifest(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}
