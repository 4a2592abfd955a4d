import { widthOf } from '../../../model/index.ts';

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

/** Em of an average letter in the bold sans of labels, rather too wide: a label that is estimated to fit does fit. */
const LETTER = 0.47;

/** Width of a text in em of its size. */
export function emOf(text: string): number {
  return widthOf(text) * LETTER;
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
  return lines.length <= most && lines.every((line) => emOf(line) * size <= room.width);
}

/** What a line may end behind: a space, a hyphen or slash in a compound, any sign of a script without spaces. */
function words(text: string): string[] {
  return text
    .replace(/\s+/gu, ' ')
    .split(/(?<= )|(?<=\p{L}[-–—/])(?=\p{L})|(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/u);
}

function filled(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && emOf(joined.trimEnd()) <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** As many lines, none much longer than the others. */
function balanced(text: string, lines: readonly string[], width: number): readonly string[] {
  const least = emOf(text) / lines.length;
  for (let share = least; share < width; share += 0.5) {
    const even = filled(words(text), share);
    if (even.length === lines.length && even.every((line) => emOf(line) <= width)) return even;
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
    if (last !== '' && emOf(last + letter) > width) lines.push(letter);
    else lines[lines.length - 1] = last + letter;
  }
  return lines;
}
