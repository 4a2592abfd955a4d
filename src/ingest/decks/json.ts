import {
  checksum,
  type Exhibit,
  type ExhibitQuote,
  jsonFrame,
  jsonTexts,
  quoteKey,
  readLedger,
  type Span,
} from '../../model/index.ts';

/** Reads a deck as programs read it. Null where it isn't one. */
export function readJson(text: string): Exhibit | null {
  const deck = parsed(text);
  if (!isRecord(deck) || !isRecord(deck.root) || !Array.isArray(deck.root.children)) return null;
  const numbers = new Map(listIn(deck.sources).map(({ id, n }) => [id, n]));
  const nodes = deck.root.children.flatMap((node: unknown) =>
    isRecord(node) && node.type === 'stack' && Array.isArray(node.children) ? node.children : [node],
  );
  const quotes = new Map<string, ExhibitQuote>();
  const slides = nodes.filter(isRecord).map((node) => {
    const data = isRecord(node.data) ? node.data : {};
    const cites = spansIn([data, node.children]).map((span) => {
      const n = Number(numbers.get(span.source) ?? 0);
      const key = quoteKey(n, span);
      quotes.set(`${key} ${span.quote}`, { key, n, start: span.start, end: span.end, quote: span.quote, told: null });
      return key;
    });
    const id = typeof data.id === 'string' ? data.id : null;
    const texts = jsonTexts({ data, children: node.children });
    return {
      ...texts,
      id,
      title: String(data.title ?? ''),
      cites: [...new Set(cites)],
      markup: checksum(JSON.stringify(node)),
    };
  });
  const ledger = typeof deck.ledger === 'string' ? readLedger(deck.ledger) : null;
  return {
    format: 'json',
    ledger,
    slides,
    quotes: [...quotes.values()],
    beside: [],
    panel: null,
    frame: checksum(jsonFrame(deck)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function spansIn(value: unknown): readonly Span[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'spans' ? listIn(inner).flatMap(spanOf) : spansIn(inner),
  );
}

function spanOf({ source, start, end, quote }: Readonly<Record<string, unknown>>): Span[] {
  const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  if (typeof source !== 'string' || typeof quote !== 'string' || !isPlace) return [];
  return [{ source, start: start as number, end: end as number, quote, line: 1 }];
}
