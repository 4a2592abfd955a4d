import { MessageChannel, Worker } from 'node:worker_threads';
import { InputError } from '../../model/index.ts';
import type { Answer } from '../../pipeline.ts';
import type { Asked, Job, Outcome, Start, Told } from './messages.ts';

/** A thread that does one job at a time. */
export interface Thread {
  /** Null where the thread is gone: its program failed, or its memory was full. Throws what the job threw. */
  readonly run: (job: Job) => Promise<Exclude<Outcome, { readonly is: 'refused' | 'failed' }> | null>;
  readonly end: () => Promise<void>;
}

/** MB of a thread: one document at a time; what needs more is read by the program itself. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** `answer` tells what all documents say; it is asked while a job runs. */
export function thread(
  code: URL,
  start: Pick<Start, 'lexicon' | 'limits' | 'reader'>,
  answer: (question: number, about: string) => Answer,
): Thread {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const { port1: own, port2: line } = new MessageChannel();
  const workerData: Start = { ...start, reader: start.reader && (start.reader.href as unknown as URL), line, bell };
  const worker = new Worker(code, { workerData, transferList: [line], resourceLimits, stdout: true, stderr: true });
  let isGone = false;
  worker.on('error', () => {
    isGone = true;
  });
  own.on('message', ({ question, about }: Asked) => {
    own.postMessage({ answer: answer(question, about) } satisfies Told);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  });
  const outcome = (job: Job) =>
    new Promise<Outcome | null>((resolve) => {
      const settle = (found: Outcome | null) => {
        worker.off('message', settle);
        worker.off('exit', gone);
        resolve(found);
      };
      const gone = () => {
        isGone = true;
        settle(null);
      };
      worker.on('message', settle);
      worker.on('exit', gone);
      worker.postMessage(job);
    });
  return {
    run: async (job) => {
      const found = isGone ? null : await outcome(job);
      if (found?.is === 'refused') throw new InputError(found.message, found.code);
      if (found?.is === 'failed') throw Object.assign(new Error(found.message), { stack: found.stack });
      return found;
    },
    end: async () => {
      own.close();
      await worker.terminate();
    },
  };
}
