import { createHash } from 'node:crypto';
import {
  type Anchor,
  type Claim,
  claimKey,
  claimsOf,
  type Difference,
  indexOf,
  type KnowledgeModel,
  placesOf,
} from '../model/index.ts';
import { bare, holds, likeness } from './words.ts';

export type AnyClaim = Claim | Difference;

/** What an anchor means in the sources as they are now. */
export type Found =
  | { readonly is: 'found'; readonly claims: readonly AnyClaim[] }
  /** No claim holds its words any more; `now` are the nearest words. */
  | { readonly is: 'stale'; readonly now: string | null }
  /** Several claims hold its words, and it means one. */
  | { readonly is: 'several'; readonly claims: readonly AnyClaim[] };

/** Every claim that holds the words, or the one of the id whose words they are. */
export function findAll(anchor: Anchor, model: KnowledgeModel): Found {
  const named = namedBy(anchor, model);
  if (named) return { is: 'found', claims: [named] };
  if (anchor.claim !== null) return findOne(anchor, model);
  const claims = anchor.quote === null ? [] : holding(anchor.quote, model);
  return claims.length > 0 ? { is: 'found', claims } : { is: 'stale', now: nearest(anchor, model) };
}

/**
 * The one claim that an anchor means: that of its id where its words are still its own; else the one of the same kind that holds
 * the words now. Never another one.
 */
export function findOne(anchor: Anchor, model: KnowledgeModel): Found {
  const named = namedBy(anchor, model);
  if (named) return { is: 'found', claims: [named] };
  const all = anchor.quote === null ? [] : holding(anchor.quote, model);
  const kind = anchor.claim === null ? null : kindOf(anchor, model);
  const same = kind === null ? all : all.filter((claim) => claim.kind === kind);
  const [first, ...others] = same;
  if (!first) return { is: 'stale', now: nearest(anchor, model) };
  if (others.length === 0) return { is: 'found', claims: [first] };
  const exact = same.filter((claim) => placesOf(claim).some(({ quote }) => bare(quote) === bare(anchor.quote ?? '')));
  const [only, more] = exact;
  // Claims of one kind and the same words are told apart by nothing: the first in the sources is the one.
  if (only && (!more || kind !== null)) return { is: 'found', claims: [only] };
  return { is: 'several', claims: same };
}

/** The claim of an anchor's id, where the words are its own. */
function namedBy({ claim, quote }: Anchor, model: KnowledgeModel): AnyClaim | null {
  const named = claim === null ? undefined : indexOf(model).get(claim);
  return named && (quote === null || says(named, quote)) ? named : null;
}

/** Claims whose words of the source hold the words, in the order of the model. */
export function holding(words: string, model: KnowledgeModel): readonly AnyClaim[] {
  return everything(model).filter((claim) => says(claim, words));
}

/** Whether a claim's words of the source hold the words. */
export function says(claim: AnyClaim, words: string): boolean {
  return sourceWords(claim).some((text) => holds(text, words));
}

/** The words of the sources that a claim stands in: its places, and the whole sentence. */
export function sourceWords(claim: AnyClaim): readonly string[] {
  const parts = 'sides' in claim ? claim.sides : [claim];
  const said = parts.flatMap(({ text, sentence, spans }) => [...spans.map(({ quote }) => quote), text, sentence ?? '']);
  return said.filter((text) => text !== '');
}

export function everything(model: KnowledgeModel): readonly AnyClaim[] {
  return [...claimsOf(model), ...model.differences];
}

/** The kind that an id was made of, where the quote is what it was made from; else null. */
function kindOf({ claim, quote }: Anchor, model: KnowledgeModel): string | null {
  if (claim === null || quote === null) return null;
  for (const kind of KINDS) {
    for (const { id } of model.sources) {
      for (let occurrence = 0; occurrence < MOST_OF_ONE; occurrence += 1) {
        const key = claimKey(kind, id, quote, occurrence);
        if (createHash('sha256').update(key).digest('hex').slice(0, 12) === claim) return kind;
      }
    }
  }
  return null;
}

const MOST_OF_ONE = 3;
const KINDS: readonly AnyClaim['kind'][] = [
  'definition',
  'taxonomy',
  'difference',
  'similarity',
  'use',
  'risk',
  'mitigation',
  'statistic',
  'application',
  'advantage',
  'limitation',
  'outlook',
  'example',
  'statement',
];

/** Shared words that make a text a later form of another. */
const NEAR = 0.34;

/** The words of the sources now that come nearest to what was quoted; null where none come near. */
function nearest({ claim, quote }: Anchor, model: KnowledgeModel): string | null {
  const named = claim === null ? undefined : indexOf(model).get(claim);
  if (named) return placesOf(named)[0]?.quote ?? null;
  if (quote === null) return null;
  const texts = [
    ...everything(model).flatMap((one) => placesOf(one).map((span) => span.quote)),
    ...model.review.flatMap((one) => one.spans.map((span) => span.quote)),
    ...model.dropped.map(({ span }) => span.quote),
  ];
  let [best, at] = [null as string | null, NEAR];
  for (const text of new Set(texts)) {
    const like = likeness(text, quote);
    if (like > at) [best, at] = [text, like];
  }
  return best;
}
