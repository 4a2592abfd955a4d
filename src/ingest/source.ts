import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { type Format, InputError, type Progress, type Source } from '../model/index.ts';
import { decode } from './decode.ts';
import { type Found, readBytes, sha256Of } from './files.ts';
import { BYTES_READERS, EXTENSIONS, READERS, type Read } from './readers/index.ts';
import type { Limits } from './reading/limits.ts';
import type { Reading } from './reading/reading.ts';
import { sniff } from './sniff.ts';

/** All that what is read of a file depends on, besides the limits and this program. Plain data, to be sent to a thread. */
export interface SourceFile {
  readonly id: string;
  /** For messages. */
  readonly shown: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** Lower-case hex digest of the bytes. */
  readonly sha256: string;
}

/** Throws InputError for what is too large, or went away since it was found. */
export function sourceFile(found: Found, limits: Limits): SourceFile {
  const { id, shown, extension } = found;
  const bytes = readBytes(found, limits);
  return { id, shown, extension, bytes, sha256: sha256Of(bytes) };
}

/** Decodes and parses a file: the same file, the same source. Throws InputError for one that can't be a source. */
export async function readSource(file: SourceFile, reading: Reading, progress: Progress = () => {}): Promise<Source> {
  const { read, format, messages } = await readAs(file, progress, reading);
  const { id, sha256 } = file;
  const { text, tree, declaredTitle, publisher, date, places = null, asides = [] } = read;
  const vfile = new VFile({ path: id, value: text });
  for (const message of [...messages, ...(read.messages ?? [])]) {
    message.file = id;
    message.name = [id, message.line, message.column].filter((part) => part !== undefined).join(':');
    vfile.messages.push(message);
  }
  return { id, path: id, format, sha256, declaredTitle, publisher, date, places, asides, file: vfile, tree };
}

interface ReadAs {
  readonly read: Read;
  readonly format: Format;
  readonly messages: readonly VFileMessage[];
}

/** Reads a file as what it holds, whatever it is called. */
async function readAs({ extension, shown, bytes }: SourceFile, progress: Progress, reading: Reading): Promise<ReadAs> {
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
