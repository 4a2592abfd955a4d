import type { Node, YAMLMap } from 'yaml';
import { contentEnd, endOfLine, isLineStart, lineBehind } from './text.ts';

/** Where the lines of a new key may stand in a text: at the beginning of a line, or behind all of it. */
interface Place {
  readonly at: number;
  /** Whether an empty line parts them from a remark above that says something else. */
  readonly apart: boolean;
}

/**
 * Where a key that a map of lines doesn't have yet is put: behind the remark that holds its place (`#edits:` and what is remarked below it),
 * else at the end, behind all remarks.
 */
export function placeFor(text: string, root: YAMLMap, key: string): Place {
  const held = heldPlace(text, root, key);
  return held === null ? atEnd(text, root) : { at: held, apart: false };
}

/** Behind the remark that holds the place of a key, or null. */
export function heldPlace(text: string, root: YAMLMap, key: string): number | null {
  // "#edits:" as a key that is switched off; "# edits:" only where no sentence follows.
  const held = new RegExp(`^[ \\t]*#(?:${key}:|[ \\t]+${key}:[ \\t]*(?:\\[\\]|~|null)?[ \\t]*\\r?$)`, 'm');
  for (let from = 0; from < text.length; ) {
    const found = held.exec(text.slice(from));
    if (!found) return null;
    const line = from + found.index;
    const end = endOfLine(text, line);
    if (isFree(text, root, line)) return remarksEnd(text, end);
    from = end;
  }
  return null;
}

/** Whether a line stands between the keys of a map, not within the value of one. */
function isFree(text: string, root: YAMLMap, at: number): boolean {
  return root.items.every(({ key, value }) => {
    const end = contentEnd(text, ((value as Node | null) ?? key) as Node);
    return at < ((key as Node).range?.[0] ?? 0) || at >= end;
  });
}

/** Behind the remarks that go on; where they lead straight to another key, behind those that are indented. */
function remarksEnd(text: string, from: number): number {
  const all = linesWhile(text, from, /^[ \t]*#/);
  const next = text.slice(all, endOfLine(text, all)).trim();
  return next === '' ? all : linesWhile(text, from, /^[ \t]*#(?:[ \t]{2}|-)/);
}

function linesWhile(text: string, from: number, is: RegExp): number {
  let at = from;
  while (at < text.length && is.test(text.slice(at, endOfLine(text, at)))) at = endOfLine(text, at);
  return at;
}

/** Behind the last line that isn't empty, before what ends the document. */
function atEnd(text: string, root: YAMLMap): Place {
  const least = lineBehind(text, root);
  let at = least;
  for (let line = least; line < text.length && isLineStart(text, line); ) {
    const end = endOfLine(text, line);
    const words = text.slice(line, end).trim();
    if (/^\.\.\.(?:\s|$)/.test(text.slice(line, end))) break;
    if (words !== '') at = end;
    line = end;
  }
  return { at, apart: at > least };
}
