import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `.<name>.<pid>.<random>.tmp`, beside the file that it will become. */
const TEMPORARY = /^\..+\.(\d{1,10})\.[0-9a-f]{12}\.tmp$/;

/** Content that is safe on disk under a temporary name, and becomes `target` by one rename. */
export interface Prepared {
  readonly target: string;
  readonly temporary: string;
}

/** Writes `content` beside `target` and flushes it to the disk; leaves nothing behind when that fails. */
export async function prepare(target: string, content: string | Uint8Array, mode: number): Promise<Prepared> {
  const name = `.${basename(target)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target), name);
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    // What fails while it is written doesn't say where.
    throw Object.assign(error as NodeJS.ErrnoException, { path: target });
  } finally {
    await handle.close();
  }
  return { target, temporary };
}

export async function commit({ target, temporary }: Prepared): Promise<void> {
  await rename(temporary, target);
}

export async function discard({ temporary }: Prepared): Promise<void> {
  await rm(temporary, { force: true });
}

/** Removes the temporary files in `dir` whose process is gone; the texts of those that were to become one of `kept`. */
export async function sweep(dir: string, kept: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of await readdir(dir)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    if (kept.some((one) => name.startsWith(`.${one}.${pid}.`))) texts.push(await readFile(join(dir, name), 'utf8'));
    await rm(join(dir, name), { force: true });
  }
  return texts;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
