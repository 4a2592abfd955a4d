import type { Line } from './lines.ts';

/** Shortest line that may hold a text whose line ends were lost, in characters. */
const LONG = 300;
/** What stands where a line end was. */
const GAP = /[ \t]{3,}/g;
const ITEM = /^[-*•–] \S/;
/** Small letters carry on what stands before them. */
const BEGUN = /^\p{Ll}/u;
const ENDED = /[.!?:]["”’)\]]?$/;

/**
 * The lines of a text; where a long one has lost its line ends (paragraphs and items stand in it with wide gaps
 * between them), each paragraph and each item is a line. Gaps elsewhere, as in tables, mean nothing.
 */
export function unfolded(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isFlat)) return lines;
  return lines.flatMap((line, i) =>
    isFlat(line) && !isGapped(lines[i - 1]) && !isGapped(lines[i + 1]) ? cut(line) : [line],
  );
}

function isFlat({ text }: Line): boolean {
  return text.length >= LONG && text.trim().includes('   ');
}

function isGapped(line: Line | undefined): boolean {
  return line?.text.trim().includes('   ') ?? false;
}

function cut(line: Line): Line[] {
  const found: Line[] = [];
  const piece = (from: number, to: number): Line => ({
    ...line,
    text: line.text.slice(from, to),
    start: line.start + from,
    end: line.start + to,
  });
  let from = 0;
  for (const { 0: gap, index } of line.text.matchAll(GAP)) {
    const next = index + gap.length;
    const before = line.text.slice(from, index).trim();
    const isItem = ITEM.test(line.text.slice(next, next + 3));
    if (
      before === '' ||
      next >= line.text.length ||
      !(isItem || ((ENDED.test(before) || ITEM.test(before)) && !BEGUN.test(line.text.slice(next, next + 2))))
    )
      continue;
    found.push(piece(from, index));
    if (!isItem) found.push(piece(index, index));
    from = next;
  }
  return [...found, piece(from, line.text.length)];
}
