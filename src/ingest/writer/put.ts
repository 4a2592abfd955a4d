import { isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EditChange } from '../edit-writer.ts';
import { placeFor } from './place.ts';
import { columnOf, contentEnd, isLineStart, lineBehind, lineEndOf, pairOf, type Splice, spliced } from './text.ts';
import { type EntryValue, flowMap, inBlock, type Manner } from './value.ts';

type Says = Readonly<Record<string, EntryValue>>;

/** The text with one entry more at the end of its list, which is made where there is none; null where that can't be. */
export function withEntry(text: string, root: YAMLMap, { list, says }: EditChange, manner: Manner): string | null {
  const pair = pairOf(root, list);
  if (!pair) return withList(text, root, list, says, manner);
  const { value } = pair;
  if (isSeq(value) && value.items.length > 0) {
    return value.flow ? inBrackets(text, value, says, manner) : belowLast(text, value, list, says, manner);
  }
  return root.flow ? emptyInBraces(text, value, says, manner) : below(text, root, pair, list, says, manner);
}

/** How a block's items are indented: columns before the dash, and from the dash to what it holds. */
interface Indent {
  readonly dash: number;
  readonly gap: number;
}

/** An item of a block as lines, from its dash. Anchors take a line; edits one for each key. */
function itemLines(list: string, says: Says, { dash, gap }: Indent, manner: Manner): readonly string[] {
  const [before, within] = [' '.repeat(dash), ' '.repeat(dash + gap)];
  const first = `${before}-${' '.repeat(gap - 1)}`;
  if (list !== 'edits') return [`${first}${flowMap(says, manner)}`];
  const lines = Object.entries(says).flatMap(([key, value]) => {
    const { head, lines: below } = inBlock(value, manner);
    return [`${within}${key}: ${head}`, ...below.map((line) => (line === '' ? '' : `${within}  ${line}`))];
  });
  return lines.map((line, i) => (i === 0 ? first + line.slice(dash + gap) : line));
}

/** Lines put in where a line begins, or behind a text whose last line has no end. */
export function linesAt(text: string, at: number, lines: readonly string[]): Splice {
  const eol = lineEndOf(text);
  const open = isLineStart(text, at) ? '' : eol;
  return { from: at, to: at, text: open + lines.map((line) => line + eol).join('') };
}

function withList(text: string, root: YAMLMap, list: string, says: Says, manner: Manner): string | null {
  if (root.flow) return inBraces(text, root, `${list}: [ ${flowMap(says, manner)} ]`);
  const last = root.items.at(-1);
  if (!last) return null;
  const indent = columnOf(text, (last.key as Node).range?.[0] ?? 0);
  const style = styleOf(text, root);
  const lines = itemLines(list, says, { dash: indent + style.dash, gap: style.gap }, manner);
  const { at, apart } = placeFor(text, root, list);
  return spliced(text, [linesAt(text, at, [...(apart ? [''] : []), `${' '.repeat(indent)}${list}:`, ...lines])]);
}

/** As the other lists of the text are indented; two and two where there are none. */
function styleOf(text: string, root: YAMLMap): Indent {
  for (const { key, value } of root.items) {
    if (!isSeq(value) || value.flow || value.items.length === 0) continue;
    const { dash, gap } = indentOf(text, value as YAMLSeq<Node>);
    return { dash: dash - columnOf(text, (key as Node).range?.[0] ?? 0), gap };
  }
  return { dash: 2, gap: 2 };
}

function indentOf(text: string, seq: YAMLSeq<Node>): Indent {
  const dash = columnOf(text, seq.range?.[0] ?? 0);
  const last = seq.items.at(-1);
  const held = last?.range ? columnOf(text, last.range[0]) : dash + 2;
  return { dash, gap: held > dash + 1 && held < dash + 9 ? held - dash : 2 };
}

function belowLast(text: string, seq: YAMLSeq, list: string, says: Says, manner: Manner): string {
  const items = seq as YAMLSeq<Node>;
  const lines = itemLines(list, says, indentOf(text, items), manner);
  return spliced(text, [linesAt(text, lineBehind(text, items), lines)]);
}

/** A list that is empty, whatever says so, becomes one of lines. */
function below(
  text: string,
  root: YAMLMap,
  { key, value }: { readonly key: Node; readonly value: Node | null },
  list: string,
  says: Says,
  manner: Manner,
): string | null {
  const [from, to] = value?.range ?? [key.range?.[1] ?? 0, key.range?.[1] ?? 0];
  const old = text.slice(from, to);
  if (!/^(?:\[\s*\]|~|null|)$/i.test(old)) return null;
  const indent = columnOf(text, key.range?.[0] ?? 0);
  const style = styleOf(text, root);
  const lines = itemLines(list, says, { dash: indent + style.dash, gap: style.gap }, manner);
  const empty = old === '' ? [] : [{ from: blanksBefore(text, from), to, text: '' }];
  const at = lineBehind(text, key);
  return spliced(text, [...empty, linesAt(text, Math.max(at, to), lines)]);
}

/** Where the blanks before a place begin. */
function blanksBefore(text: string, at: number): number {
  let from = at;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from -= 1;
  return from;
}

function inBraces(text: string, map: YAMLMap, pair: string): string | null {
  const close = (map.range?.[1] ?? 0) - 1;
  if (text[close] !== '}') return null;
  const last = map.items.at(-1);
  if (!last) return spliced(text, [{ from: close, to: close, text: ` ${pair} ` }]);
  return behind(text, ((last.value as Node | null) ?? (last.key as Node)) as Node, close, pair);
}

function emptyInBraces(text: string, value: Node | null, says: Says, manner: Manner): string | null {
  if (!isSeq(value) || !value.range) return null;
  const [from, to] = value.range;
  return spliced(text, [{ from, to, text: `[ ${flowMap(says, manner)} ]` }]);
}

function inBrackets(text: string, seq: YAMLSeq, says: Says, manner: Manner): string | null {
  const close = (seq.range?.[1] ?? 0) - 1;
  const last = seq.items.at(-1) as Node;
  return text[close] === ']' ? behind(text, last, close, flowMap(says, manner)) : null;
}

/** A thing behind the last one in brackets: on a line of its own where that has one, its commas as they are. */
export function behind(text: string, last: Node, close: number, thing: string): string {
  const end = contentEnd(text, last);
  const comma = commaIn(text, end, close);
  const firstLine = text.slice(end, close).indexOf('\n');
  if (firstLine < 0) {
    const at = comma === null ? end : comma + 1;
    return spliced(text, [{ from: at, to: at, text: `${comma === null ? ',' : ''} ${thing}` }]);
  }
  const lineStart = text.lastIndexOf('\n', (last.range?.[0] ?? end) - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const line = `${indent}${thing}${comma === null ? '' : ','}`;
  const put = linesAt(text, end + firstLine + 1, [line]);
  return spliced(text, comma === null ? [{ from: end, to: end, text: ',' }, put] : [put]);
}

/** The comma behind a thing, before a place; one in a comment is none. */
export function commaIn(text: string, from: number, to: number): number | null {
  const free = text.slice(from, to).replace(/(^|\s)#[^\n]*/g, (all) => all.replace(/[^\n]/g, ' '));
  const at = free.indexOf(',');
  return at < 0 ? null : from + at;
}
