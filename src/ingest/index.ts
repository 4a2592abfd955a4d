/**
 * In: paths, folders or globs as they were typed. Out: sources, decoded and parsed by what they hold.
 * Guarantees: every named path is read before anything is returned; ids are unique and don't depend on the machine;
 * sources of a folder come in code-unit order, those of several patterns in the order of the patterns.
 * Reports: a guessed encoding, a wrong extension and pages without text as a VFileMessage; what can't be read as InputError, one line for each bad file.
 */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { type Format, InputError, type Progress, type Source } from '../model/index.ts';
import { decode } from './decode.ts';
import { type Found, findFiles, readBytes } from './files.ts';
import type { Memory } from './memory.ts';
import { BYTES_READERS, EXTENSIONS, READERS, type Read } from './readers/index.ts';
import type { Limits } from './reading/limits.ts';
import { type Reading, readingOf } from './reading/reading.ts';
import { sniff } from './sniff.ts';

export { commentedBrief } from './brief/commented.ts';
export { schemaNear, sourceFault, sourcesNear } from './brief/near.ts';
export { briefFiles, briefMentions, briefPlace, briefText, isBrief, readBrief, type Told } from './brief.ts';
export { briefWithSlot } from './brief-slot.ts';
export { type BriefChanges, briefWith, newBrief } from './brief-writer.ts';
export { parseChoice } from './choice.ts';
export { clockOf, parseClock, slotBetween } from './clock.ts';
export { deckFiles, readDeck } from './decks/index.ts';
export {
  type EditChange,
  type EditList,
  type EditStep,
  editEntries,
  editLines,
  type Says,
  withEdit,
  withoutEdit,
} from './edit-writer.ts';
export { sourceFiles } from './files.ts';
export { readLexicon } from './lexicon.ts';
export { parsePace, parseShare } from './measures.ts';
export { createMemory, type Memory } from './memory.ts';
export { idleMentions, type Mention } from './mentions.ts';
export { parseLengths, parseMinutes } from './minutes.ts';
export { readOwnLayouts, withLayouts } from './own/layouts.ts';
export { laidOver, ownLogo, ownThemes, readOwnLook } from './own/look.ts';
export { listProfiles, profileMentions, readProfile } from './profile.ts';
export { LIMITS, type Limits, parseLimits } from './reading/limits.ts';
export { checkedRehearsal, parsePaths, readHabits } from './rehearsals.ts';
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
}

export async function ingest(patterns: readonly string[], options: Ingesting): Promise<Ingested> {
  const sources: Source[] = [];
  const faults: InputError[] = [];
  const files = findFiles(patterns, options.cwd, faults, options.memory?.found);
  const reading = readingOf(options);
  try {
    for (const [i, file] of files.entries()) {
      const progress: Progress = (share) => options.progress?.((i + share) / files.length);
      progress(0);
      try {
        sources.push(await readSource(file, progress, reading, options.memory));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        faults.push(error);
      }
    }
  } finally {
    await reading.end();
  }
  if (faults.length > 0) throw joined(faults);
  options.memory?.sources.turn();
  return { sources, messages: sources.flatMap((source) => source.file.messages) };
}

async function readSource(found: Found, progress: Progress, reading: Reading, memory?: Memory): Promise<Source> {
  const bytes = readBytes(found, reading.limits);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = [sha256, found.id, found.shown].join('\n');
  const known = memory?.sources.get(key);
  if (known) return known;
  const source = await parsed(found, bytes, sha256, progress, reading);
  memory?.sources.set(key, source);
  return source;
}

async function parsed(
  found: Found,
  bytes: Uint8Array,
  sha256: string,
  progress: Progress,
  reading: Reading,
): Promise<Source> {
  const { read, format, messages } = await readAs(found, bytes, progress, reading);
  const { text, tree, declaredTitle, publisher, date, places = null, asides = [] } = read;
  const file = new VFile({ path: found.id, value: text });
  for (const message of [...messages, ...(read.messages ?? [])]) {
    message.file = found.id;
    message.name = [found.id, message.line, message.column].filter((part) => part !== undefined).join(':');
    file.messages.push(message);
  }
  return { id: found.id, path: found.id, format, sha256, declaredTitle, publisher, date, places, asides, file, tree };
}

interface ReadAs {
  readonly read: Read;
  readonly format: Format;
  readonly messages: readonly VFileMessage[];
}

/** Reads a file as what it holds, whatever it is called. */
async function readAs(
  { extension, shown }: Found,
  bytes: Uint8Array,
  progress: Progress,
  reading: Reading,
): Promise<ReadAs> {
  if (isBlank(bytes)) {
    throw new InputError(`${shown}:1:1: empty, expected text to make a talk from. Fill the file or leave it out.`);
  }
  const found = sniff(bytes, extension);
  if ('is' in found) throw new InputError(`${shown}: ${found.is}, expected one of ${EXTENSIONS}. ${found.advice}`);
  const format = found.kind;
  const misnamed = extension === '' || format === READERS[extension] ? [] : [misnamedAs(format, extension)];
  if (format in BYTES_READERS) {
    const read = await reading.read(
      { format, content: bytes, name: shown, limits: reading.limits },
      bytes.length,
      progress,
    );
    return { read, format, messages: misnamed };
  }
  const { text, message } = await decode(bytes, shown, format === 'html');
  const read = await reading.read(
    { format, content: text, name: shown, limits: reading.limits },
    bytes.length,
    progress,
  );
  return { read, format, messages: message ? [...misnamed, message] : misnamed };
}

function isBlank(bytes: Uint8Array): boolean {
  return (
    bytes.length < 4096 && /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*$/.test(Buffer.from(bytes).toString('latin1'))
  );
}

function misnamedAs(format: Format, extension: string): VFileMessage {
  const reason = `Unexpected ${NAMES[format]} in a \`${extension}\` file: read as ${NAMES[format]}`;
  return new VFileMessage(reason, { ruleId: 'format', source: 'ingest' });
}

const NAMES = {
  markdown: 'Markdown',
  text: 'plain text',
  html: 'HTML',
  docx: 'Word document',
  pdf: 'PDF',
} satisfies Record<Format, string>;

function joined(faults: readonly InputError[]): InputError {
  const lines = faults.map((fault) => fault.message);
  return new InputError(lines.join('\n'), faults.some((fault) => fault.code === 2) ? 2 : 1);
}
