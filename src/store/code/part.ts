import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { keepCode, nameOf, readCode } from './kept.ts';

/** A part of the program that was evaluated. */
export interface Part<T> {
  readonly exports: T;
  /** Tells its bytes, and the engine that runs them; empty where nothing is kept. */
  readonly name: string;
  /**
   * Keeps what is compiled by now for later runs, unless a run that did `use` has done so. Throws nothing: what can't be
   * kept is compiled again.
   */
  readonly keep: (use: string) => Promise<void>;
}

/** As CommonJS calls its files, with what loads modules: `import()` isn't for code that is evaluated so. */
type Body = (
  exports: object,
  require: NodeJS.Require,
  module: object,
  file: string,
  dir: string,
  bring: (name: string) => Promise<unknown>,
) => void;

/**
 * Evaluates a part of the program: a file that is one such function, in ASCII. What an earlier run of this user
 * has compiled of these very bytes is taken from `folder`, where there is one.
 */
export function loadPart<T extends object>(file: string, require: NodeJS.Require, folder: string | null): Part<T> {
  // One byte a character, as it is: half the memory of a text that was decoded.
  const source = readFileSync(file, 'latin1');
  const name = folder === null ? '' : nameOf(source);
  const kept = folder === null ? null : readCode(folder, name);
  const script = new Script(source, { filename: file, ...(kept && { cachedData: kept.code }) });
  const uses = kept && !script.cachedDataRejected ? kept.uses : [];
  const module = { exports: {} as T };
  (script.runInThisContext() as Body)(module.exports, require, module, file, dirname(file), (wanted) => import(wanted));
  return {
    exports: module.exports,
    name,
    keep: async (use) => {
      if (folder === null || uses.includes(use)) return;
      try {
        await keepCode(folder, name, { code: script.createCachedData(), uses: [...uses, use] });
      } catch {
        // no room, no rights, no folder: the next run takes as long as this one
      }
    },
  };
}
