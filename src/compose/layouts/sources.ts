import {
  beginning,
  type Claim,
  claimsOf,
  type DeckSource,
  LAYOUTS,
  type Phrase,
  type SourcesContent,
  widthOf,
} from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Lay } from './index.ts';

const { rows: ROWS = 4, quote: QUOTE = 89, title: TITLE = 80, detail: DETAIL = 60 } = LAYOUTS.sources.slots;

/** Each source with a sentence of its own that the talk used. */
export const sources: Lay<'sources'> = (_beat, context): SourcesContent => {
  const used = new Set(context.outline.beats.flatMap((beat) => [...beat.claims, ...beat.script]));
  const claims = claimsOf(context.model).filter((claim) => used.has(claim.id));
  return { rows: context.sources.slice(0, ROWS).map((source) => row(source, claims, context)) };
};

function row(source: DeckSource, claims: readonly Claim[], context: Context): SourcesContent['rows'][number] {
  const path = context.model.sources.find((one) => one.id === source.id)?.path ?? source.id;
  const detail = [source.publisher, source.date, path].filter((part) => part !== null).join(' · ');
  return { n: source.n, title: cut(source.title, TITLE), detail: cut(detail, DETAIL), quote: quoteOf(source, claims) };
}

/** The sentence in the source's own words: how the subjects belong together, else the most readable claim. */
function quoteOf(source: DeckSource, claims: readonly Claim[]): Phrase | null {
  const ours = claims.flatMap((claim) => {
    const span = claim.spans.find(
      (one) =>
        one.source === source.id &&
        widthOf(one.quote) <= QUOTE &&
        one.quote.length > 20 &&
        !/[\n*_`|<[]/.test(one.quote),
    );
    return span ? [{ claim, span }] : [];
  });
  const rank = (claim: Claim) =>
    claim.kind === 'taxonomy' ? 0 : claim.kind === 'definition' ? 1 : claim.sentence ? 2 : 3;
  const [best] = ours.sort((one, other) => rank(one.claim) - rank(other.claim));
  return best
    ? { text: best.span.quote, claim: best.claim.id, confidence: best.claim.confidence, spans: [best.span] }
    : null;
}

/** Whole words, as many as fit. */
function cut(text: string, most: number): string {
  return widthOf(text) <= most ? text : `${beginning(text, most - 2)}…`;
}
