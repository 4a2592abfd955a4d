import { lstat, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sweepBeside } from './edit.ts';
import { digest } from './manifest.ts';
import { commit, discard, flushFolder, prepare } from './temporary.ts';

/** What became of a file: its bytes are new, were there already, or a file that isn't ours stands in its place. */
export type Generated = 'written' | 'unchanged' | 'foreign';

/**
 * Writes `content` to `target`, whose folder must exist, unless something stands there that `isOurs` does not
 * recognise by its text: then nothing is touched. Whoever reads meanwhile sees the old file or the new one.
 */
export async function writeGenerated(
  target: string,
  content: string | Uint8Array,
  isOurs: (text: string) => boolean,
): Promise<Generated> {
  await sweepBeside(target);
  const there = await textAt(target);
  if (there?.text === null) return 'foreign';
  if (there && digest(there.text) === digest(content)) return 'unchanged';
  if (there && !isOurs(there.text)) return 'foreign';
  const prepared = await prepare(target, content, there?.mode ?? 0o666);
  try {
    await commit(prepared);
    await flushFolder(dirname(target));
  } catch (error) {
    await discard(prepared);
    throw error;
  }
  return 'written';
}

/** The text of a regular file; null for whatever else stands there; undefined when nothing does. */
async function textAt(target: string): Promise<{ text: string | null; mode: number } | undefined> {
  try {
    const facts = await lstat(target);
    return { text: facts.isFile() ? await readFile(target, 'utf8') : null, mode: facts.mode & 0o777 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
