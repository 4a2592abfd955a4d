import type { Format } from '../../model/index.ts';

/** Where a text opens more containers at the start of a line than `most`: `:line`; null where it nowhere does. One pass over its characters. */
export function deepLine(text: string, format: Format, most: number): string | null {
  if (format !== 'markdown') return null;
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (end - at > most && containersAt(text, at, end) > most) return `:${line}`;
    at = end + 1;
  }
  return null;
}

const BLANK = new Set([' ', '\t', '\r']);
const ITEM = new Set(['-', '*', '+']);

/** How many quotes and items begin a line, one within the other. A line of nothing but rules is a break. */
function containersAt(text: string, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at++) {
    const sign = text[at] as string;
    if (BLANK.has(sign)) continue;
    if (sign === '>' || (ITEM.has(sign) && BLANK.has(text[at + 1] ?? ' '))) found += 1;
    else return found;
  }
  return text.slice(start, end).includes('>') ? found : 0;
}
