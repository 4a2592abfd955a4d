/** Width by height of a picture, as its bytes tell it; 1 where they don't. */
export function sizeOf(bytes: Uint8Array, ending: string): number {
  const size = ending === 'png' ? png(bytes) : ending === 'jpeg' ? jpeg(bytes) : svg(bytes);
  const ratio = size ? size[0] / size[1] : 1;
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
}

type Size = readonly [width: number, height: number];

function png(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

/** The first frame header (SOF) behind the other segments. */
function jpeg(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function svg(bytes: Uint8Array): Size | null {
  const [head = ''] = /<svg\b[^>]{0,4000}>/.exec(new TextDecoder().decode(bytes.subarray(0, 8000))) ?? [];
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(head);
  if (box) return [Number(box[1]), Number(box[2])];
  const length = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(head)?.[1]);
  return [length('width'), length('height')];
}
