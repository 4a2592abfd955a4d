/** A text in lines, at a size in px at which it fits. */
export interface Lettering {
  readonly lines: readonly string[];
  readonly size: number;
  /** True where the text had to be shortened: then it must be said in full elsewhere. */
  readonly cut: boolean;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Largest and smallest size, px. */
  readonly max: number;
  readonly min: number;
}

/** Line height of a label, em. */
export const LEADING = 1.12;

/** Widths of letters in em, a little more than those of the bold sans: a label that is estimated to fit does fit. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [
    /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u,
    1,
  ],
  [/[iljI|.,:;'’!·]/, 0.29],
  [/[ftr()[\]\-/ ]/, 0.38],
  [/[mwMW@%…—]/, 0.88],
  [/[\p{Lu}&]/u, 0.69],
];

/** Width of a text in em of its size. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS.find(([of]) => of.test(letter))?.[1] ?? 0.575), 0);
}

/** The text as large as its room allows, in one to four lines; shortened with a mark only where the smallest size is too large. */
export function lettered(text: string, room: Room): Lettering {
  for (let size = Math.round(room.max); size >= room.min; size -= 2) {
    const lines = filled(words(text), room.width / size);
    if (fits(lines, size, room)) return { lines: balanced(text, lines, room.width / size), size, cut: false };
  }
  return { ...shortened(text, room), size: room.min, cut: true };
}

function fits(lines: readonly string[], size: number, room: Room): boolean {
  const most = Math.min(4, Math.max(1, Math.floor(room.height / (size * LEADING))));
  return lines.length <= most && lines.every((line) => widthOf(line) * size <= room.width);
}

/** A compound may also break behind its hyphen. */
function words(text: string): string[] {
  return text.split(/(?<=-)(?=\p{L})|\s+/u);
}

function filled(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last}${last.endsWith('-') ? '' : ' '}${part}`;
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

/** As many lines, none much longer than the others. */
function balanced(text: string, lines: readonly string[], width: number): readonly string[] {
  const least = widthOf(text) / lines.length;
  for (let share = least; share < width; share += 0.5) {
    const even = filled(words(text), share);
    if (even.length === lines.length && even.every((line) => widthOf(line) <= width)) return even;
  }
  return lines;
}

function shortened(text: string, room: Room): { lines: readonly string[] } {
  const width = room.width / room.min;
  const most = Math.min(3, Math.max(1, Math.floor(room.height / (room.min * LEADING))));
  const letters = [...text];
  for (let count = letters.length - 1; count > 0; count -= 1) {
    const start = letters
      .slice(0, count)
      .join('')
      .replace(/[\s,;:-]+$/, '');
    const lines = filled(words(`${start}…`), width).flatMap((line) => broken(line, width));
    if (lines.length <= most) return { lines };
  }
  return { lines: ['…'] };
}

/** A word that is wider than its line goes on in the next. */
function broken(line: string, width: number): string[] {
  const lines: string[] = [''];
  for (const letter of line) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last + letter) > width) lines.push(letter);
    else lines[lines.length - 1] = last + letter;
  }
  return lines;
}
