import type { Prose, Segment } from './document.ts';
import type { Span } from './span.ts';

/** The part of a prose between two offsets of its text, with the way back to the source kept. */
export function sliceProse(prose: Prose, at: number, end: number): Prose {
  const segments: Segment[] = [];
  for (let i = firstAfter(prose.segments, at); i < prose.segments.length; i++) {
    const segment = prose.segments[i] as Segment;
    if (segment.at >= end) break;
    const from = Math.max(segment.at, at);
    const to = Math.min(segment.at + segment.length, end);
    if (from < to) segments.push({ at: from - at, start: segment.start + from - segment.at, length: to - from });
  }
  return { text: prose.text.slice(at, end), segments };
}

/**
 * The place in the source of `prose.text[at..end)`: from the first character of it that was written there to the
 * last. `text` is the decoded source. Markup between the two is part of the quote, which is `text.slice(start, end)`.
 * Asserts that something of the range was written in the source.
 */
export function spanOf(source: string, text: string, prose: Prose, at = 0, end = prose.text.length): Span {
  let first = -1;
  let last = -1;
  for (let i = firstAfter(prose.segments, at); i < prose.segments.length; i++) {
    const segment = prose.segments[i] as Segment;
    if (segment.at >= end) break;
    const from = Math.max(segment.at, at);
    const to = Math.min(segment.at + segment.length, end);
    if (from >= to) continue;
    if (first < 0) first = segment.start + from - segment.at;
    last = segment.start + to - segment.at;
  }
  if (first < 0) throw new Error(`No place in ${source} for characters ${at} to ${end} of \`${prose.text}\``);
  return { source, line: lineAt(text, first), start: first, end: last, quote: text.slice(first, last) };
}

/** Index of the first segment that ends after an offset of the text; segments are sorted. */
function firstAfter(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at: start, length } = segments[middle] as Segment;
    if (start + length > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 1-based line of an offset; CR LF, LF and CR each end a line. */
export function lineAt(text: string, offset: number): number {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

const KEPT = 32;
/** Characters of all of them together: whoever saves a large file again and again keeps few of its versions. */
const MOST_KEPT = 2 ** 20;
const known = new Map<string, readonly number[]>();
let keptLength = 0;
let latest: { text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** Offsets at which lines start; kept for the latest texts, since every span asks. */
function lineStarts(text: string): readonly number[] {
  // Texts that are equal and not the same string are compared letter by letter: the latest one spares that.
  if (latest.text === text) {
    latest.text = text;
    return latest.starts;
  }
  const kept = known.get(text);
  if (kept) {
    latest = { text, starts: kept };
    return kept;
  }
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  if (known.size >= KEPT || keptLength + text.length > MOST_KEPT) {
    known.clear();
    keptLength = 0;
  }
  known.set(text, starts);
  keptLength += text.length;
  latest = { text, starts };
  return starts;
}
