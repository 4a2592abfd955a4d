import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const LIB = join(ROOT, 'dist/lib');
export const TYPES = join(ROOT, 'dist/types');
export const CLI = join(LIB, 'cli.cjs');
/** The part of the program that the command keeps compiled. */
export const WORK = join(LIB, 'work.cjs');

/** True for the module that Node was started with, false for one that is imported. */
export function isStarted(url) {
  const [, script] = process.argv;
  return script !== undefined && url === pathToFileURL(script).href;
}
