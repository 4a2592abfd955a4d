import { link, lstat, readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { makeFolder } from './folder.ts';
import { commit, discard, flushFolder, prepare, sweep } from './temporary.ts';

/** Takes away what a run that was killed left beside a person's file, which need not be there. */
export async function sweepBeside(path: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await sweep(dirname(target), [], [basename(target)]).catch(() => {});
}

/**
 * Makes a file of `content`, and its folder, where none stands; false where something does, which is left alone. Whoever reads meanwhile
 * sees the whole file or none.
 */
export async function writeNew(target: string, content: string): Promise<boolean> {
  await makeFolder(dirname(target));
  await sweepBeside(target);
  const prepared = await prepare(target, content, 0o666);
  try {
    // A link is refused where a name is taken; a rename would take the name's file away.
    await link(prepared.temporary, target).catch(() => writeFile(target, content, { flag: 'wx' }));
    await flushFolder(dirname(target));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await discard(prepared);
  }
}

/** How often a file that changes while it is edited is read again. */
const TURNS = 5;

/**
 * Changes a text file of a person's: `edit` is given what it holds. Where it is saved meanwhile, the edit is made again on what was saved;
 * false when that never ends. A link's own file is changed, and the mode stays; one that nobody may write is left alone (EACCES). What `edit` throws goes through.
 */
export async function editText(path: string, edit: (text: string) => string): Promise<boolean> {
  const target = await realpath(path);
  await sweepBeside(target);
  for (let turn = 0; turn < TURNS; turn++) {
    const before = await readFile(target, 'utf8');
    const after = edit(before);
    if (after === before) return true;
    const mode = (await lstat(target)).mode & 0o777;
    if ((mode & 0o222) === 0) throw Object.assign(new Error(`EACCES: ${path} is read-only`), { code: 'EACCES', path });
    const prepared = await prepare(target, after, mode, true);
    try {
      if ((await readFile(target, 'utf8')) === before) {
        await commit(prepared);
        await flushFolder(dirname(target));
        return true;
      }
    } finally {
      await discard(prepared);
    }
  }
  return false;
}
