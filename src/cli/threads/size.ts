import { availableParallelism } from 'node:os';
import { CliError } from '../error.ts';

/** How many threads read documents at once, and from how many documents on. */
export interface Size {
  readonly threads: number;
  readonly many: number;
}

/** Fewer documents are read sooner than threads have warmed up. */
const MANY = 64;
/** More threads than these wait for the program more than they work, and each takes memory. */
const MOST = 4;

/** A thread for each core, for many documents; `TALKWRIGHT_THREADS` names another number for any. Throws CliError where it is none. */
export function sizeOf(env: NodeJS.ProcessEnv, cores = availableParallelism()): Size {
  const { TALKWRIGHT_THREADS: asked } = env;
  if (asked === undefined || asked === '') return { threads: Math.min(MOST, cores), many: MANY };
  const threads = /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  if (threads < 1)
    throw new CliError(`TALKWRIGHT_THREADS=${asked}: expected a number of threads from 1 to 99, such as 2`);
  return { threads, many: 2 };
}
