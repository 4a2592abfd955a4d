/** A thread that reads documents and finds what each says by itself, one at a time; what it must know of others it asks the program. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { readingFor, readSource } from '../../ingest/index.ts';
import { InputError } from '../../model/index.ts';
import { type Answer, findingsApart } from '../../pipeline.ts';
import { madeOf } from '../made.ts';
import type { Asked, Job, Outcome, Start, Told } from './messages.ts';

const { lexicon, limits, reader, line, bell } = workerData as Start;
const reading = readingFor({ limits, reader: reader && new URL(reader) });
let find = findingsApart([], lexicon);

const port = parentPort as MessagePort;
port.on('message', async (job: Job) => port.postMessage(await outcomeOf(job)));

async function outcomeOf(job: Job): Promise<Outcome> {
  try {
    if (job.is === 'read') return { is: 'read', made: madeOf(await readSource(job.file, reading), lexicon) };
    if (job.is === 'find') return { is: 'found', findings: find(job.document, ask) };
    find = findingsApart(job.subjects, lexicon);
    return { is: 'ready' };
  } catch (error) {
    if (error instanceof InputError) return { is: 'refused', message: error.message, code: error.code };
    const { message, stack } = error as Error;
    return { is: 'failed', message: String(message ?? error), stack: String(stack ?? '') };
  }
}

/** Waits for the answer: the rules that ask go on only then. */
function ask(question: number, about: string): Answer {
  Atomics.store(bell, 0, 0);
  line.postMessage({ question, about } satisfies Asked);
  for (;;) {
    Atomics.wait(bell, 0, 0);
    const told = receiveMessageOnPort(line) as { readonly message: Told } | undefined;
    if (told) return told.message.answer;
    Atomics.store(bell, 0, 0);
  }
}
