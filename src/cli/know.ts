import { idleMentions, type Memory, readLexicon, tellStep } from '../ingest/index.ts';
import {
  type Document,
  ENGLISH,
  InputError,
  type KnowledgeModel,
  type Lexicon,
  languageName,
  languageNotice,
  type Progress,
  topicsIn,
} from '../model/index.ts';
import { NONE } from '../store/index.ts';
import { readDocuments } from './documents.ts';
import type { Printer } from './print.ts';
import type { Place, Requests } from './request.ts';
import { contentFolders, readerThread } from './resources.ts';
import { openShelf } from './shelf.ts';
import { crewFor } from './threads/crew.ts';
import { sizeOf } from './threads/size.ts';
import { understood } from './understood.ts';

/** What a command works on: the model of its sources. */
export interface Known {
  readonly documents: readonly Document[];
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
  const lexicon = readLexicon(contentFolders('lexicon', cwd), memory);
  const progress = toldBy(print, 'Reading the sources');
  // Who reads again has all but what changed since.
  const isAgain = memory !== undefined && memory.found.size > 0;
  const shelf = isAgain ? NONE : await openShelf();
  const crew = crewFor(lexicon, limits, sizeOf(process.env));
  try {
    const ingesting = { cwd, progress, memory, limits, reader: readerThread() };
    const read = await readDocuments(patterns, ingesting, lexicon, { crew: isAgain ? undefined : crew, shelf });
    const documents = read.map(({ document }) => document);
    tellStep('read');
    const understanding = { lexicon, subjects: subjects ?? undefined, progress: toldBy(print, 'Understanding them') };
    const model = await understood(read, understanding, { crew, shelf });
    await shelf.tidy();
    const foreign = model.sources.map(languageNotice).filter((notice) => notice !== null);
    return { documents, model, lexicon, warnings: [...read.flatMap(({ notices }) => notices), ...foreign] };
  } finally {
    await crew.end();
  }
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

/** A talk needs a source in a language that claims are extracted from. */
export function refuseForeign({ sources }: KnowledgeModel): void {
  if (sources.length === 0 || sources.some(({ language }) => language === ENGLISH)) return;
  const found = [...new Set(sources.map(({ language }) => languageName(language)))].join(', ');
  throw new InputError(
    `${sources[0]?.path}: no source to make a talk from (found: ${found}), expected English. Add a source in English.`,
  );
}
