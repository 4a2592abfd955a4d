/**
 * Artifacts become files.
 *
 * In: artifacts (relative path, content) and the folder that they go to.
 * Out: which files were written, unchanged, or put beside a file that a person changed.
 * Guarantees: all or nothing; a person's change is never overwritten.
 * Reports: throws the system's errors as they are.
 */
import type { Artifact } from '../model/index.ts';
import { type Written, writeFiles } from '../store/index.ts';

export type { Written };

/** Writes `artifacts` into `dir`, which is made when it is missing. */
export async function emit(artifacts: readonly Artifact[], dir: string): Promise<Written> {
  return await writeFiles(artifacts, dir);
}
