import type { BlockContent, Code, Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { Read } from './index.ts';
import { type Line, linesOf, positionOf } from './lines.ts';
import { isRestructured, restructured, withoutDirectives, withoutRoles } from './restructured.ts';
import { withCode } from './text-code.ts';
import { unfolded } from './text-flat.ts';
import { inlinesOf, type Joined, joinedIn } from './text-inline.ts';
import { type Kind, kindsOf } from './text-lines.ts';
import { tableAt } from './text-table.ts';
import { carriedOn } from './text-wrap.ts';

/**
 * Reads plain text line by line: paragraphs (hard-wrapped ones joined), items of any bullet, numbered lines, tables of
 * pipes, tabs or blanks, code, `#` and underlined headings, `>` quotations. Values of text nodes equal the text at
 * their position. The text is the file's, but for the names of reStructuredText's roles.
 */
export function readText(written: string): Read {
  const marked = isRestructured(written);
  const text = marked ? withoutRoles(written) : written;
  const lines = unfolded(linesOf(text));
  const kinds = marked ? withoutDirectives(lines, kindsOf(lines)) : withCode(lines, kindsOf(lines));
  const carried = carriedOn(lines, marked);
  const reader: State = { lines, kinds, carried, joined: joinedIn(text), at: 0, text, marked };
  const children: RootContent[] = [];
  while (reader.at < lines.length) {
    const node = nextBlock(reader);
    if (node) children.push(node);
  }
  const last = lines.at(-1) as Line;
  const tree: Root = { type: 'root', children, position: positionOf(lines[0] as Line, 0, last, text.length) };
  return { text, tree, declaredTitle: titleField(lines), publisher: null, date: null };
}

/** Longest header of a text, in lines. */
const HEADER = 40;

/** The title that a header of `Field: value` lines declares. */
function titleField(lines: readonly Line[]): string | null {
  const first = lines.slice(0, HEADER);
  const end = first.findIndex((line) => line.text.trim() === '');
  const header = first
    .slice(0, end < 0 ? first.length : end)
    .map((line) => /^(\p{Lu}[\p{L}-]*): (.+)$/u.exec(line.text.trim()));
  if (header.length < 3 || header.slice(0, 3).includes(null)) return null;
  return header.find((field) => field?.[1] === 'Title')?.[2] ?? null;
}

interface State {
  readonly text: string;
  /** The text is reStructuredText. */
  readonly marked: boolean;
  readonly lines: readonly Line[];
  readonly kinds: readonly Kind[];
  readonly carried: readonly boolean[];
  readonly joined: Joined;
  at: number;
}

type Item = Extract<Kind, { kind: 'item' }>;

function nextBlock(state: State): RootContent | null {
  const kind = state.kinds[state.at] as Kind;
  if (kind.kind === 'blank' || kind.kind === 'rule') {
    state.at++;
    return null;
  }
  if (kind.kind === 'code') return code(state);
  const table = tableAt(state.lines, state.at);
  if (table) {
    state.at = table.next;
    return table.table;
  }
  if (kind.kind === 'hash') return heading(state, kind.depth, kind.at);
  if (kind.kind === 'item') return list(state, kind);
  if (kind.kind === 'quote') return quotation(state);
  const depth = underline(state);
  return depth ? heading(state, depth, kind.at, 2) : paragraph(state, kind.at);
}

/** Depth of the heading that the next line underlines: `=` 1, `-` and `~` 2; 0 when none. */
function underline({ lines, kinds, at }: State): 0 | 1 | 2 {
  const below = kinds[at + 1];
  const length = lines[at]?.text.trim().length ?? 0;
  if (below?.kind !== 'rule' || kinds[at - 1]?.kind === 'text' || length > 100) return 0;
  if (Math.abs((lines[at + 1]?.text.trim().length ?? 0) - length) > Math.max(6, length / 2)) return 0;
  return below.mark === '=' ? 1 : below.mark === '-' || below.mark === '~' ? 2 : 0;
}

/** Commands and code in a row: kept as a place, never read. */
function code(state: State): Code {
  const first = state.at;
  while (state.kinds[state.at]?.kind === 'code') state.at++;
  const position = span(state, first, state.at - 1);
  return { type: 'code', value: state.text.slice(position.start.offset, position.end.offset), position };
}

function heading(state: State, depth: Heading['depth'], at: number, lines = 1): Heading {
  const { children, position } = paragraphOf(state, state.at, state.at, at);
  state.at += lines;
  return { type: 'heading', depth, children, ...(position && { position }) };
}

function paragraph(state: State, at: number): Paragraph {
  const first = state.at++;
  while (continues(state)) state.at++;
  return paragraphOf(state, first, state.at - 1, at);
}

/** Whether the line at hand is plain text that carries on the line before. */
function continues({ kinds, carried, at }: State): boolean {
  return kinds[at]?.kind === 'text' && carried[at] === true && kinds[at + 1]?.kind !== 'rule';
}

function quotation(state: State): RootContent {
  const children: Paragraph[] = [];
  const first = state.at;
  for (let kind = state.kinds[state.at]; kind?.kind === 'quote'; kind = state.kinds[state.at]) {
    children.push(paragraphOf(state, state.at, state.at, kind.at));
    state.at++;
  }
  return { type: 'blockquote', children, position: span(state, first, state.at - 1) };
}

/** Items of one family, blank lines between them allowed; deeper ones become lists within. */
function list(state: State, opener: Item): List {
  const first = state.at;
  const children: ListItem[] = [];
  let last = opener;
  for (let kind: Item | null = opener; kind; kind = nextItem(state, last)) {
    children.push(listItem(state, kind));
    last = kind;
  }
  const ordered = opener.number !== null;
  const position = span(state, first, lastLine(state));
  return { type: 'list', ordered, ...(ordered && { start: opener.number }), spread: false, children, position };
}

function listItem(state: State, opener: Item): ListItem {
  const first = state.at++;
  while (continues(state) || isIndented(state, opener)) state.at++;
  const children: BlockContent[] = [paragraphOf(state, first, state.at - 1, opener.at)];
  const below = peekItem(state);
  if (below && below.indent > opener.indent) {
    state.at = skipBlank(state);
    children.push(list(state, below));
  }
  return { type: 'listItem', spread: false, children, position: span(state, first, lastLine(state)) };
}

function isIndented({ lines, kinds, at }: State, opener: Item): boolean {
  const kind = kinds[at];
  return kind?.kind === 'text' && kind.at >= opener.indent + 2 && (lines[at]?.text ?? '').startsWith(' ');
}

/** The next item of the same list, its line made the line at hand; null when the list is at its end. */
function nextItem(state: State, last: Item): Item | null {
  const next = peekItem(state);
  if (!next || next.family !== last.family || next.indent < last.indent) return null;
  if (last.number !== null && next.number !== last.number + 1) return null;
  state.at = skipBlank(state);
  return next;
}

function peekItem(state: State): Item | null {
  const kind = state.kinds[skipBlank(state)];
  return kind?.kind === 'item' ? kind : null;
}

function skipBlank({ kinds, at }: State): number {
  let i = at;
  while (kinds[i]?.kind === 'blank') i++;
  return i;
}

function lastLine({ kinds, at }: State): number {
  let i = at - 1;
  while (i > 0 && kinds[i]?.kind === 'blank') i--;
  return i;
}

function paragraphOf(state: State, first: number, last: number, at: number): Paragraph {
  const from = state.lines[first] as Line;
  const to = state.lines[last] as Line;
  const end = to.start + to.text.trimEnd().length;
  const position = positionOf(from, from.start + at, to, end);
  const value = state.text.slice(from.start + at, end);
  if (state.marked) {
    return { type: 'paragraph', position, children: restructured(state.text, from.start + at, end, from) };
  }
  return { type: 'paragraph', position, children: inlinesOf(value, from.start + at, position, state.joined) };
}

function span({ lines }: State, first: number, last: number): NonNullable<RootContent['position']> {
  const from = lines[first] as Line;
  const to = lines[last] as Line;
  return positionOf(from, from.start, to, to.end);
}
