import type { Nodes, RootContent } from 'hast';
import { DEFAULT_THEME, type Deck, keeper, type Templates } from '../../model/index.ts';
import { pageLedger } from '../ledger/page.ts';
import { sanitiser } from '../markup/sanitise.ts';
import { written } from '../markup/write.ts';
import { escaped, filling } from '../page.ts';
import { typeset } from '../typeset/typeset.ts';
import { appendix } from './appendix.ts';
import { deckContext } from './context.ts';
import { eachDrawn } from './drawn.ts';
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

/** Makes markup of what was drawn: a slide, what parts two, or the panel of sources. */
type Write = (node: RootContent) => string;

/** Deck → hast → sanitised hast → HTML, a slide at a time, set into the page's shell with the ledger of what it was made with. */
export function renderReveal(deck: Deck, templates: Templates): string {
  const context = deckContext(deck, templates.icons, templates.layouts);
  const ledger = pageLedger(deck);
  const writing = (enter: (nodes: readonly Nodes[], markup: string) => void): Write => {
    return (node) => {
      const nodes = sanitised(node);
      const markup = written(nodes);
      enter(nodes, markup);
      return markup;
    };
  };
  const slides = eachDrawn(context, writing(ledger.slides));
  const panel = writing(ledger.panel)(appendix(context));
  const fill = filling(templates, { ...factsOf(deck), slides, appendix: panel });
  const data = ledger.markup(fill({ slides: '', appendix: '' }));
  return fill({ appendix: [panel, data] });
}

/**
 * What the deck puts into its page. Who draws nearly the same deck again and again gives an owner: what was drawn of a
 * slide that didn't change is kept as long as it.
 */
export function revealParts(deck: Deck, templates: Templates, owner: object): RevealParts {
  const context = deckContext(deck, templates.icons, templates.layouts);
  // Each by itself: nothing that is done here looks beyond it.
  const write: Write = (node) => kept(owner, JSON.stringify(node), () => written(sanitised(node)));
  return { ...factsOf(deck), slides: eachDrawn(context, write).join(''), appendix: write(appendix(context)) };
}

const kept = keeper<object, string>(256);

function factsOf(deck: Deck): Omit<RevealParts, 'slides' | 'appendix'> {
  return {
    lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(deck.lang) ? deck.lang : 'en',
    theme: deck.theme ?? DEFAULT_THEME,
    themeFrom: deck.theme === null ? 'default' : 'brief',
    total: String(deck.slot),
    title: escaped(deck.title),
    description: escaped(deck.lead || deck.title),
  };
}

function sanitised(node: RootContent): Nodes[] {
  return sanitise(typeset({ type: 'root', children: [node] }).children);
}

const sanitise = sanitiser(schema);
