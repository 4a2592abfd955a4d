import { wordsOf } from '../model/index.ts';

/** Pictures and bullets that open an item where the format knows none: `✅`, `👉`, `•`, `➤`, `−`. */
const BULLET = '[•◦▪▫‣⁃●○■□◆◇►▶▸➢➤➔→✓✔✗✘☑☐−]';
const PICTURE = '(?:\\d\\ufe0f?\\u20e3|(?![\\d#*©®™])\\p{Extended_Pictographic})[\\ufe0f\\u200d\\u{1f3fb}-\\u{1f3ff}]*';
const MARKED = new RegExp(`^(?:(?:${BULLET}\\ufe0f?\\s+)|(?:${PICTURE}\\s*))(?=[\\p{L}\\p{N}"“‘'(*])`, 'u');

/** How long the mark is that a line begins with, in characters; 0 when it begins with none. */
export function markLength(text: string): number {
  return MARKED.exec(text)?.[0].length ?? 0;
}

const FOR = /^(?:[✅✓✔☑+👍➕🟢]|:white_check_mark:)/u;
const AGAINST = /^(?:[❌✗✘✖−👎➖🔴⛔🚫]|:x:)/u;

/** What a line's mark says of it: `✅`, `+` and `👍` count for a thing, `❌`, `−` and `👎` against it. */
export function sideOf(text: string): 'for' | 'against' | null {
  return FOR.test(text) ? 'for' : AGAINST.test(text) ? 'against' : null;
}

const ASKED = /^(?:Q(?:uestion)?\s?\d{0,3}\s?[:.)]|Q\s?[–—-])\s+(?=\S)/;
const ANSWERED = /^(?:A(?:nswer)?\s?\d{0,3}\s?[:.)]|A\s?[–—-])\s+(?=\S)/;

/** How long `Q:` before a question is, in characters; 0 when there is none. */
export function questionMark(text: string): number {
  return ASKED.exec(text)?.[0].length ?? 0;
}

/** How long `A:` before an answer is, in characters; 0 when there is none. */
export function answerMark(text: string): number {
  return ANSWERED.exec(text)?.[0].length ?? 0;
}

/** Whether a line begins with a mark that only a line of its own begins with. */
export function isMarked(text: string): boolean {
  return (
    markLength(text) > 0 ||
    /^(?::\s+\S|:::|\[\[|(?:Q|A|Question|Answer)\s?\d{0,3}: )/.test(text) ||
    /^(?:import|export)\s.*;$/.test(text)
  );
}

/** Longest term, in words. */
const TERM = 6;
const TERMED = /^(\p{Lu}[^.:;?!–—\n]{0,50}?)(?::\s|\s[–—-]\s|\s?—\s?)(?=\S)/u;

/** The term of a line that reads `Term: text`, `Term — text` or `Term - text`; null when it doesn't. */
export function termOf(text: string): string | null {
  const term = TERMED.exec(text)?.[1];
  return term !== undefined && wordsOf(term).length <= TERM ? term : null;
}

export function isTermLine(text: string): boolean {
  return termOf(text) !== null;
}
