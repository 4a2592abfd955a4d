import { type Asset, InputError } from '../../model/index.ts';
import { assetBytes } from './asset.ts';

/** Largest logo, in bytes: it is part of every page. */
const LARGEST = 256 * 1024;

/**
 * Reads a logo; its bytes tell what it is. Throws InputError when there is no such file, when it is too large, or no
 * picture that a browser draws.
 */
export function readLogo(absolute: string, shown: string): Asset {
  const bytes = assetBytes(absolute, shown, LARGEST, 'Save it smaller, or as SVG.');
  const type = typeOf(bytes);
  if (type === null) {
    throw new InputError(`\`${shown}\`: no picture, expected an SVG, PNG, JPEG or WebP file. Export the logo as one.`);
  }
  if (type === 'image/svg+xml' && !bytes.includes('http://www.w3.org/2000/svg')) {
    const head = 'xmlns="http://www.w3.org/2000/svg"';
    throw new InputError(`\`${shown}\`: an SVG that browsers don't draw, expected \`${head}\` on its <svg>. Add it.`);
  }
  return { type, base64: bytes.toString('base64') };
}

function typeOf(bytes: Buffer): Asset['type'] | null {
  const head = bytes.subarray(0, 16).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  return startsAsSvg(bytes.subarray(0, 8192).toString('utf8')) ? 'image/svg+xml' : null;
}

/** Whether the first element is an svg; declarations, comments and a doctype may come before. */
function startsAsSvg(text: string): boolean {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    at += (/^\s*/.exec(text.slice(at)) as RegExpExecArray)[0].length;
    const before = BEFORE.find(([opens]) => text.startsWith(opens, at));
    if (!before) return /^<svg[\s>/]/i.test(text.slice(at, at + 5));
    const end = text.indexOf(before[1], at);
    if (end < 0) return false;
    at = end + before[1].length;
  }
}

const BEFORE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
  ['<!doctype', '>'],
] as const;
