import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sweep } from '../temporary.ts';

const NAME = /^[0-9a-f]{64}\.kept$/;

/** Takes away the oldest of what is kept until it has at most `most` bytes, and what runs that were ended left behind. Throws nothing. */
export async function tidy(dir: string, most: number): Promise<void> {
  try {
    await sweep(dir, []);
    let bytes = 0;
    for (const { path, size } of await newestFirst(dir)) {
      bytes += size;
      if (bytes > most) await rm(path, { force: true });
    }
  } catch {
    // no rights, or no folder any more: nothing is lost
  }
}

async function newestFirst(dir: string) {
  const names = (await readdir(dir)).filter((name) => NAME.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(dir, name);
      const facts = await stat(path).catch(() => null);
      return facts ? [{ path, size: facts.size, age: facts.mtimeMs }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.age - a.age || (a.path < b.path ? -1 : 1));
}
