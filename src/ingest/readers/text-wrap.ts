import type { Line } from './lines.ts';

/** Longest line that a person or a program wraps text to, in characters. */
const WIDEST = 100;
const NARROWEST = 45;
/** A line shorter than this share of the widest is a heading or an end, not a wrapped line. */
const SHORT = 0.5;

/**
 * For each line, whether it carries on the line before: hard-wrapped text. Judged by stretches of lines without a
 * blank one: the width is that of the stretch's longest line, and a line was wrapped when the next one's first word
 * would not have fitted, or when it ends in the middle of a sentence. Stretches with longer lines are not wrapped:
 * there, one line is one paragraph. With `always`, every line of a stretch but those that begin anew is carried on.
 */
export function carriedOn(lines: readonly Line[], always = false): readonly boolean[] {
  const carried = lines.map(() => false);
  if (!always && isUnwrapped(lines)) return carried;
  const wrapped = always || isWrapped(lines, 0, lines.length, 0.4);
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && lines[to]?.text.trim() !== '') to++;
    const width = always ? 0 : widthOf(lines.slice(from, to).map(lengthOf));
    const all = wrapped || isWrapped(lines, from, to, 0.3);
    for (let i = from + 1; i < to && width !== null; i++) {
      carried[i] =
        !beginsAnew(lines, i, from) && (always || (all ? isCarriedOn(lines, i, width) : breaksOff(lines, i)));
    }
    from = to;
  }
  return carried;
}

/** Share of a text's characters in lines wider than any wrapped one, from which each line is a paragraph. */
const UNWRAPPED = 0.5;

/** Whether a text's paragraphs are lines: then short lines below each other are headings, cells or lists. */
function isUnwrapped(lines: readonly Line[]): boolean {
  let all = 0;
  let wide = 0;
  for (const { text } of lines) {
    all += text.length;
    if (text.length > WIDEST) wide += text.length;
  }
  return wide > all * UNWRAPPED;
}

const TERM = /^\s*\p{Lu}[^.:;?!–—\n]{0,50}?(?:\s[–—-]\s|—)\S/u;

/**
 * `Label: text`, `: meaning` and `Q: …` begin a line of their own, `Term — text` does below another such line, and so
 * does a line that stands deeper than the one above.
 */
function beginsAnew(lines: readonly Line[], i: number, first: number): boolean {
  const below = (lines[i] as Line).text;
  if (/^\s*(?::\s|[QA]\d{0,3}[:.]\s)/.test(below)) return true;
  if (TERM.test(below) && TERM.test((lines[first] as Line).text)) return true;
  if (/^\s*\p{Lu}[\p{L} -]{0,20}:\s/u.test(below)) return true;
  return indentOf(below) > indentOf((lines[i - 1] as Line).text) + 1;
}

/** Whether that share of the lines that stand right below another carry on its sentence in small letters. */
function isWrapped(lines: readonly Line[], from: number, to: number, share: number): boolean {
  let pairs = 0;
  let broken = 0;
  for (let i = from + 1; i < to; i++) {
    if (lines[i]?.text.trim() === '' || lines[i - 1]?.text.trim() === '') continue;
    pairs++;
    if (breaksOff(lines, i)) broken++;
  }
  return broken > 0 && broken >= pairs * share;
}

function breaksOff(lines: readonly Line[], i: number): boolean {
  const above = (lines[i - 1] as Line).text.trimEnd();
  if (above.length < NARROWEST / 2 || /[.!?:;…]["”’)\]]?$/.test(above)) return false;
  const below = (lines[i] as Line).text;
  return /^\s*\p{Ll}/u.test(below) || (/\p{L}-$/u.test(above) && /^\s*\p{L}/u.test(below));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function isCarriedOn(lines: readonly Line[], i: number, width: number): boolean {
  const above = (lines[i - 1] as Line).text.trimEnd();
  const below = (lines[i] as Line).text.trim();
  const word = /^\S+/.exec(below)?.[0] ?? '';
  if (width >= NARROWEST && above.length + 1 + word.length > width) return true;
  if (/[.!?:;…]["”’)\]]?$/.test(above)) return false;
  if (above.length >= NARROWEST / 2 && /^\p{Ll}/u.test(word)) return true;
  return width >= NARROWEST && above.length >= width * SHORT;
}

/** The width that a stretch is wrapped to; null when it isn't: a line in four may be wider, for want of a space. */
function widthOf(lengths: readonly number[]): number | null {
  const narrow = lengths.filter((length) => length <= WIDEST);
  const wide = lengths.length - narrow.length;
  return wide * 4 > lengths.length ? null : narrow.reduce((a, b) => Math.max(a, b), 0);
}

function lengthOf({ text }: Line): number {
  return text.trimEnd().length;
}
