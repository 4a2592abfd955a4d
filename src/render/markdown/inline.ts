import type { Element, ElementContent } from 'hast';
import type { Dialect } from './dialects.ts';
import { escapeInline } from './escape.ts';

/** Words of a page in one line of Markdown; marks of places as the dialect writes them. */
export function inline(nodes: readonly ElementContent[], dialect: Dialect): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeInline(node.value);
      return node.type === 'element' ? element(node, dialect) : '';
    })
    .join('');
}

/** What an element is within a line; others are their words. */
const MARKED: Readonly<Record<string, (node: Element, dialect: Dialect) => string>> = {
  sup: (node, dialect) => dialect.cite(placesIn(node)),
  b: (node, dialect) => strong(inline(node.children, dialect)),
  strong: (node, dialect) => strong(inline(node.children, dialect)),
  svg: () => '',
};

function element(node: Element, dialect: Dialect): string {
  return MARKED[node.tagName]?.(node, dialect) ?? inline(node.children, dialect);
}

/** Blanks at the ends stand outside of the marks, where Markdown wants them; so does what a citation in them says. */
function strong(words: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inner === '' ? words : `${before}**${inner}**${after}`;
}

/** The places that a mark names, such as 1:14, with the ids of their references. */
function placesIn({ children }: Element): { readonly id: string; readonly name: string }[] {
  return children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'a') return [];
    const [text] = node.children;
    return [{ id: String(node.properties.href).slice(1), name: text?.type === 'text' ? text.value : '' }];
  });
}
