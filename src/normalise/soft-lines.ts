import { isMarked, isTermLine } from './openings.ts';
import type { Writer } from './writer.ts';

/** Longest line of a stretch that is one short thing a line, in characters; fewest lines of it. */
const SHORT = 60;
const FEWEST = 4;

/** Where the lines of what was written begin: after hard breaks, and after soft ones where a line begins anew. */
export function lineStarts(writer: Writer): readonly number[] {
  const { text, hard, soft } = writer;
  if (soft.length === 0) return [0, ...hard];
  const all = [...new Set([0, ...hard, ...soft])].sort((a, b) => a - b);
  const lines = all.map((from, i) => text.slice(from, all[i + 1] ?? text.length).trimEnd());
  const one = isOneALine(lines);
  return all.filter(
    (from, i) => i === 0 || hard.includes(from) || one || beginsAnew(lines, i) || boldBegins(writer, from),
  );
}

/** Short things one below the other: `Feature`, `Cast iron`, `Nonstick`, … A wrapped text's lines are longer. */
function isOneALine(lines: readonly string[]): boolean {
  return (
    lines.length >= FEWEST &&
    lines.every((line) => line.length <= SHORT && !/^\p{Ll}/u.test(line) && !/[,;–—-]$/.test(line)) &&
    lines.filter((line) => /[.!?]$/.test(line)).length * 3 <= lines.length
  );
}

function beginsAnew(lines: readonly string[], i: number): boolean {
  const line = lines[i] as string;
  if (isMarked(line)) return true;
  // `Pros: …` over `Cons: …`; one such line alone may be the wrapped middle of a sentence.
  return isTermLine(line) && isTermLine(lines[0] as string);
}

/** A line that begins with bold words which a colon, a dash or a full stop sets apart, or which are all of it. */
function boldBegins({ text, bold, soft }: Writer, from: number): boolean {
  const range = bold.find((one) => one.from === from);
  if (!range) return false;
  const inner = text.slice(range.from, range.to).trimEnd();
  return (
    /[:.?]$/.test(inner) || /^\s?(?::|[–—-]\s|$)/.test(text.slice(range.to, range.to + 3)) || soft.includes(range.to)
  );
}
