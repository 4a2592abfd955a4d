import type { Line } from './lines.ts';

/** A stretch of a source that is marked. Offsets into its text, `end` exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A mark with its lane: marks that overlap have different ones, so that each keeps a line of its own under the text. */
export interface Laned<M extends Mark> {
  readonly mark: M;
  /** 0-based. */
  readonly lane: number;
}

/** A stretch within which the same marks hold; `begins` are the marks that begin with it. */
export interface Piece<M extends Mark> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Laned<M>[];
  readonly begins: readonly M[];
}

/** Gives marks their lanes: in the order of the text, the longer first, each takes the lowest that is free. */
export function lanesOf<M extends Mark>(marks: readonly M[]): readonly Laned<M>[] {
  const sorted = [...marks].sort((one, other) => one.start - other.start || other.end - one.end);
  const ends: number[] = [];
  return sorted.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark.end;
    return { mark, lane };
  });
}

/**
 * Cuts a line where a mark begins or ends: the pieces joined are the line, each character once. `marks` are those that
 * touch it, in the order in which they begin.
 */
export function piecesOf<M extends Mark>(line: Line, marks: readonly Laned<M>[]): readonly Piece<M>[] {
  const cuts = new Set([line.start, line.end]);
  for (const { mark } of marks) {
    if (mark.start > line.start && mark.start < line.end) cuts.add(mark.start);
    if (mark.end > line.start && mark.end < line.end) cuts.add(mark.end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  let next = 0;
  let open: readonly Laned<M>[] = [];
  return sorted.slice(0, -1).map((start, i) => {
    const from = next;
    while (next < marks.length && (marks[next] as Laned<M>).mark.start <= start) next += 1;
    open = [...open, ...marks.slice(from, next)].filter(({ mark }) => mark.end > start);
    const begins = open.filter(({ mark }) => mark.start === start).map(({ mark }) => mark);
    return { start, end: sorted[i + 1] as number, marks: open, begins };
  });
}
