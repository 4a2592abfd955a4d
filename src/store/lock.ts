import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discard, isInUse, temporaryOf } from './temporary.ts';

const NAME = '.talkwright.lock';
/** Milliseconds between two looks, and until it is given up. */
const LOOK = 20;
const PATIENCE = 30_000;

/**
 * Runs `work` while no other run of ours does so in `dir`: two that write at once would take each other's files for a person's. The other
 * is waited for, unless it was killed. Throws EBUSY where it doesn't end. Where no lock can be made, `work` is done without: it will tell why.
 */
export async function alone<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dir, NAME);
  const until = performance.now() + PATIENCE;
  let mine = await taken(lock);
  while (mine === 'theirs') {
    if (performance.now() > until)
      throw Object.assign(new Error(`EBUSY: another run writes into ${dir}`), { code: 'EBUSY', path: lock });
    if (!(await isBroken(lock))) await new Promise((resolve) => setTimeout(resolve, LOOK));
    mine = await taken(lock);
  }
  try {
    return await work();
  } finally {
    if (mine === 'mine') await rm(lock, { force: true }).catch(() => {});
  }
}

/** Takes the lock where nobody has it. It tells who has it from its first moment on. */
async function taken(lock: string): Promise<'mine' | 'theirs' | 'nobody’s'> {
  const temporary = temporaryOf(lock);
  try {
    await writeFile(temporary, String(process.pid), { flag: 'wx' });
    await link(temporary, lock);
    return 'mine';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'theirs' : 'nobody’s';
  } finally {
    await discard({ target: lock, temporary });
  }
}

/** Whether the lock was that of a process that is gone, and is gone too now. */
async function isBroken(lock: string): Promise<boolean> {
  const holder = await readFile(lock, 'utf8').catch(() => null);
  if (holder === null) return true;
  if (await isInUse(Number(holder), lock)) return false;
  // Taken away under a name of our own: another run may have broken it too and made it anew, and that one goes back.
  const aside = temporaryOf(lock);
  await rename(lock, aside).catch(() => {});
  const took = await readFile(aside, 'utf8').catch(() => holder);
  if (took !== holder) await link(aside, lock).catch(() => {});
  await discard({ target: lock, temporary: aside });
  return true;
}
