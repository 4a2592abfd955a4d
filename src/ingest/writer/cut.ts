import { isMap, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { commaIn } from './put.ts';
import type { Where } from './set.ts';
import { contentEnd, endOfLine, lineBehind, pairOf, spliced } from './text.ts';

/** The text without an item of a list; the last one takes the list's key along, where nothing is remarked there and other keys are left. Null where it can't be. */
export function withoutItem(text: string, { list, entry }: Where): string | null {
  const { contents } = parseDocument(text);
  const pair = isMap(contents) ? pairOf(contents as YAMLMap, list) : undefined;
  const seq = pair?.value;
  const item = isSeq(seq) ? (seq.items[entry] as Node | undefined) : undefined;
  if (!pair?.key.range || !isSeq(seq) || !seq.range || !item?.range) return null;
  const [from, to] = [seq.range[0], seq.range[1]];
  if (seq.flow) {
    if (seq.items.length > 1) return withoutThing(text, item, to - 1, seq.items[entry - 1] as Node | undefined);
    return text.slice(from, to).includes('#') ? null : spliced(text, [{ from, to, text: '[]' }]);
  }
  const end = lineBehind(text, item);
  const keyed = isMap(contents) && contents.items.length > 1;
  const alone = keyed && seq.items.length === 1 && /^\s*:\s*-?\s*$/.test(text.slice(pair.key.range[1], item.range[0]));
  return cut(text, alone ? lineStart(text, pair.key.range[0]) : dashLine(text, seq as YAMLSeq<Node>, entry), end);
}

/** Where the line begins that holds the dash of an item; what the item holds may begin on another one. */
function dashLine(text: string, seq: YAMLSeq<Node>, entry: number): number {
  const [before, item] = [seq.items[entry - 1], seq.items[entry]];
  const from = before ? lineBehind(text, before) : lineStart(text, seq.range?.[0] ?? 0);
  const dash = /^[ \t]*-(?=\s)/m.exec(text.slice(from, item?.range?.[0]));
  return dash ? from + dash.index : lineStart(text, item?.range?.[0] ?? 0);
}

/** The text without a key of an entry, and its value; null where it can't be. */
export function withoutKey(text: string, { list, entry }: Where, key: string): string | null {
  const { contents } = parseDocument(text);
  const seq = isMap(contents) ? pairOf(contents as YAMLMap, list)?.value : null;
  const map = isSeq(seq) ? seq.items[entry] : null;
  const at = isMap(map) ? map.items.findIndex((one) => String(one.key) === key) : -1;
  if (!isMap(map) || at < 0 || !map.range) return null;
  const [before, pair, next] = [at - 1, at, at + 1].map((i) => map.items[i]);
  const [name, value] = [pair?.key as Node, (pair?.value as Node | null) ?? null];
  if (!name.range) return null;
  if (map.flow) {
    const whole = { ...(value ?? name), range: [name.range[0], contentEnd(text, value ?? name)] } as unknown as Node;
    const front = before && (((before.value as Node | null) ?? before.key) as Node);
    return withoutThing(text, whole, map.range[1] - 1, front);
  }
  const end = value ? lineBehind(text, value) : endOfLine(text, name.range[1]);
  if (at > 0) return cut(text, lineStart(text, name.range[0]), end);
  // The first key stands behind the dash, where the next one comes then.
  const follows = (next?.key as Node | undefined)?.range?.[0];
  return follows === undefined ? null : cut(text, name.range[0], follows);
}

/** A thing in brackets goes with the comma behind it; the last one with that before it. */
function withoutThing(text: string, thing: Node, close: number, before: Node | undefined): string {
  const [from = 0, end = from] = [thing.range?.[0], thing.range?.[1]];
  const comma = commaIn(text, end, close);
  if (comma !== null) {
    const blanks = /^[ \t]*/.exec(text.slice(comma + 1))?.[0].length ?? 0;
    return ownLine(text, from, comma + 1 + blanks);
  }
  const front = before ? contentEnd(text, before) : from;
  return text.slice(front, from).includes('#') ? ownLine(text, from, end) : cut(text, front, end);
}

/** Without what stands between, and without its line where nothing else is on it. */
function ownLine(text: string, from: number, to: number): string {
  const [start, end] = [lineStart(text, from), endOfLine(text, to)];
  const empty = text.slice(start, from).trim() === '' && text.slice(to, end).trim() === '';
  return empty ? cut(text, start, end) : cut(text, from, to);
}

function cut(text: string, from: number, to: number): string {
  return spliced(text, [{ from, to, text: '' }]);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
