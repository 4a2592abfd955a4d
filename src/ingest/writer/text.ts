import { isCollection, isPair, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml';

/** Bytes that take the place of others: the text from `from` to before `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with other bytes in some places; the places are those of the text as it is. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => b.from - a.from);
  return sorted.reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text);
}

/** The first end of a line in a text, else that of Unix. */
export function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Where the line that holds `at` is over, its end included. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How many columns stand before `at` in its line. */
export function columnOf(text: string, at: number): number {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace('\uFEFF', '').length;
}

/** Whether a line begins at `at`; the end of a text that ends a line counts. */
export function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** Where the last thing that a node says ends: comments and empty lines behind it don't count. */
export function contentEnd(text: string, node: Node): number {
  if (isBlock(node)) return blockEnd(text, node);
  const flow = isCollection(node) && node.flow === true;
  const last = isCollection(node) && !flow ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range?.[1] ?? 0;
  if (!isPair(last)) return contentEnd(text, last as Node);
  const { key, value } = last as { readonly key: Node; readonly value: Node | null };
  // A value that isn't there lies behind the blanks that follow its key.
  const there = value !== null && !(isScalar(value) && value.range?.[0] === value.range?.[1]);
  return there ? contentEnd(text, value) : text.indexOf(':', key.range?.[1] ?? 0) + 1;
}

/** Where a new line may stand behind a node: after the line on which it ends. */
export function lineBehind(text: string, node: Node): number {
  const end = contentEnd(text, node);
  return isLineStart(text, end) && end > 0 ? end : endOfLine(text, end);
}

/** Whether a node is a text of several lines behind `|` or `>`. */
export function isBlock(node: Node | null): node is Scalar {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Empty lines behind a text are no part of it, unless `+` says so. */
function blockEnd(text: string, node: Scalar): number {
  const [from, to] = node.range ?? [0, 0];
  const header = text.slice(from, endOfLine(text, from));
  if (/^[|>]\d?\+/.test(header)) return to;
  let end = to;
  while (end > from + header.length) {
    const line = text.lastIndexOf('\n', end - 2) + 1;
    if (!/^\r?\n$/.test(text.slice(line, end)) || line <= from) break;
    end = line;
  }
  return end;
}

/** The value of a map under a key, as it stands in the text. */
export function pairOf(map: YAMLMap, key: string) {
  return map.items.find((one) => isScalar(one.key) && one.key.value === key) as
    | { readonly key: Scalar; readonly value: Node | null }
    | undefined;
}
