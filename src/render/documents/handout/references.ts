import type { ElementContent } from 'hast';
import { type Deck, type DeckSource, locate, type Place, type Span } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';

/** A place that the handout refers to: `1:28` is line 28 of source 1, `2:p. 3` page 3 of source 2. */
export interface Reference {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** What is cited there, in the order of the text; none lies within another. */
  readonly quotes: readonly string[];
  /** The slides that cite it, in their order; none where nobody said who cites. */
  readonly slides: readonly number[];
}

/** The references of one handout. */
export interface References {
  /**
   * The marks of the places: one a source, since more say the same. Nothing for words without a place. `slide` is the
   * number of the slide that cites, to find the way back.
   */
  readonly cite: (spans: readonly Span[], slide?: number) => ElementContent[];
  /** What was cited so far of the source with number `n`, in the order of its text. */
  readonly of: (n: number) => readonly Reference[];
}

/** How places are abbreviated. */
const SHORT = { line: '', page: 'p. ', paragraph: 'par. ' } as const satisfies Record<Place['unit'], string>;

interface Known extends Omit<Reference, 'quotes' | 'slides'> {
  /** The number of its source. */
  readonly n: number;
  readonly spans: Span[];
  readonly slides: Set<number>;
}

export function references(deck: Deck): References {
  const sources = new Map<string, DeckSource>(deck.sources.map((source) => [source.id, source]));
  const cited = new Map<number, Map<number, Known>>(deck.sources.map(({ n }) => [n, new Map()]));
  const referTo = (span: Span, slide?: number): Known[] => {
    const source = sources.get(span.source);
    if (!source) return [];
    const place = locate(span, source.places);
    const places = cited.get(source.n) as Map<number, Known>;
    const name = `${source.n}:${SHORT[place.unit]}${place.n}`;
    const id = `ref-${source.n}-${place.n}`;
    const known = places.get(place.n) ?? { id, n: source.n, name, place, spans: [], slides: new Set() };
    places.set(place.n, known);
    known.spans.push(span);
    if (slide !== undefined) known.slides.add(slide);
    return [known];
  };
  return {
    cite: (spans, slide) => {
      const marks = onePerSource(spans)
        .flatMap((span) => referTo(span, slide))
        .sort(inOrder);
      if (marks.length === 0) return [];
      const links = marks.map(({ id, name }) => h('a', { href: `#${id}`, ariaLabel: `Source ${name}` }, name));
      return [
        h(
          'sup.cite',
          links.flatMap((link, i) => (i > 0 ? [', ', link] : [link])),
        ),
      ];
    },
    of: (n) =>
      [...(cited.get(n)?.values() ?? [])].sort(inOrder).map(({ id, name, place, spans, slides }) => ({
        ...{ id, name, place, quotes: quotesOf(spans) },
        slides: [...slides].sort((one, other) => one - other),
      })),
  };
}

function inOrder(one: Known, other: Known): number {
  return one.n - other.n || one.place.n - other.place.n;
}

function onePerSource(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, i) => spans.findIndex(({ source }) => source === span.source) === i);
}

/** Marks of Markdown at the edge of a word, of which a quote often holds only one of two. */
const EMPHASIS = /\*\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\*\*/gu;

function quotesOf(spans: readonly Span[]): readonly string[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = -1;
  return sorted.flatMap((span) => {
    if (span.end <= end) return [];
    end = span.end;
    return [span.quote.replace(EMPHASIS, '')];
  });
}
