import { inflateRawSync } from 'node:zlib';
import { plainName } from '../model/index.ts';

/** A file within a zip archive. */
interface Entry {
  readonly method: number;
  readonly size: number;
  readonly packed: number;
  readonly at: number;
}

/** The directory of a zip archive. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Most files that an archive may name. */
const MOST = 10_000;

/** Reads the directory at an archive's end. Null when there is none: cut off or no zip. */
export function openZip(bytes: Uint8Array): Zip | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const count = Math.min(view.getUint16(end + 10, true), MOST);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY; i++) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { bytes, entries };
}

/** A file's text (UTF-8), at most `limit` bytes of it; null when it is not there, larger, or can't be unpacked. */
export function textIn(zip: Zip, name: string, limit: number): string | null {
  const entry = zip.entries.get(name);
  if (!entry || entry.size > limit) return null;
  const packed = packedOf(entry, zip.bytes);
  if (!packed) return null;
  try {
    const raw = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
    return new TextDecoder().decode(raw);
  } catch {
    return null;
  }
}

/** An archive packs at most this many files, its parts at most this much smaller than they are, and in all this many times its text. */
const FILES = 2000;
const RATIO = 200;
const IN_ALL = 4;
const SMALL = 1024 * 1024;

/**
 * What is wrong with an archive that unpacks to more than it should, in words; null when nothing is. `largest` bytes are for a part that
 * is text (`.xml`, `.rels`), four times as many for all parts. Each is unpacked, since what an archive says of itself may be untrue; never further than it says.
 */
export function bombIn({ bytes, entries }: Zip, largest: number): string | null {
  if (entries.size > FILES) return `packs ${entries.size} files`;
  let total = 0;
  for (const [name, entry] of entries) {
    total += entry.size;
    if ((/\.(?:xml|rels)$/i.test(name) && entry.size > largest) || total > largest * IN_ALL)
      return `\`${shown(name)}\` unpacks to ${Math.ceil(entry.size / 1024 / 1024)} MB`;
    if (entry.size > SMALL && entry.size > entry.packed * RATIO)
      return `\`${shown(name)}\` unpacks to ${RATIO} times its size`;
    if (entry.method !== 0 && !isAsLargeAs(entry, bytes)) return `\`${shown(name)}\` unpacks to more than it says`;
  }
  return null;
}

/** A name of an archive by strangers, as it can stand in a line. */
function shown(name: string): string {
  return plainName(name).slice(0, 80);
}

function isAsLargeAs(entry: Entry, bytes: Uint8Array): boolean {
  const packed = packedOf(entry, bytes);
  try {
    if (packed) inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return true;
  } catch (error) {
    // What is damaged is told by who reads it.
    return (error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE';
  }
}

function packedOf(entry: Entry, bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  return bytes.subarray(start, start + entry.packed);
}

/** Where the end record begins: the last one within reach of the longest comment. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}
