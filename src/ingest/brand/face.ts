import { brotliDecompressSync } from 'node:zlib';
import type { Asset } from '../../model/index.ts';

/** What is known of a face: its family, where its tables tell it, and whether it holds a range of weights. */
interface Face {
  readonly family: string | null;
  readonly variable: boolean;
}

/** A table of a font: its bytes. */
type Tables = ReadonlyMap<string, Buffer>;

/** Most bytes that a compressed font may become. */
const UNPACKED = 32 * 1024 * 1024;

/** Reads the tables of a font (OpenType 1.9; WOFF2 of W3C); null when it is damaged or a collection. */
export function faceOf(bytes: Buffer, type: Asset['type']): Face | null {
  try {
    const tables = type === 'font/woff2' ? unpacked(bytes) : listed(bytes);
    if (!tables.has('name') || !tables.has('cmap')) return null;
    return { family: familyIn(tables.get('name') as Buffer), variable: tables.has('fvar') };
  } catch {
    return null;
  }
}

function listed(bytes: Buffer): Tables {
  const records = Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  return new Map(
    records.map((at) => {
      const [from, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
      if (from + length > bytes.length) throw new RangeError('A table lies beyond the end');
      return [bytes.toString('latin1', at, at + 4), bytes.subarray(from, from + length)];
    }),
  );
}

/** Tags that WOFF2 numbers, at their numbers; those that nobody asks for are left out. */
const KNOWN: Readonly<Record<number, string>> = { 0: 'cmap', 5: 'name', 10: 'glyf', 11: 'loca', 47: 'fvar' };
const SPELT = 63;

function unpacked(bytes: Buffer): Tables {
  if (bytes.toString('latin1', 4, 8) === 'ttcf') throw new RangeError('A collection');
  let at = 48;
  let from = 0;
  const places: (readonly [tag: string, from: number, to: number])[] = [];
  for (let left = bytes.readUInt16BE(12); left > 0; left--) {
    const flags = bytes.readUInt8(at++);
    const number = flags & 63;
    const tag = number === SPELT ? bytes.toString('latin1', at, at + 4) : (KNOWN[number] ?? '');
    if (number === SPELT) at += 4;
    let [length, next] = sized(bytes, at);
    const outlines = tag === 'glyf' || tag === 'loca';
    if (flags >> 6 === 3 ? !outlines : flags >> 6 !== 0 || outlines) [length, next] = sized(bytes, next);
    at = next;
    places.push([tag, from, from + length]);
    from += length;
  }
  const packed = bytes.subarray(at, at + bytes.readUInt32BE(20));
  const data = brotliDecompressSync(packed, { maxOutputLength: UNPACKED });
  if (from > data.length) throw new RangeError('A table lies beyond the end');
  return new Map(places.map(([tag, start, end]) => [tag, data.subarray(start, end)]));
}

/** A number in groups of seven bits (UIntBase128), and where what follows begins. */
function sized(bytes: Buffer, at: number): [number: number, next: number] {
  let number = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes.readUInt8(at + i);
    number = number * 128 + (byte & 127);
    if (byte < 128) return [number, at + i + 1];
  }
  throw new RangeError('A length without an end');
}

/** The family among the names: that of the whole family (16) before that of its style (1), as Windows spells it. */
function familyIn(table: Buffer): string | null {
  const strings = table.readUInt16BE(4);
  const found = new Map<number, string>();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + 12 * i;
    const [platform, id, length, from] = [0, 6, 8, 10].map((place) => table.readUInt16BE(at + place)) as [
      number,
      number,
      number,
      number,
    ];
    const text = Buffer.from(table.subarray(strings + from, strings + from + length));
    if (platform === 3 && length % 2 === 0 && !found.has(id)) found.set(id, text.swap16().toString('utf16le'));
  }
  return found.get(16) ?? found.get(1) ?? null;
}
