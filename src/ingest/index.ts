/**
 * In: paths, folders or globs as they were typed. Out: sources, decoded and parsed by what they hold.
 * Guarantees: every named path is read before anything is returned; ids are unique and don't depend on the machine;
 * sources of a folder come in code-unit order, those of several patterns in the order of the patterns.
 * Reports: a guessed encoding, a wrong extension and pages without text as a VFileMessage; what can't be read as InputError, one line for each bad file.
 */
import type { VFileMessage } from 'vfile-message';
import { InputError, type Progress, type Source } from '../model/index.ts';
import { type Found, findFiles } from './files.ts';
import { inLanes } from './lanes.ts';
import type { Memory } from './memory.ts';
import type { Limits } from './reading/limits.ts';
import { type Reading, readingOf } from './reading/reading.ts';
import { readSource, type SourceFile, sourceFile } from './source.ts';

export { commentedBrief } from './brief/commented.ts';
export { schemaNear, sourceFault, sourcesNear } from './brief/near.ts';
export { briefFiles, briefMentions, briefPlace, briefText, isBrief, readBrief, type Told } from './brief.ts';
export { briefWithSlot } from './brief-slot.ts';
export { type BriefChanges, briefWith, newBrief } from './brief-writer.ts';
export { parseChoice } from './choice.ts';
export { clockOf, parseClock, slotBetween } from './clock.ts';
export { deckFiles, readDeck } from './decks/index.ts';
export { withoutEdit } from './edit-undo.ts';
export {
  type EditChange,
  type EditList,
  type EditStep,
  editEntries,
  editLines,
  type Says,
  withEdit,
} from './edit-writer.ts';
export { sourceDigests, sourceFiles } from './files.ts';
export { readLexicon } from './lexicon.ts';
export { parsePace, parseShare } from './measures.ts';
export { createMemory, type Memory } from './memory.ts';
export { idleMentions, type Mention } from './mentions.ts';
export { parseLengths, parseMinutes } from './minutes.ts';
export { readOwnLayouts, withLayouts } from './own/layouts.ts';
export { laidOver, ownLogo, ownThemes, readOwnLook } from './own/look.ts';
export { listProfiles, profileMentions, readProfile } from './profile.ts';
export { LIMITS, type Limits, parseLimits } from './reading/limits.ts';
export { readingOf as readingFor } from './reading/reading.ts';
export { checkedRehearsal, parsePaths, readHabits } from './rehearsals.ts';
export { readSource, type SourceFile } from './source.ts';
export { tellStep } from './steps.ts';
export { parseSubjects } from './subjects.ts';
export {
  layoutSheets,
  readFitScript,
  readInspectionTemplates,
  readLiveAssets,
  readTemplates,
  readTheme,
} from './templates.ts';

export type { Watched } from './watch/look.ts';
export { filePlaces, folderPlaces, sourcePlaces, yamlPlaces } from './watch/places.ts';
export { type Watching, watchFiles } from './watch/watch.ts';

export interface Ingested {
  readonly sources: Source[];
  readonly messages: VFileMessage[];
}

export interface Ingesting {
  readonly cwd: string;
  readonly progress?: Progress | undefined;
  readonly memory?: Memory | undefined;
  readonly limits?: Limits | undefined;
  /** The program of the thread on which what may take long is read; null reads it on this one, where nothing can stop it. */
  readonly reader?: URL | null | undefined;
  /** How many of so many files are made something of at once; else one after the other. */
  readonly lanes?: ((files: number) => number) | undefined;
}

/** Reads every source, or none. */
export async function ingest(patterns: readonly string[], options: Ingesting): Promise<Ingested> {
  const sources = await eachSource(patterns, options, (_, read) => read());
  return { sources, messages: sources.flatMap((source) => source.file.messages) };
}

/**
 * What `make` makes of each file, in their order; `read` decodes and parses it, for who doesn't know already what it holds. Throws all
 * InputErrors as one.
 */
export async function eachSource<T>(
  patterns: readonly string[],
  options: Ingesting,
  make: (file: SourceFile, read: () => Promise<Source>) => Promise<T> | T,
): Promise<T[]> {
  const faults: InputError[] = [];
  const files = findFiles(patterns, options.cwd, faults, options.memory?.found, options.limits);
  const reading = oneByOne(readingOf(options));
  let done = 0;
  const one = async (found: Found): Promise<T | InputError> => {
    const progress: Progress = (share) => options.progress?.((done + share) / files.length);
    progress(0);
    try {
      const file = sourceFile(found, reading.limits);
      return await make(file, () => readSource(file, reading, progress));
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    } finally {
      done += 1;
    }
  };
  try {
    const made = await inLanes(files, options.lanes?.(files.length) ?? 1, one);
    faults.push(...made.filter((each) => each instanceof InputError));
    if (faults.length > 0) throw joined(faults);
    options.memory?.documents.turn();
    return made as T[];
  } finally {
    await reading.end();
  }
}

/** A reading whose thread has one file at a time, whoever asks. */
function oneByOne(reading: Reading): Reading {
  let last: Promise<unknown> = Promise.resolve();
  const read: Reading['read'] = (...errand) => {
    const next = last.then(() => reading.read(...errand));
    last = next.catch(() => {});
    return next;
  };
  return { ...reading, read };
}

function joined(faults: readonly InputError[]): InputError {
  const lines = faults.map((fault) => fault.message);
  return new InputError(lines.join('\n'), faults.some((fault) => fault.code === 2) ? 2 : 1);
}
