import type { Passage, Reading } from '../../passage.ts';

/** A place that belongs to one subject and says by its label which facet it speaks of. */
export interface Place {
  /** Passages of one group are one side. */
  readonly group: string;
  readonly subject: string;
  readonly label: string;
  readonly rule: 'owners' | 'items';
}

/** The places that a passage stands in: under a facet's heading or lead-in, and by an item's own label. */
export function placesOf(reading: Reading, passage: Passage): readonly Place[] {
  const subject = reading.owner(passage.document, passage.section);
  const heading = passage.headings.find((one) => reading.mentionsIn(one).length > 0) ?? passage.headings[0];
  if (!subject || !heading || !reading.main.includes(subject) || !isOwn(reading, heading)) return [];
  return [headed(reading, passage, subject), itemised(reading, passage, subject)].filter((place) => place !== null);
}

/** The facet is the heading, or the lead-in or term of a list, under a section that one main subject owns. */
function headed(reading: Reading, passage: Passage, subject: string): Place | null {
  const heading = passage.headings[0] as string;
  const placed = (label: string, block: number): Place => ({
    group: `${passage.document.source.id}#${passage.section.index}.${block}`,
    subject,
    label,
    rule: 'owners',
  });
  if (passage.item !== null && passage.lead && passage.lead.split(' ').length <= 4)
    return placed(passage.lead.replace(/:$/, ''), passage.block);
  const term = passage.item === null ? passage.term?.text : undefined;
  if (term && reading.cues.keyOf(term, 'facets')) return placed(term, passage.block);
  const above = passage.headings[1];
  const label = reading.labelled(heading) ? (isFacetAbove(reading, passage) ? above : null) : heading;
  const bare = label && withoutSubject(reading, label);
  return bare ? placed(bare, -1) : null;
}

/** "A → B" is of two, and "Pattern (A only)" is of something else. */
function isOwn(reading: Reading, heading: string): boolean {
  const named = new Set(reading.mentionsIn(heading).map((mention) => mention.subject));
  const outside = reading.mentionsIn(heading.replace(/\([^()]*\)/g, ' '));
  return named.size < 2 && (named.size === 0 || outside.length > 0);
}

/** "Cost > A": the heading above a subject's own is a facet unless it is the title or names subjects. */
function isFacetAbove(reading: Reading, { headings, section, document }: Passage): boolean {
  const above = headings[1];
  const parent = section.parent === null ? undefined : document.sections[section.parent];
  return (
    above !== undefined && headings.length > 2 && (parent?.depth ?? 0) > 1 && reading.mentionsIn(above).length === 0
  );
}

/** "Price: …" as an item of a list, or as a paragraph, that a subject owns. */
function itemised(reading: Reading, passage: Passage, subject: string): Place | null {
  const label = passage.term?.text;
  const { document, section, block, item } = passage;
  if (!label || reading.labelled(label) !== null) return null;
  return { group: `${document.source.id}#${section.index}.${block}.${item}`, subject, label, rule: 'items' };
}

/** "Advantages of wool" → "Advantages"; "Wool care" → "care". */
function withoutSubject(reading: Reading, heading: string): string | null {
  const mentions = reading.mentionsIn(heading);
  if (mentions.length === 0) return heading;
  const match = /^(.{3,40}?)\s+(?:of|for|with|in)\s+/i.exec(heading);
  return match?.[1] ?? null;
}
