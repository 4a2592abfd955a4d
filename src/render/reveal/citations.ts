import type { Deck, DeckSource, Slide, Span } from '../../model/index.ts';

/** One place that the deck cites, with the id of its entry in the appendix. */
export interface Quote {
  readonly id: string;
  readonly n: number;
  readonly span: Span;
}

/** Every place that the deck cites, and which of them each slide shows or says. */
export interface Citations {
  /** In the order of the source's text. */
  readonly bySource: ReadonlyMap<number, readonly Quote[]>;
  /** What stands on the slide, in the order in which it is read. */
  readonly shown: (slide: Slide['data']) => readonly Quote[];
  /** What is on the slide or in its script. */
  readonly all: (slide: Slide) => readonly Quote[];
}

export function citations(deck: Deck, slides: readonly Slide[]): Citations {
  const numbers = new Map<string, DeckSource>(deck.sources.map((source) => [source.id, source]));
  const quotes = new Map<string, Quote>();
  const quote = (span: Span): Quote | null => {
    const source = numbers.get(span.source);
    if (!source) return null;
    const id = `q-${source.n}-${span.start}-${span.end}`;
    const known = quotes.get(id);
    if (known) return known;
    const found = { id, n: source.n, span };
    quotes.set(id, found);
    return found;
  };
  const unique = (spans: readonly Span[]) => [...new Set(spans.map(quote))].filter((one) => one !== null);
  const shown = new Map<Slide['data'], readonly Quote[]>();
  const all = new Map<Slide, readonly Quote[]>();
  for (const slide of slides) {
    const spans = [...slide.data.titleFrom.spans, ...spansIn(slide.data.content)];
    shown.set(slide.data, unique(spans));
    all.set(slide, unique([...spans, ...spansIn(scriptOf(slide))]));
  }
  return {
    bySource: grouped(deck, [...quotes.values()]),
    shown: (data) => shown.get(data) ?? [],
    all: (slide) => all.get(slide) ?? [],
  };
}

function scriptOf(slide: Slide): unknown {
  return slide.children.map((notes) => notes.data.script);
}

/** Every span that a content holds, however deep, in reading order. */
function spansIn(content: unknown): Span[] {
  const found: Span[] = [];
  if (typeof content === 'object' && content !== null) collect(content, found);
  return found;
}

function collect(content: object, found: Span[]): void {
  for (const [key, value] of Object.entries(content)) {
    if (key === 'spans' && !Array.isArray(content)) found.push(...(value as Span[]));
    else if (typeof value === 'object' && value !== null) collect(value, found);
  }
}

function grouped(deck: Deck, quotes: readonly Quote[]): ReadonlyMap<number, readonly Quote[]> {
  const inOrder = [...quotes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return new Map(deck.sources.map((source) => [source.n, inOrder.filter((quote) => quote.n === source.n)]));
}
