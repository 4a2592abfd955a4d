import type { RootContent, TableRow } from 'mdast';
import { ASIDE, type DomElement } from './html-dom.ts';
import type { Printer } from './printer.ts';

/** Prints an element that was marked: each of the blocks that `printed` makes of it goes to the asides. */
export function setAside(printer: Printer, element: DomElement, printed: () => RootContent[]): void {
  const reason = element.getAttribute(ASIDE) ?? '';
  const from = printer.asides.length;
  const leaves = printed().flatMap(leavesOf);
  // Marked again within: its own reason stands.
  const inner = printer.asides.splice(from);
  const own = leaves.flatMap(({ position }) =>
    position && position.end.offset !== position.start.offset
      ? [{ start: position.start.offset ?? 0, end: position.end.offset ?? 0, reason, rule: 'page-frame' }]
      : [],
  );
  printer.asides.push(...[...inner, ...own].sort((a, b) => a.start - b.start));
}

function leavesOf(node: RootContent | TableRow): (RootContent | TableRow)[] {
  if (node.type === 'tableRow') return node.children;
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'table'
    ? (node.children as (RootContent | TableRow)[]).flatMap(leavesOf)
    : [node];
}
