import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { DEFAULT_THEME, type Deck, keeper, type Templates } from '../../model/index.ts';
import { pageLedger, withLedger } from '../ledger/page.ts';
import { assemble, escaped } from '../page.ts';
import { typeset } from '../typeset/typeset.ts';
import { appendix } from './appendix.ts';
import { deckContext } from './context.ts';
import { handlers } from './handlers/handlers.ts';
import { schema } from './schema.ts';

/** What of a page comes from its deck, by the name of its slot; safe markup, ready to be set in. */
export interface RevealParts {
  readonly lang: string;
  readonly theme: string;
  readonly themeFrom: 'default' | 'brief';
  /** Whole seconds of the slot. */
  readonly total: string;
  readonly title: string;
  readonly description: string;
  readonly slides: string;
  readonly appendix: string;
}

/** Deck → hast → sanitised hast → HTML, set into the page's shell, with the ledger of what it was made with. */
export function renderReveal(deck: Deck, templates: Templates): string {
  const trees: Root[] = [];
  const write = onceWritten();
  const parts = partsOf(deck, templates, ({ children }) => {
    const tree = sanitised(children);
    trees.push(tree);
    return tree.children.map(write).join('');
  });
  const [slides, panel] = trees as [Root, Root];
  const page = assemble(templates, { ...parts });
  return withLedger(page, parts, (frame) => pageLedger(deck, slides, panel, frame, write));
}

/** Writes a node once, however often it is asked for: the page holds the very markup that its ledger sums up. */
function onceWritten(): (node: Root['children'][number]) => string {
  const kept = new Map<Root['children'][number], string>();
  return (node) => {
    const before = kept.get(node);
    if (before !== undefined) return before;
    const markup = toHtml(node, PLAIN);
    kept.set(node, markup);
    return markup;
  };
}

/**
 * What the deck puts into its page. Who draws nearly the same deck again and again gives an owner: what was drawn of a
 * slide that didn't change is kept as long as it.
 */
export function revealParts(deck: Deck, templates: Templates, owner: object | null = null): RevealParts {
  return partsOf(deck, templates, (root) => html(root, owner));
}

function partsOf(deck: Deck, templates: Templates, write: (root: Root) => string): RevealParts {
  const context = deckContext(deck, templates.icons, templates.layouts);
  const slides = toHast(deck.root, { handlers: handlers(context) }) as Root;
  return {
    lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(deck.lang) ? deck.lang : 'en',
    theme: deck.theme ?? DEFAULT_THEME,
    themeFrom: deck.theme === null ? 'default' : 'brief',
    total: String(deck.slot),
    title: escaped(deck.title),
    description: escaped(deck.lead || deck.title),
    slides: write(slides),
    appendix: write({ type: 'root', children: [appendix(context)] }),
  };
}

/** Each child by itself: nothing that is done here looks beyond it. */
function html({ children }: Root, owner: object | null): string {
  if (owner === null) return written(children);
  return children.map((child) => drawn(owner, JSON.stringify(child), () => written([child]))).join('');
}

const drawn = keeper<object, string>(256);

function written(children: Root['children']): string {
  return toHtml(sanitised(children), PLAIN);
}

function sanitised(children: Root['children']): Root {
  return sanitize(typeset({ type: 'root', children }), schema) as Root;
}

const PLAIN = { characterReferences: { useNamedReferences: false } };
