import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { facetLabel } from './facet-label.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Likeness, likenessOf, type Rarity, rarityOf, THRESHOLD } from './likeness.ts';
import { sidedIn } from './sided.ts';
import { takenBy } from './taken.ts';
import { isOfOtherKind } from './topics.ts';

/**
 * Sentences of different subjects that speak of one thing, wherever they stand: they share a facet that their words
 * betray, a verb, or rare words. The best matches first, each sentence once, one side a subject.
 */
export function fromAligned(
  reading: Reading,
  frames: readonly Frame[],
  taken: readonly FacetClaim[],
): readonly FacetClaim[] {
  const rarity = rarityOf(frames);
  const pairs = candidates(frames)
    .map(([a, b]) => ({ a, b, ...likenessOf(a, b, rarity) }))
    .filter(({ score }) => score >= THRESHOLD)
    .sort((one, other) => other.score - one.score || one.a.order - other.a.order || one.b.order - other.b.order);
  const rows = rowsOf(pairs);
  const known = new Set(taken.map((claim) => `${claim.scope}\n${claim.key}`));
  return rows.flatMap((row) => {
    const claims = claimsOf(reading, row, rarity);
    // What a section says on after its row of the same facet is no further difference.
    const [section] = sectionsOf(row);
    return sectionsOf(row).size === 1 && known.has(`${section}\n${claims[0]?.key}`) ? [] : claims;
  });
}

function sectionsOf({ frames }: Row): ReadonlySet<string> {
  return new Set(frames.map(({ place: { source, section } }) => `${source}#${section}`));
}

interface Pair extends Likeness {
  readonly a: Frame;
  readonly b: Frame;
}

interface Row extends Likeness {
  readonly frames: Frame[];
}

/** Rows of one facet that sentences far and near may make; the best come first. */
const MOST_ROWS = 2;

/** The best pairs in rows of their own, or added to the row on their facet that lacks the subject. */
function rowsOf(pairs: readonly Pair[]): readonly Row[] {
  const rows: Row[] = [];
  const held = new Map<Frame, Row[]>();
  const ofKey = new Map<string, number>();
  const hold = (row: Row, frame: Frame): void => {
    row.frames.push(frame);
    held.set(frame, [...(held.get(frame) ?? []), row]);
  };
  for (const { a, b, key, score } of pairs) {
    const [left, right] = [held.get(a) ?? [], held.get(b) ?? []];
    const row = [...left, ...right].find((one) => one.key === key && key !== null);
    if (row) {
      for (const frame of [a, b])
        if (!row.frames.some((one) => one.sided.subject === frame.sided.subject)) hold(row, frame);
      continue;
    }
    if (isFull(left, key) || isFull(right, key) || (key !== null && (ofKey.get(key) ?? 0) >= MOST_ROWS)) continue;
    if (key !== null) ofKey.set(key, (ofKey.get(key) ?? 0) + 1);
    const made: Row = { frames: [], key, score };
    rows.push(made);
    for (const frame of [a, b]) hold(made, frame);
  }
  return rows;
}

/** Words alone make one row of a clause; two facets may each take it for theirs. */
function isFull(held: readonly Row[], key: string | null): boolean {
  return held.length > (key === null ? 0 : 1) || held.some((one) => one.key === null);
}

/** The clauses that may be set beside others, of those that no claim was made of. */
export function alignedIn(reading: Reading, taken: readonly FacetClaim[]): readonly Frame[] {
  const isTaken = takenBy(taken);
  return reading.passages.flatMap((passage, order) =>
    isMaterial(reading, passage) && !isTaken(passage)
      ? sidedIn(reading, passage).map((sided) => frameOf(reading, sided, order))
      : [],
  );
}

function isMaterial(reading: Reading, passage: Passage): boolean {
  const { cues } = reading;
  if (
    unfit(passage, cues) ||
    passage.words.length < 3 ||
    isDefinition(reading, passage) ||
    isOfOtherKind(reading, passage)
  )
    return false;
  return !cues.find(passage.words, 'cues/misconception') && !cues.find(passage.words, 'cues/belief-leads');
}

/** "A sloop is a boat …" tells what it is, not how it compares. */
function isDefinition(reading: Reading, passage: Passage): boolean {
  const [first] = sidedIn(reading, passage);
  const [verb, article] = passage.words.slice(first?.verb ?? 0, (first?.verb ?? 0) + 2).map((word) => word.lower);
  return /^(?:is|are|was|were)$/.test(verb ?? '') && /^an?$/.test(article ?? '');
}

/** More clauses of one key than these say that the key tells nothing apart; a facet's first ones are kept. */
const MOST = 8;

/** Pairs of clauses of different subjects that share a key at all. */
function candidates(frames: readonly Frame[]): readonly (readonly [Frame, Frame])[] {
  const index = new Map<string, Frame[]>();
  for (const frame of frames) {
    const words = [...frame.content.keys()];
    const keys = [...frame.hints.map((hint) => `?${hint}`), ...words, ...frame.dimensions.map((one) => `=${one}`)];
    for (const key of new Set(keys)) {
      const list = index.get(key) ?? [];
      if (list.filter((one) => one.sided.subject === frame.sided.subject).length < MOST) list.push(frame);
      index.set(key, list);
    }
  }
  const pairs = new Map<Frame, Set<Frame>>();
  for (const list of index.values()) {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (a.sided.subject !== b.sided.subject) pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
      }
    }
  }
  return [...pairs].flatMap(([a, others]) => [...others].map((b) => [a, b] as const));
}

function claimsOf(reading: Reading, { frames, key, score: likeness }: Row, rarity: Rarity): FacetClaim[] {
  const [first, second] = frames as [Frame, Frame];
  const label = facetLabel(reading, [first, second], rarity, key);
  const score = Math.min(0.85, 0.5 + likeness / 8);
  const scope = `aligned/${first.place.source}#${first.order}.${first.sided.from}.${key ?? ''}`;
  const joined = sectionsOf({ frames, key, score: likeness }).size > 1;
  return frames.map(({ sided: { passage, subject, from, to } }) => ({
    ...claimOf(reading, passage, { kind: 'difference', rule: 'aligned', score }, from, to),
    ...facetOf(label, reading.cues),
    subject,
    form: joined ? 'joined' : 'prose',
    scope,
  }));
}
