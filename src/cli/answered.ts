import { explain } from './error.ts';
import { printErrors } from './print.ts';

/** Resolves to what `job` resolves to; what it throws is told, and the exit code is the error's. */
export async function answered<T>(args: readonly string[], job: () => Promise<T>): Promise<T | 1 | 2> {
  try {
    return await job();
  } catch (error) {
    const { lines, code } = explain(error, args);
    printErrors(lines);
    if (process.env.DEBUG) console.error(error);
    return code;
  }
}
