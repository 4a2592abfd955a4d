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
  b: (node, dialect) => marked('**', inline(node.children, dialect)),
  strong: (node, dialect) => marked('**', inline(node.children, dialect)),
  em: (node, dialect) => marked('*', inline(node.children, dialect)),
  code: (node) => code(wordsIn(node)),
  a: (node, dialect) => link(node, inline(node.children, dialect)),
  svg: () => '',
};

function element(node: Element, dialect: Dialect): string {
  return MARKED[node.tagName]?.(node, dialect) ?? inline(node.children, dialect);
}

/** Blanks at the ends stand outside of the marks, where Markdown wants them; so does what a citation in them says. */
function marked(sign: string, words: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inner === '' ? words : `${before}${sign}${inner}${sign}${after}`;
}

/** Words between as many back-ticks as they need. */
function code(words: string): string {
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(words) ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}

/** A link to a page of the web; what points into the page itself is its words. */
function link({ properties }: Element, words: string): string {
  const href = String(properties.href ?? '');
  return /^(?:https?:|mailto:)/.test(href) ? `[${words}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : words;
}

/** The words of an element, as they are. */
export function wordsIn({ children }: Element): string {
  return children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsIn(node) : ''))
    .join('');
}

/** The places that a mark names, such as 1:14, with the ids of their references. */
function placesIn({ children }: Element): { readonly id: string; readonly name: string }[] {
  return children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'a') return [];
    const [text] = node.children;
    return [{ id: String(node.properties.href).slice(1), name: text?.type === 'text' ? text.value : '' }];
  });
}
