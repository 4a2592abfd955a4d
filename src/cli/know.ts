import type { VFileMessage } from 'vfile-message';
import { idleMentions, ingest, type Memory, readLexicon, tellStep } from '../ingest/index.ts';
import {
  ENGLISH,
  InputError,
  type KnowledgeModel,
  type Lexicon,
  languageName,
  languageNotice,
  type Progress,
  type Source,
  topicsIn,
} from '../model/index.ts';
import { understand } from '../pipeline.ts';
import type { Printer } from './print.ts';
import type { Place, Requests } from './request.ts';
import { contentFolders, readerThread } from './resources.ts';

/** What a command works on: the model of its sources. */
export interface Known {
  readonly sources: readonly Source[];
  readonly model: KnowledgeModel;
  readonly lexicon: Lexicon;
  /** Lines about the sources that people should know. */
  readonly warnings: readonly string[];
}

/** Reads and understands the sources; a `memory` knows those that it read before. */
export async function know(
  { patterns, subjects, limits }: Place,
  cwd: string,
  print: Printer,
  memory?: Memory,
): Promise<Known> {
  const progress = toldBy(print, 'Reading the sources');
  const { sources, messages } = await ingest(patterns, { cwd, progress, memory, limits, reader: readerThread() });
  const lexicon = readLexicon(contentFolders('lexicon', cwd), memory);
  tellStep('read');
  const model = understand(sources, lexicon, {
    subjects: subjects ?? undefined,
    progress: toldBy(print, 'Understanding them'),
  });
  const foreign = model.sources.map(languageNotice).filter((notice) => notice !== null);
  return { sources, model, lexicon, warnings: [...messages.map(lineOf), ...foreign] };
}

/** What talks are made from, once for all of them. Throws InputError where no source is in English. */
export async function knowFor(requests: Requests, cwd: string, print: Printer, memory?: Memory): Promise<Known> {
  const known = await know(requests[0], cwd, print, memory);
  refuseForeign(known.model);
  const { model, lexicon, warnings } = known;
  const mentions = requests.flatMap((request) => request.mentions);
  const idle = idleMentions(mentions, {
    facets: [...Object.keys(lexicon.facets ?? {}), ...model.differences.map(({ key }) => key)],
    industries: [...Object.keys(lexicon.industries ?? {}), ...model.industries.map(({ id }) => id)],
    topics: mentions.some(({ of }) => of === 'more' || of === 'less') ? topicsIn(model, lexicon) : [],
  });
  return { ...known, warnings: [...warnings, ...new Set(idle)] };
}

/** Says how far a step is, each percent once. */
function toldBy(print: Printer, what: string): Progress {
  let last = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === last) return;
    last = percent;
    print.step(percent > 0 ? `${what}: ${percent}%` : what);
  };
}

/** A message as one line: `file:line:column: what`, without a place when it is about no file. */
export function lineOf({ file, line, column, reason }: VFileMessage): string {
  return file ? [file, line, column, ` ${reason}`].filter((part) => part !== undefined).join(':') : reason;
}

/** A talk needs a source in a language that claims are extracted from. */
export function refuseForeign({ sources }: KnowledgeModel): void {
  if (sources.length === 0 || sources.some(({ language }) => language === ENGLISH)) return;
  const found = [...new Set(sources.map(({ language }) => languageName(language)))].join(', ');
  throw new InputError(
    `${sources[0]?.path}: no source to make a talk from (found: ${found}), expected English. Add a source in English.`,
  );
}
