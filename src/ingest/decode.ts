import { VFileMessage } from 'vfile-message';
import { InputError } from '../model/index.ts';

/** A file's text without its byte order mark, and what is worth saying about how it was read. */
export interface Decoded {
  readonly text: string;
  readonly message: VFileMessage | null;
}

/**
 * Decodes bytes: by the byte order mark (UTF-8, UTF-16), else as UTF-8, else by a guess that is told in a message.
 * Throws InputError `name:line:column byte 0x..: …` for bytes that are no text.
 */
export async function decode(bytes: Uint8Array, name: string): Promise<Decoded> {
  const mark = MARKS.find(({ bytes: head }) => head.every((byte, i) => bytes[i] === byte));
  if (mark) return { text: checked(new TextDecoder(mark.encoding).decode(bytes), name), message: null };
  refuseControls(bytes, name);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), message: null };
  } catch {
    return guess(bytes, name);
  }
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Encodings that web pages and old editors write; a guess outside of them is not trusted. */
const TRUSTED = /^(?:windows-125\d|iso-8859-\d+|koi8-r|big5|gb18030|euc-(?:jp|kr)|shift_jis)$/i;

async function guess(bytes: Uint8Array, name: string): Promise<Decoded> {
  const { default: chardet } = await import('chardet');
  const found = chardet.analyse(bytes).find((match) => TRUSTED.test(match.name));
  const at = firstBadByte(bytes);
  if (!found) throw notText(bytes, at, name, 'text in UTF-8');
  const text = new TextDecoder(found.name).decode(bytes);
  const { line, column } = placeOf(bytes, at);
  const hex = byteAt(bytes, at);
  const reason = `Unexpected byte ${hex}, expected UTF-8: read as ${found.name}. Save the file as UTF-8 if words look wrong`;
  const message = new VFileMessage(reason, { place: { line, column }, ruleId: 'encoding', source: 'ingest' });
  return { text: checked(text, name), message };
}

/** Bytes below 0x20 other than white space and escapes of terminals never stand in text. */
function refuseControls(bytes: Uint8Array, name: string): void {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) throw notText(bytes, i, name, 'text');
  }
}

function checked(text: string, name: string): string {
  const at = text.indexOf('\0');
  if (at < 0) return text;
  const before = text.slice(0, at).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  throw new InputError(`${name}:${place} byte 0x00: not text (a zero character). ${ADVICE}`);
}

const ADVICE = 'Convert the file to Markdown, plain text or HTML.';

function notText(bytes: Uint8Array, at: number, name: string, expected: string): InputError {
  const { line, column } = placeOf(bytes, at);
  return new InputError(
    `${name}:${line}:${column} byte ${byteAt(bytes, at)}: not text, expected ${expected}. ${ADVICE}`,
  );
}

function byteAt(bytes: Uint8Array, at: number): string {
  return `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
}

function placeOf(bytes: Uint8Array, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (bytes[i] !== 10) continue;
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}

/** Index of the first byte that is no UTF-8, found by halving: a prefix is sound when it decodes as a stream. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isSound(bytes.subarray(0, middle), true)) low = middle;
    else high = middle;
  }
  if (isSound(bytes.subarray(0, low), false)) return low;
  // The prefix ends within a character: its first byte is the one that can't stand here.
  while (low > 0 && ((bytes[low - 1] as number) & 0xc0) === 0x80) low--;
  return Math.max(0, low - 1);
}

function isSound(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
