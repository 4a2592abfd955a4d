import type { Element, Root } from 'hast';
import type { Deck } from '../../src/model/index.ts';
import { renderDocuments } from '../../src/render/documents/documents.ts';
import { all, has, small, textOf, treeOf } from './tree.ts';

export type DocumentName = 'read' | 'run-sheet' | 'facilitator' | 'handout';

/** A document of a deck as it is written, or null when the deck has none of that name. */
export function documentOf(deck: Deck, name: DocumentName): string | null {
  const found = renderDocuments(deck, small.documents).find(({ path }) => path === `${name}.html`);
  return found ? String(found.content) : null;
}

export function documentTree(deck: Deck, name: DocumentName): Root {
  return treeOf(documentOf(deck, name) ?? '');
}

export function classed(tree: Root, name: string): Element[] {
  return all(tree, (element) => has(element, name));
}

export function within(element: Element | undefined): Root {
  return { type: 'root', children: element ? [element] : [] };
}

export function tagged(tree: Root, ...names: readonly string[]): Element[] {
  return all(tree, ({ tagName }) => names.includes(tagName));
}

/** All that a page says, white space made single. */
export function words(tree: Root): string {
  return tagged(tree, 'body').map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** `1:06:30` and `6:30` as seconds. */
export function secondsIn(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Rows of the schedule by their cells' texts. */
export function scheduleRows(tree: Root): { readonly name: string; readonly cells: string[] }[] {
  const [schedule] = classed(tree, 'rows');
  return tagged(within(schedule), 'tr')
    .slice(1)
    .map((row) => ({
      name: String((row.properties.className as string[] | undefined)?.[0] ?? ''),
      cells: tagged(within(row), 'td', 'th').map((cell) => textOf(cell).trim()),
    }));
}
