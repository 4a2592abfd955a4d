import type { Root } from 'mdast';

type Position = NonNullable<Root['position']>;

/** A line of a text: `text` without its line end, `start` and `end` its UTF-16 offsets, `number` 1-based. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** The lines of a text; CR LF, LF and CR each end one. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    lines.push({ text: text.slice(start, end), start, end, number: lines.length + 1 });
    start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return lines;
}

/** The unist position of `[start, end)`, offsets of the whole text, that begins in `first` and ends in `last`. */
export function positionOf(first: Line, start: number, last: Line, end: number): Position {
  return {
    start: { line: first.number, column: start - first.start + 1, offset: start },
    end: { line: last.number, column: end - last.start + 1, offset: end },
  };
}
