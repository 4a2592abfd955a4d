import { plain } from '../inspect/signs.ts';

/** What means something to Markdown wherever it stands, in one of its dialects at least. */
const SIGNS = /[\\`*_[\]<>&~^$@|{}#]/g;
/** Dashes and dots in a row become other signs; addresses become links. */
const ROWS = /-(?=-)|\.(?=\.\.)|(?<=https?|ftp):|(?<=www)\./gi;
/** What makes a line something else than text: lists, headings, definitions, a note to the speaker. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^[-+=:%]/, '\\$&'],
  [/^\((?=(?:[a-z]{1,6}|\d{1,9})\))/i, '\\('],
  [/^([a-z]{1,6}|\d{1,9})(?=[.)](?:\s|$))/i, '$1\\'],
  [/^(notes?)(?=:)/i, '$1\\'],
];

/** Text as Markdown that shows exactly it, in the midst of a line. White space is made single. */
export function escapeInline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&').replace(ROWS, '\\$&');
}

/** Markdown that shall stand at the beginning of a line and be a paragraph. */
export function escapeStart(line: string): string {
  const mark = MARKS.find(([pattern]) => pattern.test(line));
  return mark ? line.replace(mark[0], mark[1]) : line;
}

/** Text of a source as Markdown, in the midst of a line, with what can't be seen written out. */
export function written(text: string): string {
  return escapeInline(plain(text)).trim();
}
