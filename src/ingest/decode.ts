import { VFileMessage } from 'vfile-message';
import { InputError } from '../model/index.ts';
import { wideOf } from './wide.ts';

/** A file's text without its byte order mark, and what is worth saying about how it was read. */
export interface Decoded {
  readonly text: string;
  readonly message: VFileMessage | null;
}

/**
 * Decodes bytes: by the byte order mark (UTF-8, UTF-16, UTF-32), as UTF-16 or UTF-32 without one, else as UTF-8, else
 * as a page (`isPage`) declares, else by a guess that is told in a message. A DOS end-of-file mark is left out.
 * Throws InputError `name:line:column byte 0x..: …` for bytes that are no text.
 */
export async function decode(raw: Uint8Array, name: string, isPage = false): Promise<Decoded> {
  const bytes = raw.at(-1) === 0x1a ? raw.subarray(0, -1) : raw;
  const wide = wideOf(bytes);
  if (wide) return { text: checked(wide.decode(bytes), name), message: null };
  refuseControls(bytes, name);
  const declared = isPage ? declaredIn(bytes) : null;
  try {
    // The one declared encoding that looks like UTF-8 and isn't: it escapes to ASCII.
    if (declared === 'iso-2022-jp') return { text: decodeAs(declared, bytes), message: null };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), message: null };
  } catch {
    return declared === null ? guess(bytes, name) : { text: decodeAs(declared, bytes), message: null };
  }
}

/** What stands at 0x80 to 0x9f in Windows' Western encoding, which Node.js takes for control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] as string);
}

/** The encoding that a page's head declares, as TextDecoder calls it; null when none, an unknown one or UTF-8. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const label = /<(?:meta\b[^>]{0,200}\bcharset|\?xml\b[^>]{0,200}\bencoding)\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return /^utf-/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

/** Encodings that web pages and old editors write; a guess outside of them is not trusted. */
const TRUSTED = /^(?:windows-125\d|iso-8859-\d+|koi8-r|big5|gb18030|euc-(?:jp|kr)|shift_jis)$/i;

async function guess(bytes: Uint8Array, name: string): Promise<Decoded> {
  const at = firstBadByte(bytes);
  const found = isWesternPunctuation(bytes) ? 'windows-1252' : await likeliest(bytes);
  if (!found) throw notText(bytes, at, name, 'text in UTF-8');
  const text = decodeAs(found, bytes);
  const { line, column } = placeOf(bytes, at);
  const hex = byteAt(bytes, at);
  const reason = `Unexpected byte ${hex}, expected UTF-8: read as ${found}. Save the file as UTF-8 if words look wrong`;
  const message = new VFileMessage(reason, { place: { line, column }, ruleId: 'encoding', source: 'ingest' });
  return { text: checked(text, name), message };
}

async function likeliest(bytes: Uint8Array): Promise<string | undefined> {
  const { default: chardet } = await import('chardet');
  return chardet.analyse(bytes).find((match) => TRUSTED.test(match.name))?.name;
}

/**
 * Whether all that is not ASCII are quotes, dashes, bullets and signs of Windows' Western encoding, standing apart: too
 * few for statistics, and no language's letters.
 */
function isWesternPunctuation(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const sign = (byte >= 0x91 && byte <= 0x99) || byte === 0x80 || byte === 0x85 || (byte >= 0xa0 && byte <= 0xbe);
    if (!sign || ((bytes[i + 1] as number) >= 0x80 && (bytes[i - 1] as number) >= 0x80)) return false;
  }
  return true;
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
