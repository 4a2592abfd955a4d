import { abbreviates } from './named.ts';

/** An abbreviation that a text explains: "solid-state drive (SSD)" or "SSD (solid-state drive)". */
export interface Abbreviated {
  readonly short: string;
  readonly full: string;
}

const BRACKET = /\((\p{Lu}[\p{L}\p{N}-]{1,8})\)/gu;
const NEAR = 80;
const AFTER = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}-]{1,8}) \(([\p{L}\p{N}’' -]{4,60})\)/gu;

/** Every explained abbreviation of a text, in order. */
export function abbreviatedIn(text: string): readonly Abbreviated[] {
  if (!text.includes('(')) return [];
  const found: Abbreviated[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const short = match[1] as string;
    const before = wordsBefore(text, match.index);
    const full = before && fullBefore(before, short);
    if (full) found.push({ short: singular(short), full });
  }
  for (const match of text.matchAll(AFTER)) {
    const [, short = '', full = ''] = match;
    if (abbreviates(short, full) && full.split(' ').length <= 6) found.push({ short: singular(short), full });
  }
  return found;
}

/** The words that stand right before an offset, nearest 80 characters. */
function wordsBefore(text: string, at: number): string | null {
  const near =
    text
      .slice(Math.max(0, at - NEAR), at)
      .split(/[^\p{L}\p{N}’' -]/u)
      .at(-1) ?? '';
  return near.trim() || null;
}

/** The shortest run of words before the bracket that the letters abbreviate, as many words as letters at best. */
function fullBefore(words: string, short: string): string | null {
  const list = words.split(' ');
  const letters = short.replace(/s$/, '').length;
  const order = [letters, letters - 1, letters + 1, letters - 2].filter((n) => n >= 1 && n <= list.length);
  for (const n of order) {
    const full = list.slice(-n).join(' ');
    if (abbreviates(short, full) && !/^(?:the|an?|of|in|and|or|for)\s/i.test(full)) return full;
  }
  return null;
}

function singular(short: string): string {
  return short.replace(/(?<=\p{Lu})s$/u, '');
}
