import {
  type Deck,
  inOrder,
  LEDGER_SPACE,
  ledgerOf,
  quoteKey,
  type Slide,
  type Span,
  writtenLedger,
  xmlTexts,
} from '../../model/index.ts';
import { document, el, escaped } from '../ooxml/element.ts';

/** A slide of a PowerPoint file with the XML of itself and of its notes. */
export interface DrawnSlide {
  readonly slide: Slide;
  readonly xml: string;
  readonly notes: string;
}

/** The part of a PowerPoint file that tells what it was made with: its ledger, and the words of each place that it cites. */
export function ledgerPart(deck: Deck, drawn: readonly DrawnSlide[]): string {
  const texts = drawn
    .map(({ slide, xml, notes }) => ({ slide, shown: xmlTexts(xml), said: xmlTexts(notes) }))
    .map((one) => ({ ...one, markup: inOrder(one) }));
  const ledger = ledgerOf(deck, texts);
  const numbers = new Map(deck.sources.map(({ id, n }) => [id, n]));
  const spans = drawn.flatMap(({ slide }) => spansIn([slide.data, slide.children.map(({ data }) => data)]));
  const quotes = new Map(spans.map((span) => [quoteKey(numbers.get(span.source) ?? 0, span), span.quote]));
  return document(
    el(
      'ledger',
      { xmlns: LEDGER_SPACE },
      el('made', {}, escaped(writtenLedger(ledger))),
      ...[...quotes].map(([at, quote]) => el('quote', { at }, escaped(quote))),
    ),
  );
}

function spansIn(value: unknown): readonly Span[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'spans' ? (inner as Span[]) : spansIn(inner)));
}
