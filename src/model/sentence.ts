/** A sentence, trimmed, and where it starts in the text that it was cut from (UTF-16 offset). */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

/**
 * Cuts a text into sentences, in order; together they hold every character that is not white space. A line break
 * ends a sentence. Full stops of abbreviations, initials, decimals, file names and enumerators ("2. Range") do not,
 * nor do marks followed by a small letter or inside brackets and quotations that stand within a sentence. One pass over the text.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const kept = known.get(text);
  if (kept) return kept;
  const found = cutSentences(text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, found);
  return found;
}

/** Kept for the latest texts, since every stage asks for the sentences of the same few. */
const known = new Map<string, readonly Sentence[]>();
const MOST_KEPT = 4096;

function cutSentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = skipSpace(text, 0);
  let i = start;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === OPEN && i > start) i = closingBracket(text, i);
    else if (c === QUOTE || c === LEFT_QUOTE) {
      i = afterQuote(text, i);
      continue;
    }
    const end = c === LF || c === CR ? i : TERMINATORS.has(c) ? endOfSentence(text, start, i) : -1;
    if (end < 0) {
      i = TERMINATORS.has(c) ? afterRun(text, i) : i + 1;
      continue;
    }
    if (end > start) found.push(cut(text, start, end));
    start = skipSpace(text, end);
    i = start;
  }
  if (start < text.length) found.push(cut(text, start, text.length));
  return found;
}

const LF = 10;
const CR = 13;
const OPEN = 40;
const QUOTE = 34;
const LEFT_QUOTE = 0x201c;
const TERMINATORS = new Set([...'.!?…。！？'].map((mark) => mark.charCodeAt(0)));
const FULL_WIDTH = new Set([...'。！？'].map((mark) => mark.charCodeAt(0)));
const CLOSERS = new Set([...'"\'”’)]»*_'].map((mark) => mark.charCodeAt(0)));
/** Longest bracket and quotation that are kept together: beyond it, the closing mark is taken for lost. */
const BRACKET = 400;
const QUOTATION = 300;

/** Never the last word of a sentence. */
const INNER = words(
  'vs v e.g eg i.e ie cf viz ca approx esp incl excl dr mr mrs ms prof st gen sen rep hon rev capt lt col sgt mt ft',
);
/** Not the last word before a number. */
const BEFORE_NUMBER = words(
  'no nos nr fig figs eq sec ch vol pp p art ex para tab op jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** The last word only before a word that opens sentences. */
const MAYBE = words(
  'inc ltd corp co jr sr al bros dept univ assn ph.d m.d b.a m.a b.sc m.sc d.c u.s u.k u.n e.u u.s.a',
);
const OPENERS = words(
  `the a an it its this these those that they their he his she her we our you your i in on at but and or however for
   with when while if as by to from there here other others most many some each every both all no not one after
   before since such so then thus also although because unlike under over what how why who where which`,
);

/** Offset after the sentence that the mark at `i` ends, closing quotes and brackets included; -1 when it ends none. */
function endOfSentence(text: string, start: number, i: number): number {
  let end = afterRun(text, i);
  while (CLOSERS.has(text.charCodeAt(end))) end++;
  if (FULL_WIDTH.has(text.charCodeAt(i))) return end;
  const next = skipBlank(text, end);
  if (next >= text.length || text.charCodeAt(next) === LF || text.charCodeAt(next) === CR) return end;
  if (next === end || !opens(text, next)) return -1;
  return text[i] === '.' && end === i + 1 && isInner(text, start, i, next) ? -1 : end;
}

function isInner(text: string, start: number, stop: number, next: number): boolean {
  const near = text.slice(Math.max(start, stop - 24), stop);
  const word = /[\p{L}\p{N}.&]*$/u.exec(near.slice(near.lastIndexOf(' ') + 1))?.[0] ?? '';
  const from = stop - word.length;
  const low = word.toLowerCase();
  if (from === start && /^(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,6}|\p{L})$/iu.test(word)) return true;
  // "3.7 V." ends with a unit, not with an initial.
  const unit = word.length === 1 && /\d\s$/.test(text.slice(Math.max(start, from - 2), from));
  if (INNER.has(low) && !unit) return true;
  const follower = /^[\p{L}\p{N}’']+/u.exec(text.slice(next, next + 24))?.[0] ?? '';
  if (BEFORE_NUMBER.has(low) && /^\d/.test(follower)) return true;
  const initial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && !(word === 'I' && from > start) && !unit;
  return (initial || MAYBE.has(low)) && !OPENERS.has(follower.toLowerCase());
}

/** Whether a sentence may begin here: no small letter (but names such as "iPad"), no mark that carries one on. */
function opens(text: string, at: number): boolean {
  let i = at;
  while (/["'“‘([«*_¿¡]/.test(text[i] ?? '')) i++;
  const first = text.slice(i, i + 2);
  if (/^\p{Ll}/u.test(first)) return /^\p{Ll}\p{Lu}/u.test(first);
  return !/^[,;:)\]–—-]/.test(first) || /^[–—-]\s/.test(first);
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + BRACKET);
  for (let i = open; i < limit; i++) {
    const c = text[i];
    if (c === '\n') break;
    if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i;
  }
  return open;
}

/** Where to go on behind a quotation, so that the sentences in it stay together: at its last mark, or after it. */
function afterQuote(text: string, open: number): number {
  const close = text.charCodeAt(open) === LEFT_QUOTE ? '”' : '"';
  if (close === '"' && /[\p{L}\p{N}]/u.test(text[open - 1] ?? '')) return open + 1;
  const limit = Math.min(text.length, open + QUOTATION);
  for (let i = open + 1; i < limit && text[i] !== '\n'; i++) {
    if (text[i] !== close || isSpace(text.charCodeAt(i - 1))) continue;
    let last = i;
    while (TERMINATORS.has(text.charCodeAt(last - 1))) last--;
    return last < i ? last : i + 1;
  }
  return open + 1;
}

function afterRun(text: string, at: number): number {
  let i = at;
  while (TERMINATORS.has(text.charCodeAt(i))) i++;
  return i;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function skipBlank(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i)) && text.charCodeAt(i) !== LF && text.charCodeAt(i) !== CR) i++;
  return i;
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0x3000;
}

function cut(text: string, start: number, end: number): Sentence {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  return { text: text.slice(start, last), at: start };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
