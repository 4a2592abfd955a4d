import type { Line } from './lines.ts';

/** What a line of plain text is, told by the line alone. `at` is the offset within the line where its content starts. */
export type Kind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly at: number }
  | { readonly kind: 'hash'; readonly at: number; readonly depth: 1 | 2 | 3 | 4 | 5 | 6 }
  | { readonly kind: 'rule'; readonly mark: string }
  | { readonly kind: 'quote'; readonly at: number }
  | { readonly kind: 'code' }
  | {
      readonly kind: 'item';
      readonly at: number;
      readonly indent: number;
      /** Family of the marker: items of one list share it. */
      readonly family: string;
      readonly number: number | null;
    };

const BULLET = /^([\s\u00a0]*)([•◦▪▫‣⁃●○■□◆◇►▶▸➢➤➔→✓✔✗✘·*+\-–−])[\s\u00a0]+(?=\S)/u;
const NUMBER = /^(\s*)(?:\((\d{1,2})\)|(\d{1,3})([.)]))\s+(?=\S)/;
const LETTER = /^(\s*)(?:\(([a-h])\)|([a-h])\))\s+(?=\S)/;
const PICTURE = /^(\s*)(?![\d#*©®™])\p{Extended_Pictographic}\ufe0f?\s*(?=[\p{L}\p{N}"“‘'(])/u;
const HASH = /^(#{1,6})\s+(?=\S)/;
const RULE = /^\s*([-=*_~#.·–—])(?:[ \t]?\1){2,}\s*$/;
const QUOTE = /^\s*>\s?(?=\S)/;

/** Tells what each line is. A picture opens an item only beside another such line. */
export function kindsOf(lines: readonly Line[]): readonly Kind[] {
  const pictures = lines.map((line) => !isPlain(line.text) && line.text.length < 5000 && PICTURE.test(line.text));
  return lines.map((line, i) => kindOf(line.text, (pictures[i - 1] || pictures[i + 1]) ?? false));
}

/** Whether a line begins with a letter and no bracket stands behind it: then nothing else need be asked. */
function isPlain(text: string): boolean {
  const c = text.charCodeAt(0) | 32;
  return c >= 97 && c <= 122 && text[1] !== ')';
}

function kindOf(text: string, amongPictures: boolean): Kind {
  if (isPlain(text)) return { kind: 'text', at: 0 };
  if (text.trim() === '') return { kind: 'blank' };
  const rule = RULE.exec(text);
  if (rule) return { kind: 'rule', mark: rule[1] as string };
  const hash = HASH.exec(text);
  if (hash) return { kind: 'hash', at: hash[0].length, depth: (hash[1] as string).length as 1 };
  const quote = QUOTE.exec(text);
  if (quote) return { kind: 'quote', at: quote[0].length };
  return itemOf(text, amongPictures) ?? { kind: 'text', at: text.length - text.trimStart().length };
}

function itemOf(text: string, amongPictures: boolean): Kind | null {
  const bullet = BULLET.exec(text);
  if (bullet) return item(bullet, bullet[2] as string, null);
  const number = NUMBER.exec(text);
  if (number) return item(number, number[4] ?? '()', Number(number[2] ?? number[3]));
  const letter = LETTER.exec(text);
  if (letter) return item(letter, 'a', (letter[2] ?? letter[3] ?? 'a').charCodeAt(0) - 96);
  const picture = amongPictures ? PICTURE.exec(text) : null;
  return picture ? item(picture, 'picture', null) : null;
}

function item(match: RegExpExecArray, family: string, number: number | null): Kind {
  return { kind: 'item', at: match[0].length, indent: (match[1] as string).length, family, number };
}
