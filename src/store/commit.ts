import { dirname } from 'node:path';
import { commit, discard, flushFolder, keepOld, type Prepared } from './temporary.ts';

/**
 * Every file takes its place, in their order, or none does: where one can't, those before it give theirs back. Then their folders are flushed.
 * Temporary files are gone either way. Where a system knows no second names for a file, what was replaced stays replaced.
 */
export async function commitTogether(prepared: readonly Prepared[]): Promise<void> {
  const done: { readonly one: Prepared; readonly old: Prepared | 'nothing' | null }[] = [];
  try {
    for (const one of prepared) {
      const old = await keepOld(one.target);
      try {
        await commit(one);
      } catch (error) {
        await forget(old);
        throw error;
      }
      done.push({ one, old });
    }
  } catch (error) {
    for (const { one, old } of done.reverse()) await undo(one, old);
    for (const one of prepared) await discard(one);
    throw error;
  }
  for (const { old } of done) await forget(old);
  for (const dir of new Set(prepared.map(({ target }) => dirname(target)))) await flushFolder(dir);
}

async function forget(old: Prepared | 'nothing' | null): Promise<void> {
  if (old !== null && old !== 'nothing') await discard(old);
}

/** Puts what stood there back, or takes away what stands where nothing did. */
async function undo({ target }: Prepared, old: Prepared | 'nothing' | null): Promise<void> {
  if (old === 'nothing') await discard({ target, temporary: target });
  else if (old !== null) await commit(old).catch(() => {});
}
