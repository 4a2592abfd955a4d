import { Worker } from 'node:worker_threads';
import { type Thrown, thrownOf } from './failure.ts';

/** What came of loading a module: it ended well, threw, went on for longer than it may, or ended the program. */
export type Probed =
  | { readonly is: 'loaded' | 'endless' | 'ended' }
  | { readonly is: 'thrown'; readonly thrown: Thrown };

/** Loads one module and tells what it threw. What it prints is not shown: it is loaded again in earnest. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
setInterval(() => {}, 60_000);
import(workerData).then(
  () => parentPort.postMessage(null),
  (error) => {
    const { name, message, stack } = error ?? {};
    const known = typeof message === 'string';
    parentPort.postMessage({ name: known ? String(name) : '', message: known ? message : String(error), stack: String(stack ?? '') });
  },
);`;

/**
 * Loads a module where it can do no harm, on a thread that is ended after `seconds`: once a module hangs on our own
 * thread nothing can stop it.
 */
export async function probe(url: string, seconds: number): Promise<Probed> {
  const worker = new Worker(CODE, { eval: true, workerData: url, stdout: true, stderr: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Probed>((resolve) => {
      timer = setTimeout(() => resolve({ is: 'endless' }), seconds * 1000);
      worker.once('message', (thrown: Thrown | null) => resolve(thrown ? { is: 'thrown', thrown } : { is: 'loaded' }));
      worker.once('error', (error) => resolve({ is: 'thrown', thrown: thrownOf(error) }));
      worker.once('exit', () => resolve({ is: 'ended' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
