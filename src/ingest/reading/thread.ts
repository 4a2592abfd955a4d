import { Worker } from 'node:worker_threads';
import { InputError, type Progress } from '../../model/index.ts';
import type { Read } from '../readers/index.ts';
import { deadlineOf, type Limits } from './limits.ts';
import { type Errand, type Parcel, unpacked } from './parcel.ts';

/** Reads files one after the other on a thread of its own; `end` ends it. */
export interface ReadingThread {
  /** Throws InputError for a file that can't be read, or not within its seconds and memory: then the next is read by a new thread. */
  readonly read: (errand: Errand, bytes: number, progress: Progress) => Promise<Read>;
  readonly end: () => Promise<void>;
}

/** `code` is the file that the thread runs. */
export function readingThread(code: URL): ReadingThread {
  let running: Worker | null = null;
  const end = async () => {
    const worker = running;
    running = null;
    await worker?.terminate();
  };
  const started = ({ memory }: Limits): Worker => {
    running ??= new Worker(code, { resourceLimits: { maxOldGenerationSizeMb: memory }, stdout: true, stderr: true });
    return running;
  };
  return {
    end,
    read: async (errand, bytes, progress) => {
      const outcome = await answer(started(errand.limits), errand, bytes, progress);
      if (outcome.is === 'read') return unpacked(outcome.read);
      if (outcome.is === 'refused') throw new InputError(outcome.message, outcome.code);
      await end();
      if (outcome.is === 'failed') throw Object.assign(new Error(outcome.message), { stack: outcome.stack });
      throw new InputError(`${errand.name}: ${unfinished(outcome, errand.limits)}`);
    },
  };
}

type Outcome =
  | Exclude<Parcel, { readonly is: 'progress' }>
  | { readonly is: 'late'; readonly seconds: number }
  | { readonly is: 'full' }
  | { readonly is: 'stuck' };

function answer(worker: Worker, errand: Errand, bytes: number, progress: Progress): Promise<Outcome> {
  const seconds = deadlineOf(errand.format, bytes, errand.limits);
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      // One by one: `removeAllListeners` takes those away too by which a worker hears that somebody listens.
      for (const [event, listener] of Object.entries(heard)) worker.off(event, listener);
      end();
    };
    const settled = (outcome: Outcome) => settle(() => resolve(outcome));
    const timer = setTimeout(() => settled({ is: 'late', seconds }), seconds * 1000);
    const heard = {
      message: (parcel: Parcel) => (parcel.is === 'progress' ? progress(parcel.share) : settled(parcel)),
      error: (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? settled({ is: 'full' }) : settle(() => reject(error)),
      // With nothing left to do, and nothing said.
      exit: (code: number) => settled({ is: code === 0 ? 'stuck' : 'full' }),
    };
    for (const [event, listener] of Object.entries(heard)) worker.on(event, listener);
    worker.postMessage(errand);
  });
}

function unfinished(outcome: Exclude<Outcome, Parcel>, { patience, memory }: Limits): string {
  if (outcome.is === 'stuck') return 'damaged: reading it comes to no end. Download or export it again.';
  return outcome.is === 'late'
    ? `not read within ${Math.round(outcome.seconds)} s, so it was stopped: it nests or repeats what makes reading slow. Split it, leave it out, or raise it with --limits patience=${patience * 4}.`
    : `takes more than ${memory} MB of memory to read. Split it, leave it out, or raise it with --limits memory=${memory * 4}.`;
}
