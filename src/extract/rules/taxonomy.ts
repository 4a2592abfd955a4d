import type { Taxonomy } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { keyOf, wordsIn } from '../words.ts';
import { viewsOf } from './definition/views.ts';
import { isA } from './is-a.ts';
import { calledKinds } from './taxonomy/called.ts';
import { edgeOf } from './taxonomy/edge.ts';
import { fromHeadings } from './taxonomy/headed.ts';
import { fromAsides, fromJoined } from './taxonomy/joined.ts';
import { fromSentence } from './taxonomy/kinds.ts';
import { fromLists } from './taxonomy/listed.ts';
import { fromSingle } from './taxonomy/single.ts';
import { fromNames } from './taxonomy/suffixed.ts';
import { fromTables } from './taxonomy/tabled.ts';

/**
 * What belongs under what: "X is a subset of Y", "X is a Y that …", "types of Y are A and B", "Y can be divided into
 * …", lists and headings under "Types of Y". A class of one plain word ("a device that …") is no level of a tree.
 */
export function taxonomy(reading: Reading): readonly Taxonomy[] {
  return once([
    ...said(reading),
    ...fromLists(reading),
    ...fromHeadings(reading),
    ...fromTables(reading),
    ...fromNames(reading),
  ]);
}

const said = byDocument((own) =>
  own.passages.flatMap((passage) => {
    const found = unfit(passage, own.cues) ? [] : viewsOf(passage).flatMap((view) => ofView(own, view));
    // Kinds may also be told to "you" or by "us".
    if (found.length > 0 || /[?:…]["”’)]*$/u.test(passage.text)) return found;
    return [fromJoined, fromSentence, fromCalled, fromAsides, fromSingle].flatMap((way) => way(own, passage));
  }),
);

function fromCalled(reading: Reading, passage: Passage): readonly Taxonomy[] {
  const called = calledKinds(reading, passage);
  return called
    ? called.names.map((name) =>
        edgeOf(reading, passage, name.replace(/\s*\([^()]*\)$/, ''), called.parent, 'called', 0.8),
      )
    : [];
}

/** One edge of one place once. */
function once(edges: readonly Taxonomy[]): readonly Taxonomy[] {
  const seen = new Set<string>();
  return edges.filter((edge) => {
    const key = `${keyOf(edge.child)}<${keyOf(edge.parent)}@${edge.spans[0].source}:${edge.spans[0].start}`;
    return edge.child !== edge.parent && !seen.has(key) && seen.add(key) !== undefined;
  });
}

function ofView(reading: Reading, passage: Passage): Taxonomy[] {
  const found = isA(reading, passage);
  if (!found || (!found.partOf && !found.apart) || !found.sure) return [];
  const known = mentioned(reading, found.parent);
  const parent = known ?? found.parent;
  if (parent === found.subject || keyOf(found.parent) === '' || found.parent.split(' ').length > 7) return [];
  if (VAGUE.test(found.parent)) return [];
  const inner = ` ${keyOf(found.subject)}`.endsWith(` ${keyOf(found.parent)}`) && found.subject !== keyOf(found.parent);
  if (!found.partOf && !known && !inner && !isClassOfItsOwn(reading, passage, found.parent, found.end)) return [];
  const score = found.partOf ? 0.95 : known ? 0.85 : 0.75;
  const rule = found.partOf ? 'part-of' : 'is-a';
  const claim = claimOf(reading, passage, { kind: 'taxonomy', rule, score }, found.from, found.end);
  return [{ ...claim, child: found.subject, parent }];
}

const VAGUE =
  /\b(?:term|concept|way|process|field|area|method|approach|technique|measure|means|set|collection|group|list|combination|series|sequence|amount|number|piece|unit|act|practice|study|state|branch)s? of\b|^(?:\S+ )?(?:term|concept|way|process|field|area|means|measure|set|approach)s?$/i;

/** "AI systems", "permanent policy": a head with a word of its own that sets it apart, not "the main way". */
function isClassOfItsOwn(reading: Reading, passage: Passage, parent: string, end: number): boolean {
  const words = wordsIn(parent);
  const before = passage.text.slice(0, end - parent.length).trimEnd();
  if (words.length < 2 || words.length > 4 || parent.includes(',') || /\bthe$/i.test(before)) return false;
  if (words.some(({ lower }) => /^(?:of|and|or)$/.test(lower))) return false;
  const own = words.filter(({ lower }) => !reading.cues.has(lower, 'terms/loose-adjectives') && !/ly$/.test(lower));
  // With a plain head a name has two words ("drip method"); a longer one describes.
  const plain = /^(?:method|technique|approach|process|concept|practice|tool|way|mechanism)$/.test(
    words.at(-1)?.stem ?? '',
  );
  return own.length > 1 && !(plain && words.length > 2);
}

/** The subject that a parent's last words name: "common heat pump" is "heat pump". */
function mentioned(reading: Reading, parent: string): string | null {
  const last = reading.mentionsIn(parent).at(-1);
  return last && keyOf(parent).split(' ').length === last.to ? last.subject : null;
}
