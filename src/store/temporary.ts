import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `.<name>.<pid>.<random>.tmp`, beside the file that it will become. */
const TEMPORARY = /^\.(.+)\.(\d{1,10})\.[0-9a-f]{12}\.tmp$/;

/** Content that is safe on disk under a temporary name, and becomes `target` by one rename. */
export interface Prepared {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes `content` beside `target` and flushes it to the disk; leaves nothing behind when that fails. What the process takes off new files is
 * taken off `mode`, unless it is `exact`.
 */
export async function prepare(
  target: string,
  content: string | Uint8Array,
  mode: number,
  exact = false,
): Promise<Prepared> {
  const prepared = { target, temporary: temporaryOf(target) };
  let handle: FileHandle | undefined;
  try {
    handle = await open(prepared.temporary, 'wx', mode);
    if (exact) await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle?.close().catch(() => {});
    await discard(prepared);
    // What fails while it is written doesn't say where, and the temporary name says nothing to people.
    throw Object.assign(error as NodeJS.ErrnoException, { path: target });
  }
  return prepared;
}

export function temporaryOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
}

export async function commit({ target, temporary }: Prepared): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: target });
  }
}

/** Takes the temporary file away; what can't go now is swept by a later run. */
export async function discard({ temporary }: Prepared): Promise<void> {
  await rm(temporary, { force: true }).catch(() => {});
}

/** A second name for what stands at `target` until it is committed or discarded; 'nothing' where nothing does, null where the system knows no second names. */
export async function keepOld(target: string): Promise<Prepared | 'nothing' | null> {
  const kept = { target, temporary: temporaryOf(target) };
  try {
    await link(target, kept.temporary);
    return kept;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nothing' : null;
  }
}

/** A rename is only sure to survive a power cut once its folder is flushed; not every system lets folders be opened. */
export async function flushFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

/**
 * Removes the temporary files in `dir` of processes that are gone, of those `of` these names where any are named. Those that were to become
 * one of `kept` stay, for they may be needed yet: their paths are told.
 */
export async function sweep(dir: string, kept: readonly string[], of?: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const file of await readdir(dir)) {
    const [, name = '', pid] = TEMPORARY.exec(file) ?? [];
    const path = join(dir, file);
    if (!pid || (of && !of.includes(name)) || (await isInUse(Number(pid), path))) continue;
    if (kept.includes(name)) left.push(path);
    else await rm(path, { force: true }).catch(() => {});
  }
  return left;
}

/** Whether a process that lives has made the file at `path`; in containers, numbers of processes come again, ours too. */
export async function isInUse(pid: number, path: string): Promise<boolean> {
  if (pid !== process.pid) return isAlive(pid);
  const facts = await stat(path).catch(() => null);
  return facts !== null && facts.mtimeMs >= performance.timeOrigin;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
