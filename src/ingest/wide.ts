interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** The decoder of text whose characters take two or four bytes, by its byte order mark or by its zeros; else null. */
export function wideOf(bytes: Uint8Array): Decoder | null {
  const marked = MARKS.find(({ head }) => head.every((byte, i) => bytes[i] === byte));
  if (marked) return marked.decoder;
  return zerosOf(bytes);
}

/** UTF-8 stands here for its mark alone. The marks of UTF-32 begin as those of UTF-16 do, so they come first. */
const MARKS: readonly { readonly head: readonly number[]; readonly decoder: Decoder }[] = [
  { head: [0xef, 0xbb, 0xbf], decoder: { decode: (bytes) => new TextDecoder('utf-8').decode(bytes) } },
  { head: [0xff, 0xfe, 0, 0], decoder: fourBytes(true) },
  { head: [0, 0, 0xfe, 0xff], decoder: fourBytes(false) },
  { head: [0xff, 0xfe], decoder: { decode: (bytes) => new TextDecoder('utf-16le').decode(bytes) } },
  { head: [0xfe, 0xff], decoder: { decode: (bytes) => new TextDecoder('utf-16be').decode(bytes) } },
];

/** How much is looked at, in bytes. */
const SAMPLE = 4096;
/** Text of Latin letters leaves this share of its upper bytes zero, at the least. */
const ZEROS = 0.7;

/** Told by which bytes of each group are zero: text of Latin letters alone, since others have few. */
function zerosOf(bytes: Uint8Array): Decoder | null {
  const zeros = [0, 0, 0, 0];
  const size = Math.min(bytes.length, SAMPLE) & ~3;
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i & 3] = (zeros[i & 3] as number) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => (count * 4) / size);
  const all = (...shares: readonly number[]) => size > 0 && shares.every((share) => share >= ZEROS);
  const none = (...shares: readonly number[]) => shares.every((share) => share < 0.05);
  if (all(b, c, d) && none(a)) return fourBytes(true);
  if (all(a, b, c) && none(d)) return fourBytes(false);
  if (all(b, d) && none(a, c)) return { decode: (text) => new TextDecoder('utf-16le').decode(text) };
  if (all(a, c) && none(b, d)) return { decode: (text) => new TextDecoder('utf-16be').decode(text) };
  return null;
}

function fourBytes(little: boolean): Decoder {
  return {
    decode(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
      const parts: string[] = [];
      for (let i = 0; i < view.byteLength; i += 4) {
        const point = view.getUint32(i, little);
        if (i > 0 || point !== 0xfeff) parts.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point));
      }
      return parts.join('');
    },
  };
}
