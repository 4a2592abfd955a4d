import type { FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { asksFor } from '../../headed.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';
import { facetLabel } from './facet-label.ts';
import { type Frame, frameOf } from './frame.ts';
import { likenessOf, rarityOf } from './likeness.ts';
import { sidedIn } from './sided.ts';
import { takenBy } from './taken.ts';
import { facetIn, type Topic, topicsOf } from './topics.ts';

/**
 * A stretch of text that announces its facet and speaks of two subjects or more, each in its turn: an item "Cost: …", a
 * paragraph that begins "When it comes to cost, …", a section whose heading is a facet.
 */
export function fromSections(reading: Reading, taken: readonly FacetClaim[]): FromSections {
  const topics = topicsOf(reading);
  const narrow = grouped(reading, takenBy(taken), (_, order) => topics[order] ?? null);
  const found = narrow.flatMap((group) => sideGroup(reading, group, 'topic'));
  const used = new Set(taken.map((claim) => claim.scope));
  const wide = grouped(reading, takenBy(found), (passage) => {
    const scope = `${passage.document.source.id}#${passage.section.index}`;
    if (passage.item !== null || used.has(scope)) return null;
    const label = headingFacet(reading, passage);
    return label === null ? null : { scope, label };
  });
  return { stretches: found, sections: wide.flatMap((group) => sideGroup(reading, group, 'section')) };
}

export interface FromSections {
  readonly stretches: readonly FacetClaim[];
  readonly sections: readonly FacetClaim[];
}

interface Group extends Topic {
  readonly members: { readonly order: number; readonly passage: Passage }[];
}

function grouped(
  reading: Reading,
  isTaken: (passage: Passage) => boolean,
  topicOf: (passage: Passage, order: number) => Topic | null,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [order, passage] of reading.passages.entries()) {
    const topic = topicOf(passage, order);
    if (!topic || unfit(passage, reading.cues) || isTaken(passage)) continue;
    const group = groups.get(topic.scope) ?? { ...topic, members: [] };
    group.members.push({ order, passage });
    groups.set(topic.scope, group);
  }
  return [...groups.values()];
}

/** Sentences of a stretch in which its row is looked for. */
const MOST = 48;

function sideGroup(reading: Reading, group: Group, rule: string): readonly FacetClaim[] {
  const frames = group.members
    .slice(0, MOST)
    .flatMap(({ order, passage }) => sidedIn(reading, passage).map((sided) => frameOf(reading, sided, order)));
  return claimsOf(reading, rowOf(frames), group, rule);
}

/** Headings that are no facets. */
const NONE = [
  'cues/industry-headings',
  'cues/outlook-headings',
  'cues/similarity-headings',
  'cues/mitigation-headings',
  'cues/difference-headings',
  'cues/definition-headings',
] as const;

/** The facet that a heading names, or null: it names a subject alone, asks for another kind, or compares nothing. */
function headingFacet(reading: Reading, passage: Passage): string | null {
  const { cues } = reading;
  const [heading, ...above] = passage.headings;
  if (!heading || wordsIn(heading).length > 9 || reading.labelled(heading) !== null) return null;
  if (reading.owner(passage.document, passage.section) !== null) return null;
  if (NONE.some((entry) => asksFor(heading, entry, cues))) return null;
  const several = new Set(reading.mentionsIn(heading).map((mention) => mention.subject)).size > 1;
  const label = several ? facetIn(reading, heading) : heading;
  if (label === null || wordsIn(label).length > 7) return null;
  const known = cues.keyOf(label, 'facets') !== null;
  if (cues.keyOf(label, 'industries') !== null && !known) return null;
  return several || known || [...above, passage.document.source.title].some((title) => comparesIn(reading, title))
    ? label
    : null;
}

/** A heading that says it compares: a cue, or two main subjects. */
function comparesIn(reading: Reading, heading: string): boolean {
  if (reading.cues.find(wordsIn(heading), 'cues/difference-headings')) return true;
  const named = new Set(reading.mentionsIn(heading).map((mention) => mention.subject));
  return reading.main.filter((id) => named.has(id)).length > 1;
}

/** Clauses that are so much alike are a row, whatever stands between them. */
const ALIKE = 0.75;
/** Passages apart within which first clauses are taken for a row. */
const APART = 3;

/** One clause a subject: the two that are most alike, else the first of each where they stand close together. */
function rowOf(frames: readonly Frame[]): readonly Frame[] {
  const rarity = rarityOf(frames);
  let best: { pair: readonly Frame[]; likeness: number } = { pair: [], likeness: ALIKE };
  for (const [i, a] of frames.entries()) {
    for (const b of frames.slice(i + 1)) {
      if (a.sided.subject === b.sided.subject) continue;
      const likeness = likenessOf(a, b, rarity).score;
      if (likeness > best.likeness) best = { pair: [a, b], likeness };
    }
  }
  const row = [...best.pair];
  for (const frame of frames) {
    const last = row.at(-1);
    const close = !last || frame.order - last.order <= APART || opensBlock(frame, frames);
    if (close && !row.some((one) => one.sided.subject === frame.sided.subject)) row.push(frame);
  }
  return row;
}

function opensBlock(frame: Frame, frames: readonly Frame[]): boolean {
  return (
    frames.find((one) => one.sided.passage.block === frame.sided.passage.block) === frame &&
    frame.sided.passage.at === 0
  );
}

function claimsOf(reading: Reading, row: readonly Frame[], group: Group, rule: string): readonly FacetClaim[] {
  if (row.length < 2) return [];
  const { scope, label, members } = group;
  // "Which one is warmer?" names no facet; "What does it cost?" does. A later paragraph may have left the heading's.
  const known = label !== null && reading.cues.keyOf(facetOf(label, reading.cues).facet, 'facets') !== null;
  const left = row.every(({ sided }) => sided.passage.block !== members[0]?.passage.block);
  const unnamed = label === null || left || (/^which\b|\?$/iu.test(label) && !known);
  const facet = unnamed ? facetLabel(reading, row, rarityOf(row)) : label;
  return row.map(({ sided: { passage, subject, from, to } }) => ({
    ...claimOf(reading, passage, { kind: 'difference', rule, score: 0.9 }, from, to),
    ...facetOf(facet, reading.cues),
    subject,
    form: 'prose',
    scope,
  }));
}
