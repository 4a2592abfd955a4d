import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { makeFolder } from '../folder.ts';
import { isPrivate } from '../private.ts';
import { commit, discard, prepare, sweep } from '../temporary.ts';

/** What the engine has compiled of a part of the program. */
export interface Code {
  readonly code: Buffer;
  /** What was done by the runs that compiled it: it holds what each of them needed. */
  readonly uses: readonly string[];
}

/** Files that stay: a few versions of the program and of Node beside each other. */
const MOST = 4;
const NAME = /^[0-9a-f]{64}\.code$/;
/** Bytes before the code, a multiple of what the engine wants it to lie at: JSON, filled up with blanks. */
const HEAD = 512;

/** The name of the code of these sources, as this very engine compiles them with the flags that are set now. */
export function nameOf(source: string): string {
  const { version, arch, platform } = process;
  const engine = `${version} ${platform} ${arch} ${cachedDataVersionTag()}\n`;
  return `${createHash('sha256').update(engine).update(source, 'latin1').digest('hex')}.code`;
}

/** What is kept under a name; null where nothing is, where it is broken, or where somebody else could have put it there. */
export function readCode(dir: string, name: string): Code | null {
  try {
    // Code is run as it is: who could change it could do anything.
    if (!isPrivate(dir)) return null;
    const bytes = readFileSync(join(dir, name));
    const { sha256, uses } = JSON.parse(bytes.toString('latin1', 0, HEAD));
    const code = bytes.subarray(HEAD);
    return sha256 === digest(code) && Array.isArray(uses) ? { code, uses } : null;
  } catch {
    return null;
  }
}

/**
 * Keeps `code` under a name, in a folder that is made where there is none; whoever reads meanwhile finds the old code or the new.
 * The oldest of too many is taken away. Throws the system's errors, and writes nothing into a folder that isn't this user's alone.
 */
export async function keepCode(dir: string, name: string, { code, uses }: Code): Promise<void> {
  await makeFolder(dir, [], 0o700);
  if (!isPrivate(dir)) return;
  await sweep(dir, []);
  const head = JSON.stringify({ sha256: digest(code), uses }).padEnd(HEAD);
  const prepared = await prepare(join(dir, name), Buffer.concat([Buffer.from(head, 'latin1'), code]), 0o600);
  try {
    await commit(prepared);
  } catch (error) {
    await discard(prepared);
    throw error;
  }
  for (const old of (await newestFirst(dir)).slice(MOST)) await rm(join(dir, old), { force: true });
}

async function newestFirst(dir: string): Promise<readonly string[]> {
  const names = (await readdir(dir)).filter((file) => NAME.test(file));
  const aged = await Promise.all(names.map(async (name) => ({ name, age: (await stat(join(dir, name))).mtimeMs })));
  return aged.sort((a, b) => b.age - a.age).map(({ name }) => name);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
