import type { Element } from 'hast';
import { type DeckSource, locate } from '../../model/index.ts';
import { h } from '../markup/element.ts';
import type { Quote } from './citations.ts';
import type { DeckContext } from './context.ts';
import { labels } from './labels.ts';

/** The panel of sources: each with its file and every line that the deck quotes. Opened by the client. */
export function appendix(context: DeckContext): Element {
  return h('dialog.appendix', { id: 'appendix', ariaLabelledBy: 'appendix-title' }, [
    h('div.appendix-head', [
      h('h2', { id: 'appendix-title' }, labels.sources),
      h('button.appendix-close', { type: 'button', id: 'appendix-close' }, labels.close),
    ]),
    h(
      'div.appendix-body',
      { tabIndex: 0, role: 'group', ariaLabelledBy: 'appendix-title' },
      context.deck.sources.map((source) => sourceEntry(source, context.citations.bySource.get(source.n) ?? [])),
    ),
  ]);
}

function sourceEntry(source: DeckSource, quotes: readonly Quote[]): Element {
  const facts = [source.id, source.publisher, source.date].filter((fact) => fact !== null && fact !== '');
  return h('article.appendix-source', { id: `source-${source.n}`, ariaLabelledBy: `source-${source.n}-title` }, [
    h('h3', { id: `source-${source.n}-title` }, [h('span.n', `[${source.n}]`), ' ', source.title]),
    h('p.facts', facts.join(' · ')),
    quotes.length > 0
      ? h(
          'ol.quotes',
          quotes.map((quote) => quoteEntry(quote, source)),
        )
      : h('p.facts', labels.noQuotes),
  ]);
}

function quoteEntry({ id, span }: Quote, { places }: DeckSource): Element {
  const place = labels.place(locate(span, places));
  return h('li', { id, tabIndex: -1 }, [h('span.line', place), h('blockquote', span.quote)]);
}
