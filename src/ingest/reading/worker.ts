/**
 * The thread that reads what may take long: it is ended from outside, and takes nothing along. It ends by itself when a reading waits for
 * what never comes, as libraries do over damaged files.
 */
import { parentPort } from 'node:worker_threads';
import { InputError } from '../../model/error.ts';
import type { Errand, Parcel } from './parcel.ts';
import { packed } from './parcel.ts';
import { readWith } from './read-with.ts';

// Libraries give up parts of a damaged file in promises that nobody waits for; what is waited for is told below, whatever becomes of it.
process.on('unhandledRejection', () => {});

parentPort?.on('message', (errand: Errand) => void run(errand));

async function run(errand: Errand): Promise<void> {
  // The port alone would keep it alive.
  parentPort?.unref();
  try {
    tell({ is: 'read', read: packed(await readWith(errand, (share) => tell({ is: 'progress', share }))) });
  } catch (error) {
    tell(faultOf(error));
  } finally {
    parentPort?.ref();
  }
}

function faultOf(error: unknown): Parcel {
  if (error instanceof InputError) return { is: 'refused', message: error.message, code: error.code };
  const { message, stack } = error as Error;
  return { is: 'failed', message: String(message ?? error), stack: String(stack ?? '') };
}

function tell(parcel: Parcel): void {
  parentPort?.postMessage(parcel);
}
