import type { Piece } from './pdf-pieces.ts';
import type { Tag } from './pdf-tags.ts';

/** Text of one weight within a line. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** Pieces of one line that stand close together: words of a line, or of a cell. */
export interface Segment {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** All of it is bold. */
  readonly bold: boolean;
  /** All of it is of one width, as code is. */
  readonly mono: boolean;
  readonly tag: Tag | null;
}

/** Segments on one baseline, from left to right. */
export interface Row {
  readonly page: number;
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Pieces further apart than this are words of two cells or columns, in sizes of the text. */
const APART = 1.2;
/** Baselines that differ by less are one, in sizes of the text. */
const LEVEL = 0.3;
/** Pieces further apart than this are two words, in sizes of the text. */
const WORD = 0.16;

/** The rows of a page from top to bottom. */
export function rowsOf(pieces: readonly Piece[], page: number): readonly Row[] {
  const sorted = pieces.filter((piece) => !piece.turned).sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && piece.y - first.y <= Math.max(first.size, piece.size) * LEVEL) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => rowOf(segmentsOf(group), page));
}

export function rowOf(segments: readonly Segment[], page: number): Row {
  return { page, y: segments[0]?.y ?? 0, segments };
}

function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const groups: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const group = groups.at(-1);
    if (group && piece.x - right <= piece.size * APART) {
      if (!isShadow(piece, group.at(-1) as Piece)) group.push(piece);
    } else groups.push([piece]);
    right = Math.max(right, piece.right);
  }
  return groups.flatMap((group) => segmentOf(group) ?? []);
}

/** Bold by printing twice. */
function isShadow(piece: Piece, before: Piece): boolean {
  return piece.text === before.text && Math.abs(piece.x - before.x) < piece.size * 0.1;
}

function segmentOf(pieces: readonly Piece[]): Segment | null {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const runs: Run[] = [];
  let text = '';
  let right = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    if (piece.raised && isNoteMark(piece.text, text)) continue;
    const space =
      piece.x - right > size * WORD && text !== '' && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ' ' : '';
    const own = space + piece.text.replace(/\s+/g, ' ');
    const last = runs.at(-1);
    if (last && last.bold === piece.bold) runs[runs.length - 1] = { text: last.text + own, bold: last.bold };
    else runs.push({ text: own, bold: piece.bold });
    text += own;
    right = piece.right;
  }
  if (text.trim() === '') return null;
  const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
  const bold = runs.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text));
  return {
    runs,
    text: text.trim(),
    x: first.x,
    right: Math.max(right, last.right),
    y: first.y,
    size,
    bold,
    mono: pieces.every((piece) => piece.mono),
    tag: first.tag,
  };
}

/** Marks of notes stand after a sentence or a word; exponents after a unit, marks of ordinals after a number. */
function isNoteMark(mark: string, before: string): boolean {
  return /^[\d*†‡§,\s[\]]{1,7}$/.test(mark) && /(?:\p{L}{3}|[.,;:!?)”"’])\s*$/u.test(before);
}
