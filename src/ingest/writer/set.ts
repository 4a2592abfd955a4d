import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { behind, linesAt } from './put.ts';
import {
  columnOf,
  contentEnd,
  endOfLine,
  isBlock,
  lineBehind,
  lineEndOf,
  pairOf,
  type Splice,
  spliced,
} from './text.ts';
import { type EntryValue, inBlock, inFlow, type Manner } from './value.ts';

/** Where an entry stands: in which list, as which of its items. */
export interface Where {
  readonly list: string;
  readonly entry: number;
}

/** The text with another value under a key of an entry that stands in it; null where it can't be written alone. */
export function withValue(text: string, where: Where, key: string, value: EntryValue, manner: Manner): string | null {
  const { contents } = parseDocument(text);
  const seq = isMap(contents) ? pairOf(contents as YAMLMap, where.list)?.value : null;
  const map = isSeq(seq) ? seq.items[where.entry] : null;
  if (!isMap(map)) return null;
  const flow = map.flow === true;
  const old = pairOf(map as YAMLMap, key);
  if (flow)
    return inBraces(text, map as YAMLMap, old?.value ?? null, `${key}: ${inFlow(value, manner)}`, value, manner);
  return old ? inPlace(text, map as YAMLMap, old, value, manner) : inNewLine(text, map as YAMLMap, key, value, manner);
}

function inBraces(
  text: string,
  map: YAMLMap,
  old: Node | null,
  pair: string,
  value: EntryValue,
  manner: Manner,
): string | null {
  if (old?.range) return spliced(text, [{ from: old.range[0], to: old.range[1], text: inFlow(value, manner) }]);
  const close = (map.range?.[1] ?? 0) - 1;
  const last = map.items.at(-1);
  if (!last || text[close] !== '}') return null;
  return behind(text, (last.value ?? last.key) as Node, close, pair);
}

function inNewLine(text: string, map: YAMLMap, key: string, value: EntryValue, manner: Manner): string | null {
  const first = map.items[0]?.key as Node | undefined;
  if (!first?.range) return null;
  const indent = columnOf(text, first.range[0]);
  const { head, lines } = inBlock(value, manner);
  const put = [`${' '.repeat(indent)}${key}: ${head}`, ...indented(lines, indent)];
  return spliced(text, [linesAt(text, lineBehind(text, map), put)]);
}

/** The value in the old one's place, and the lines of a long one below: what is remarked beside it stays. */
function inPlace(
  text: string,
  map: YAMLMap,
  { key, value: old }: { readonly key: Node; readonly value: Node | null },
  value: EntryValue,
  manner: Manner,
): string | null {
  const [from, to] = old?.range ?? [];
  const first = map.items[0]?.key as Node | undefined;
  if (from === undefined || to === undefined || !old || !first?.range || !key.range) return null;
  const { head, lines } = inBlock(value, manner);
  const below = indented(lines, columnOf(text, first.range[0]));
  const blank = /\s/.test(text[from - 1] ?? '') ? '' : ' ';
  if (!isBlock(old)) {
    const put: Splice = { from, to, text: blank + head };
    return spliced(text, below.length > 0 ? [put, linesAt(text, endOfLine(text, to), below)] : [put]);
  }
  const remark = /\s#[^\r\n]*/.exec(text.slice(from, endOfLine(text, from)))?.[0] ?? '';
  const eol = lineEndOf(text);
  const put = [blank + head + remark, ...below].map((line) => line + eol).join('');
  return spliced(text, [{ from, to: contentEnd(text, old), text: put }]);
}

function indented(lines: readonly string[], indent: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(indent + 2)}${line}`));
}
