import type { Limits, SourceFile } from '../../ingest/index.ts';
import type { Lexicon, ReadDocument } from '../../model/index.ts';
import { answerOf, type Begun, unreadIn } from '../../pipeline.ts';
import { longRun } from '../engine.ts';
import { readerThread, threadProgram } from '../resources.ts';
import { sharedFindings, withSharedTexts } from './shared.ts';
import type { Size } from './size.ts';
import { type Thread, thread } from './thread.ts';

/** Threads that read many documents, each one at a time; what they make is the same as without them. */
export interface Crew {
  /** Whether so many documents are read sooner by threads. */
  readonly isWorth: (documents: number) => boolean;
  /** How many of so many documents are read at once. */
  readonly lanes: (documents: number) => number;
  /** What a file says by itself; null for the first few, which would be read before a thread is there, and where the thread that read it is gone. Throws what reading it throws. */
  readonly read: (file: SourceFile) => Promise<ReadDocument | null>;
  /** Finds what is left to find in each document by itself; where a thread is gone, what it had is left for later. */
  readonly find: (begun: Begun) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Share of many documents that are read before a thread is there: who kept the others has no need for one. */
const FEW = 8;

/** From so many documents on, with threads or without, time counts for more than some MB. */
const LONG = 64;

export function crewFor(lexicon: Lexicon, limits: Limits | undefined, { threads: most, many }: Size): Crew {
  const program = threadProgram();
  let threads: readonly Thread[] = [];
  let asked: Begun | null = null;
  let [isMany, unread] = [false, 0];
  const turns = inTurns<Thread>();
  const start = (code: URL) => {
    const answer = (question: number, about: string) => asked && answerOf(asked, question, about);
    const given = { lexicon, limits, reader: readerThread() };
    threads = Array.from({ length: most }, () => thread(code, given, answer));
    for (const one of threads) turns.give(one);
  };
  const end = async () => {
    await Promise.all(threads.map((one) => one.end()));
    threads = [];
  };
  const isWorth = (documents: number) => program !== null && most > 1 && documents >= many;
  const lanes = (documents: number) => {
    if (documents >= LONG) longRun();
    isMany = isWorth(documents);
    return isMany ? most : 1;
  };
  const find = async (begun: Begun) => {
    const unread = unreadIn(begun);
    if (!program || !isWorth(unread.length)) return;
    if (threads.length === 0) start(program);
    asked = begun;
    const { subjects } = begun;
    await Promise.all(threads.map((one) => one.run({ is: 'subjects', subjects })));
    const found = unread.map(async ({ document, take }) => {
      const outcome = await turns.use((one) => one.run({ is: 'find', document }));
      if (outcome?.is === 'found') take(sharedFindings(outcome.findings, document));
    });
    await Promise.all(found);
    // Nothing more is asked of them, and what comes has more need of their memory.
    await end();
  };
  const read = async (file: SourceFile) => {
    unread += 1;
    if (!program || !isMany || unread < many / FEW) return null;
    if (threads.length === 0) start(program);
    const outcome = await turns.use((one) => one.run({ is: 'read', file }));
    return outcome?.is === 'read' ? withSharedTexts(outcome.made) : null;
  };
  return { isWorth, lanes, read, find, end };
}

/** Things that are used by one at a time: who finds none waits, the first first. */
function inTurns<T>() {
  const free: T[] = [];
  const waiting: ((one: T) => void)[] = [];
  const give = (one: T) => {
    const next = waiting.shift();
    if (next) next(one);
    else free.push(one);
  };
  const use = async <U>(work: (one: T) => Promise<U>): Promise<U> => {
    const one = free.pop() ?? (await new Promise<T>((resolve) => waiting.push(resolve)));
    try {
      return await work(one);
    } finally {
      give(one);
    }
  };
  return { give, use };
}
