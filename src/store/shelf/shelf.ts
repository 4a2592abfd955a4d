import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from '../folder.ts';
import { isPrivate } from '../private.ts';
import { temporaryOf } from '../temporary.ts';
import { tidy } from './tidy.ts';

/**
 * Plain data that can be made again, kept in a folder from one run to the next by a name that tells all that it is made from. What is
 * missing, damaged or can't be kept is made again: nothing here throws.
 */
export interface Shelf {
  /** A copy of what was put under this name, undefined where there is none. */
  readonly get: (name: string) => unknown;
  /** Keeps a value; whoever reads meanwhile finds all of it or nothing. */
  readonly put: (name: string, value: unknown) => void;
  /** Takes away what was asked for longest ago, until no more is kept than may be. */
  readonly tidy: () => Promise<void>;
}

/** Bytes that are kept in all: the text of some 2,000 articles and what was understood of it. */
const MOST = 256 * 2 ** 20;
/** The SHA-256 before the bytes: what a power cut left of a file is found out, so that nothing has to be flushed. */
const HEAD = 32;

/** A shelf in a folder that is made where there is none, and isn't used unless it is this user's alone. */
export async function shelfIn(dir: string, most = MOST): Promise<Shelf> {
  const isOurs = await makeFolder(dir, [], 0o700).then(
    () => isPrivate(dir),
    () => false,
  );
  if (!isOurs) return NONE;
  let left = most;
  const put = (name: string, value: unknown) => {
    if (left <= 0) return;
    const bytes = bytesOf(value);
    if (!bytes) return;
    left -= bytes.length + HEAD;
    // More than all that may be kept would push out what this run has just put there; where nothing can be written, nothing more is tried.
    if (left > 0 && !isWritten(fileOf(dir, name), bytes)) left = 0;
  };
  return { get: (name) => read(fileOf(dir, name)), put, tidy: async () => (left < most ? tidy(dir, most) : undefined) };
}

/** Keeps nothing. */
export const NONE: Shelf = { get: () => undefined, put: () => {}, tidy: async () => {} };

function fileOf(dir: string, name: string): string {
  return join(dir, `${digest(name).toString('hex')}.kept`);
}

function read(path: string): unknown {
  try {
    const all = readFileSync(path);
    const bytes = all.subarray(HEAD);
    if (!digest(bytes).equals(all.subarray(0, HEAD))) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return deserialize(bytes);
  } catch {
    return undefined;
  }
}

/** Null for what isn't plain data, or too large to be told in one piece. */
function bytesOf(value: unknown): Buffer | null {
  try {
    return serialize(value);
  } catch {
    return null;
  }
}

function isWritten(path: string, bytes: Buffer): boolean {
  const temporary = temporaryOf(path);
  try {
    writeFileSync(temporary, Buffer.concat([digest(bytes), bytes]), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
    return true;
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // swept by a later run
    }
    return false;
  }
}

function digest(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
