import { type Asset, type BrandFont, InputError } from '../../model/index.ts';
import { assetBytes } from './asset.ts';
import { faceOf } from './face.ts';

/** Largest face, in bytes: it is part of every deck. */
const LARGEST = 2 * 1024 * 1024;
const FAMILY = /^[\p{L}\p{N}][\p{L}\p{N} -]{0,63}$/u;
const UNNAMED = 'Brand';

/**
 * Reads a face: a file of it, found by `at`, or the name of a family that is installed where the talk is shown. Throws
 * InputError when there is no such file, when it is too large or no face, and for a name that is none.
 */
export function readFont(font: string, at: (file: string) => string): BrandFont {
  if (!/[./\\]/.test(font)) return named(font);
  const bytes = assetBytes(at(font), font, LARGEST, 'Cut it to the letters that you need (pyftsubset, glyphhanger).');
  const type = typeOf(bytes);
  if (type === null) {
    throw new InputError(
      `\`${font}\`: no font, expected a .woff2, .ttf or .otf file, or the name of an installed family.`,
    );
  }
  const face = faceOf(bytes, type);
  if (face === null) throw new InputError(`\`${font}\`: a damaged font, expected a whole .woff2, .ttf or .otf file.`);
  const family = face.family !== null && FAMILY.test(face.family) ? face.family : UNNAMED;
  return { family, file: { type, base64: bytes.toString('base64') }, variable: face.variable };
}

function named(family: string): BrandFont {
  if (FAMILY.test(family)) return { family, file: null, variable: false };
  throw new InputError(
    `\`${family}\` is no family, expected letters, digits, blanks and hyphens, such as "Source Sans 3", or a font file.`,
    2,
  );
}

function typeOf(bytes: Buffer): Extract<Asset['type'], `font/${string}`> | null {
  const head = bytes.subarray(0, 4).toString('latin1');
  if (head === 'wOF2') return 'font/woff2';
  if (head === 'OTTO') return 'font/otf';
  return head === '\0\x01\0\0' || head === 'true' ? 'font/ttf' : null;
}
