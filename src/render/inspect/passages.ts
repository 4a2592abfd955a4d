import { type Line, linesOf } from './lines.ts';
import type { Note } from './note.ts';
import { type Laned, lanesOf, type Mark, type Piece, piecesOf } from './pieces.ts';

/** The mark of a note in the text. */
export interface NoteMark extends Mark {
  readonly note: Note;
}

export interface MarkedLine {
  readonly line: Line;
  readonly pieces: readonly Piece<NoteMark>[];
}

/** Lines that are read in one go, with the notes that begin in them. */
export interface Passage {
  /** Whether it goes on in the line after the passage before: a list or a wrapped paragraph that was cut. */
  readonly goesOn: boolean;
  readonly lines: readonly MarkedLine[];
  readonly notes: readonly Note[];
}

/** Lines that the page leaves out: none of them is marked. */
export interface LeftOut {
  readonly from: number;
  readonly to: number;
}

/** A paragraph's hard-wrapped lines stay together up to here. */
const MOST_LINES = 6;
/** A passage with so many notes is long enough: the next line begins another, so that notes stay beside their text. */
const MOST_NOTES = 3;
/** A longer line is a paragraph of its own. Characters. */
const PARAGRAPH = 160;
/** Where text is left out, so many lines on either side of a mark stay; blank ones don't count. */
const AROUND = 2;

/**
 * A text as passages with their notes; blank lines only part them. With `whole` false, lines without a mark that stand
 * away from any marked one are left out and counted.
 */
export function passagesOf(text: string, notes: readonly Note[], whole: boolean): readonly (Passage | LeftOut)[] {
  const marked = markLines(text, linesOf(text), notes).filter(
    ({ line }) => text.slice(line.start, line.end).trim() !== '',
  );
  const kept = whole ? null : keptLines(marked);
  const found: (Passage | LeftOut)[] = [];
  let open: MarkedLine[] = [];
  const close = () => {
    if (open.length > 0) found.push({ goesOn: goesOn(found.at(-1), open), lines: open, notes: open.flatMap(notesIn) });
    open = [];
  };
  for (const [i, one] of marked.entries()) {
    if (kept && !kept[i]) {
      close();
      leaveOut(found, one.line.n);
      continue;
    }
    if (!belongs(open, one.line)) close();
    open.push(one);
  }
  close();
  return found;
}

function goesOn(before: Passage | LeftOut | undefined, [next]: readonly MarkedLine[]): boolean {
  if (!before || 'from' in before || !next) return false;
  const { line: last } = before.lines.at(-1) as MarkedLine;
  return last.n + 1 === next.line.n && !isWide(last) && !isWide(next.line);
}

function isWide({ start, end }: Line): boolean {
  return end - start > PARAGRAPH;
}

function notesIn({ pieces }: MarkedLine): readonly Note[] {
  return pieces.flatMap(({ begins }) => begins.map(({ note }) => note));
}

function belongs(open: readonly MarkedLine[], next: Line): boolean {
  const last = open.at(-1)?.line;
  if (!last || last.n + 1 !== next.n || open.length >= MOST_LINES || isWide(last) || isWide(next)) return false;
  return open.reduce((sum, one) => sum + notesIn(one).length, 0) < MOST_NOTES;
}

/** Each line with the pieces that its marks cut it into. */
function markLines(text: string, lines: readonly Line[], notes: readonly Note[]): readonly MarkedLine[] {
  const marks = lanesOf(notes.flatMap((note) => markOf(text, note)));
  let active: Laned<NoteMark>[] = [];
  let next = 0;
  return lines.map((line) => {
    active = active.filter(({ mark }) => mark.end > line.start);
    for (let one = marks[next]; one && one.mark.start < line.end; one = marks[++next]) active.push(one);
    return { line, pieces: piecesOf(line, active) };
  });
}

/** A mark from its first letter to its last: spaces and line ends around it are nobody's. */
function markOf(text: string, note: Note): NoteMark[] {
  const quote = text.slice(note.span.start, note.span.end);
  const start = note.span.start + quote.length - quote.trimStart().length;
  const end = note.span.end - (quote.length - quote.trimEnd().length);
  return start < end ? [{ note, start, end }] : [];
}

function keptLines(marked: readonly MarkedLine[]): readonly boolean[] {
  const has = marked.map(({ pieces }) => pieces.some(({ marks }) => marks.length > 0));
  return has.map((_, i) => has.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(Boolean));
}

function leaveOut(found: (Passage | LeftOut)[], n: number): void {
  const last = found.at(-1);
  if (last && 'from' in last) found[found.length - 1] = { ...last, to: n };
  else found.push({ from: n, to: n });
}
