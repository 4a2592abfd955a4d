import type { FaceOf } from './pdf-fonts.ts';
import type { Tag } from './pdf-tags.ts';

/** A run of text as a page has it. Lengths in points; `y` is the baseline, counted from the top of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
  /** Small and above the baseline: a note's mark, an exponent. */
  readonly raised: boolean;
  /** Not along the lines of the page: a watermark, a label at the edge. */
  readonly turned: boolean;
  readonly tag: Tag | null;
}

/** A text item as the library gives it. */
export interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Ligatures are letters of a font, not of a word. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** The pieces of a page in its own order; `view` turns the page upright, `faceOf` knows its fonts. */
export function piecesOf(
  items: readonly { readonly item: RawItem; readonly tag: Tag | null }[],
  view: readonly number[],
  faceOf: FaceOf,
): readonly Piece[] {
  const pieces = items.flatMap(({ item, tag }): Piece[] => {
    const text = cleaned(item.str);
    if (text.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = times(view, item.transform);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const scale = Math.hypot(view[0] ?? 1, view[1] ?? 0);
    const turned = Math.abs(b) > Math.abs(a) * 0.1 || a < 0;
    const right = e + item.width * scale;
    return [{ text, x: e, right, y: f, size, ...faceOf(item.fontName), raised: false, turned, tag }];
  });
  return pieces.map((piece, i) => onLine(piece, pieces[i - 1]) ?? onLine(piece, pieces[i + 1]) ?? piece);
}

/** Control characters stand for nothing; a font's private signs are bullets nearly always. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these come from fonts without a table of characters
  const plain = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff\u200b]/g, '');
  return /[\ufb00-\ufb06\u2010\u00a0\ue000-\uf8ff]/.test(plain)
    ? plain
        .replace(/[\ufb00-\ufb06]/g, (sign) => LIGATURES[sign] ?? sign)
        .replace(/\u2010/g, '-')
        .replace(/\u00a0/g, ' ')
        .replace(/^[\ue000-\uf8ff]$/, '•')
    : plain;
}

/** A small piece that hangs on a neighbour's line, put onto that line; else null. */
function onLine(piece: Piece, beside: Piece | undefined): Piece | null {
  if (!beside || piece.size >= beside.size * 0.85 || piece.turned) return null;
  const rise = beside.y - piece.y;
  const gap = Math.min(Math.abs(piece.x - beside.right), Math.abs(beside.x - piece.right));
  if (Math.abs(rise) > beside.size * 0.7 || gap > beside.size * 0.6) return null;
  return { ...piece, y: beside.y, raised: rise > beside.size * 0.12 };
}

function times(view: readonly number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): number[] {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = view;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u];
}
