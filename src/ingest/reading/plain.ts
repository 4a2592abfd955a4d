import type { Format } from '../../model/index.ts';

/** Most characters of a text that is read at once. */
const SMALL = 64 * 1024;

/**
 * Whether a text is so small and plain that no parser can take long over it: told in one pass over its characters. What
 * costs a parser more than its length are containers within one another, and marks that may belong together within one block.
 */
export function isPlain(text: string, format: Format): boolean {
  return text.length <= SMALL && (PLAIN[format]?.(text) ?? false);
}

const PLAIN: Readonly<Partial<Record<Format, (text: string) => boolean>>> = {
  markdown: (text) => blocksOf(text).every(isPlainBlock),
  text: (text) => blocksOf(text).every(({ length }) => length <= BLOCK),
  html: (text) => count(text, 0x3c) <= TAGS,
};

/** Most of a block: characters, marks (each of `*_[]~<` and backticks), containers before its words, lines in a quote. */
const BLOCK = 16_000;
const MARKS = 250;
const DEPTH = 12;
const QUOTED = 100;
/** Most tags of a page. */
const TAGS = 6000;

interface Block {
  readonly length: number;
  readonly marks: number;
  /** Signs and blanks before the first word of a line: the most of any. */
  readonly depth: number;
  readonly lines: number;
  readonly quoted: boolean;
}

function isPlainBlock({ length, marks, depth, lines, quoted }: Block): boolean {
  return length <= BLOCK && marks <= MARKS && depth <= DEPTH && (!quoted || lines <= QUOTED);
}

/** The lines between blank ones. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let [length, marks, depth, lines, quoted] = [0, 0, 0, 0, false];
  const end = () => {
    if (length > 0) blocks.push({ length, marks, depth, lines, quoted });
    [length, marks, depth, lines, quoted] = [0, 0, 0, 0, false];
  };
  for (const line of linesOf(text)) {
    const [, lead = ''] = LEAD.exec(line) ?? [];
    if (lead.length === line.length && !/[>\-*+]/.test(lead)) {
      end();
      continue;
    }
    length += line.length + 1;
    lines += 1;
    marks += marksIn(line);
    depth = Math.max(depth, lead.replace(BLANKS, '').length, lead.length / 4);
    quoted ||= lead.includes('>');
  }
  end();
  return blocks;
}

/** What stands before a line's words: blanks, signs of quotes and items, numbers of items. */
const LEAD = /^([\s>*+\-\d.)]*)/;
const BLANKS = /[\s\d]+/g;

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    yield text.slice(at, end);
    at = end + 1;
  }
}

const MARK: ReadonlySet<number> = new Set([...'*_[]~<`'].map((sign) => sign.charCodeAt(0)));

function marksIn(line: string): number {
  let found = 0;
  for (let i = 0; i < line.length; i++) if (MARK.has(line.charCodeAt(i))) found += 1;
  return found;
}

function count(text: string, code: number): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === code) found += 1;
  return found;
}
