import type { Norm } from './pdf-groups.ts';
import type { Line, TableLines } from './pdf-lines.ts';

/** Small print is smaller than text by this much. */
const SMALLER = 0.93;
const MARKED = /^(?:\d{1,3}|[*†‡§]|\[\d+\])[\s.)]*\S/;
const CAPTION = /^(?:figure|fig\.|table|chart|source|photo|exhibit)\b/i;

/** A column's lines, and the notes at its foot: out of the way of sentences that go on in the next column. */
export function withoutNotes(
  lines: readonly (Line | TableLines)[],
  norm: Norm,
): { readonly lines: readonly (Line | TableLines)[]; readonly notes: readonly Line[] } {
  let from = lines.length;
  while (from > 0 && isSmall(lines[from - 1], norm)) from--;
  // Small print all through is a column of its own kind, and a first line may be the end of a picture's caption.
  while (from < lines.length && !isFirst(lines[from], lines[from - 1])) from++;
  if (from === 0 || from === lines.length) return { lines, notes: [] };
  return { lines: lines.slice(0, from), notes: lines.slice(from) as Line[] };
}

function isSmall(line: Line | TableLines | undefined, norm: Norm): boolean {
  return line?.type === 'line' && line.size < norm.size * SMALLER;
}

/** A note begins with a mark, or after a wider gap than lines of one paragraph have. */
function isFirst(line: Line | TableLines | undefined, above: Line | TableLines | undefined): boolean {
  if (line?.type !== 'line' || CAPTION.test(line.text)) return false;
  if (MARKED.test(line.text)) return true;
  return above?.type === 'line' && line.gap !== null && line.gap > above.size * 1.6;
}
