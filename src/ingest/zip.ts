import { inflateRawSync } from 'node:zlib';

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
  const { bytes } = zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  try {
    const raw = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
    return new TextDecoder().decode(raw);
  } catch {
    return null;
  }
}

/** Where the end record begins: the last one within reach of the longest comment. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}
