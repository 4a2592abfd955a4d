import type { MessagePort } from 'node:worker_threads';
import type { Limits, SourceFile } from '../../ingest/index.ts';
import type { Document, Lexicon, ReadDocument, Subject } from '../../model/index.ts';
import type { Answer, Findings } from '../../pipeline.ts';

/** What a thread is started with. */
export interface Start {
  readonly lexicon: Lexicon;
  readonly limits: Limits | undefined;
  /** The program of the thread that reads what may take long. */
  readonly reader: URL | null;
  /** Carries what the thread asks of all documents, and the answers. */
  readonly line: MessagePort;
  /** Set to 1 when the answer lies on the line: the thread sleeps until then. */
  readonly bell: Int32Array;
}

/** What a thread is to do: one at a time. */
export type Job =
  | { readonly is: 'read'; readonly file: SourceFile }
  | { readonly is: 'subjects'; readonly subjects: readonly Subject[] }
  | { readonly is: 'find'; readonly document: Document };

/** What became of a job. */
export type Outcome =
  | { readonly is: 'read'; readonly made: ReadDocument }
  | { readonly is: 'ready' }
  | { readonly is: 'found'; readonly findings: Findings }
  | { readonly is: 'refused'; readonly message: string; readonly code: 1 | 2 }
  | { readonly is: 'failed'; readonly message: string; readonly stack: string };

/** A question to all documents, by its number. */
export interface Asked {
  readonly question: number;
  readonly about: string;
}

export interface Told {
  readonly answer: Answer;
}
