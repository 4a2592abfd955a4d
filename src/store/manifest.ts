import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME } from './name.ts';

/** What a folder tells of the files that were written into it. */
export interface Manifest {
  /** Path → SHA-256 in hex of the bytes of ours. */
  readonly files: ReadonlyMap<string, string>;
  /** What whoever wrote them last tells of them besides; null where nothing is told. */
  readonly talk: object | null;
}

/** The manifest with the name under which it goes on: a person's own file of that name stays. */
export interface Kept extends Manifest {
  readonly name: string;
  /** A file of an older name that the new one takes the place of. */
  readonly old: string | null;
}

/** Its name, the one beside a person's own file of that name, and the one that it once had. */
const BESIDE = 'talkwright.new.json';
const OLD = '.talkwright.json';

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The digest of a file's bytes. */
export async function digestOfFile(path: string): Promise<string> {
  return digest(await readFile(path));
}

/**
 * The manifest of `dir`. One that is missing or can't be understood is empty: then no file there counts as ours, and
 * nothing is overwritten, that file itself included.
 */
export async function readManifest(dir: string): Promise<Kept> {
  const home = await contentOf(join(dir, MANIFEST_NAME));
  const found = understood(home);
  if (found !== null) return { ...found, name: MANIFEST_NAME, old: null };
  const isFree = home === null;
  const name = isFree ? MANIFEST_NAME : BESIDE;
  const beside = isFree ? null : understood(await contentOf(join(dir, BESIDE)));
  if (beside !== null) return { ...beside, name, old: null };
  const old = understood(await contentOf(join(dir, OLD)));
  return old === null ? { files: new Map(), talk: null, name, old: null } : { ...old, name, old: OLD };
}

/** Names under which a manifest is written. */
export const MANIFESTS = [MANIFEST_NAME, BESIDE] as const;

/** What a manifest's text says; null when it is none of ours. */
export function understood(text: string | null): Manifest | null {
  try {
    const found = JSON.parse(text ?? 'null') as { files?: unknown; talk?: unknown } | null;
    if (!isRecord(found) || !isRecord(found.files)) return null;
    const files = Object.entries(found.files).filter((entry): entry is [string, string] => isHash(entry[1]));
    return { files: new Map(files), talk: isRecord(found.talk) ? found.talk : null };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{64}$/.test(value);
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The manifest as it is written: sorted, so that the same files give the same bytes. */
export function formatManifest({ files, talk }: Manifest): string {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ version: 2, files: sorted, ...(talk === null ? {} : { talk }) }, null, 2)}\n`;
}
