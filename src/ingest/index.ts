/**
 * In: paths, folders or globs as they were typed. Out: sources, decoded and parsed.
 * Guarantees: every named path is read before anything is returned; ids are unique and don't depend on the machine;
 * sources of a folder come in code-unit order, those of several patterns in the order of the patterns.
 * Reports: a guessed encoding as a VFileMessage; what can't be read as InputError, one line for each bad file.
 */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { InputError, type Source } from '../model/index.ts';
import { decode } from './decode.ts';
import { type Found, findFiles, readBytes } from './files.ts';
import { READERS } from './readers/index.ts';

export { readBrief } from './brief.ts';
export { readLexicon } from './lexicon.ts';
export { parseMinutes } from './minutes.ts';
export { listProfiles, readProfile } from './profile.ts';
export { readTemplates } from './templates.ts';

export interface Ingested {
  readonly sources: Source[];
  readonly messages: VFileMessage[];
}

export async function ingest(patterns: readonly string[], options: { cwd: string }): Promise<Ingested> {
  const sources: Source[] = [];
  const faults: InputError[] = [];
  const files = findFiles(patterns, options.cwd, faults);
  for (const file of files) {
    try {
      sources.push(await readSource(file));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw joined(faults);
  return { sources, messages: sources.flatMap((source) => source.file.messages) };
}

async function readSource(found: Found): Promise<Source> {
  const bytes = readBytes(found);
  const { text, message } = await decode(bytes, found.shown);
  if (text.trim() === '') {
    throw new InputError(
      `${found.shown}:1:1: empty, expected text to make a talk from. Fill the file or leave it out.`,
    );
  }
  const { format, load } = READERS[found.extension] as (typeof READERS)[string];
  const read = await (await load())(text, found.shown);
  const file = new VFile({ path: found.id, value: read.text });
  if (message) {
    message.file = found.id;
    message.name = `${found.id}:${message.line}:${message.column}`;
    file.messages.push(message);
  }
  const { tree, declaredTitle, publisher, date } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: found.id, path: found.id, format, sha256, declaredTitle, publisher, date, file, tree };
}

function joined(faults: readonly InputError[]): InputError {
  const lines = faults.map((fault) => fault.message);
  return new InputError(lines.join('\n'), faults.some((fault) => fault.code === 2) ? 2 : 1);
}
