import type { Document, Prose, Section } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { asksFor } from './headed.ts';
import type { Passage, Reading } from './passage.ts';
import { slugOf, wordsIn } from './words.ts';

/** Where an industry is named for a passage. */
export interface IndustryPlace {
  readonly key: string;
  readonly name: string;
  readonly document: Document;
  readonly prose: Prose;
  readonly rule: 'section' | 'labelled-item';
}

/**
 * The passages that stand under an industry: in a section that is headed by one, next to others or under a heading on
 * applications; or in a list whose labels are industries, or named areas under such a heading.
 */
export function industriesOf(reading: Reading): ReadonlyMap<Passage, IndustryPlace> {
  const known = places.get(reading) ?? findIndustries(reading);
  places.set(reading, known);
  return known;
}

/** Kept for each reading, since several rules ask. */
const places = new WeakMap<Reading, ReadonlyMap<Passage, IndustryPlace>>();

function findIndustries(reading: Reading): ReadonlyMap<Passage, IndustryPlace> {
  const found = new Map<Passage, IndustryPlace>();
  const lists = labelledLists(reading);
  for (const passage of reading.passages) {
    const place = (lists.has(listOf(passage)) && ofItem(reading, passage)) || ofSection(reading, passage);
    if (place) found.set(passage, place);
  }
  return found;
}

function listOf(passage: Passage): string {
  return `${passage.document.source.id}#${passage.section.index}.${passage.item === null ? 'p' : passage.block}`;
}

/** Lists whose labels are mostly industries, or that carry labels under a heading on applications. */
function labelledLists(reading: Reading): ReadonlySet<string> {
  const lists = new Map<string, Map<Prose, Passage>>();
  for (const passage of reading.passages) {
    if (!passage.term || passage.item === null) continue;
    const list = lists.get(listOf(passage)) ?? new Map<Prose, Passage>();
    lists.set(listOf(passage), list.set(passage.term, passage));
  }
  const kept = [...lists].filter(([, items]) => {
    const labels = [...items.values()];
    const known = labels.filter((one) => nameOf(one.term?.text ?? '', reading.cues) !== null).length;
    const applied = labels[0] !== undefined && isApplied(labels[0], reading.cues);
    const subjects = labels.filter((one) => reading.main.includes(reading.labelled(one.term?.text ?? '') ?? '')).length;
    return (
      subjects * 2 < labels.length &&
      labels.length > 1 &&
      (known * 2 >= labels.length ? applied || known > 2 : applied && known > 0)
    );
  });
  return new Set(kept.map(([key]) => key));
}

function isApplied(passage: Passage, cues: Cues): boolean {
  const above = [...passage.headings.slice(0, 2), passage.lead ?? ''];
  return above.some(
    (heading) =>
      asksFor(heading, 'cues/industry-headings', cues) || cues.find(wordsIn(heading), 'cues/industry-headings'),
  );
}

function ofItem(reading: Reading, passage: Passage): IndustryPlace | null {
  const prose = passage.term;
  if (!prose) return null;
  const key = nameOf(prose.text, reading.cues) ?? slugOf(prose.text);
  return { key, name: prose.text.trim(), document: passage.document, prose, rule: 'labelled-item' };
}

function ofSection(reading: Reading, passage: Passage): IndustryPlace | null {
  const { document, section } = passage;
  const heading = section.heading;
  const key = heading && nameOf(heading.text, reading.cues);
  if (!heading || !key) return null;
  const above = section.parent === null ? undefined : document.sections[section.parent]?.heading?.text;
  const applied = above !== undefined && asksFor(above, 'cues/industry-headings', reading.cues);
  if (!applied && siblings(document, section, reading.cues) < 2) return null;
  return { key, name: bare(heading.text), document, prose: heading, rule: 'section' };
}

function siblings(document: Document, section: Section, cues: Cues): number {
  return document.sections.filter(
    (one) => one !== section && one.parent === section.parent && one.heading && nameOf(one.heading.text, cues),
  ).length;
}

function bare(heading: string): string {
  return heading.replace(/^[\d.)\s]+/, '').trim();
}

/** Key of the industry that a label names, alone or joined to another ("Media and retail"), or null. */
function nameOf(label: string, cues: Cues): string | null {
  const text = bare(label);
  if (wordsIn(text).length > 5) return null;
  const whole = cues.keyOf(text, 'industries');
  if (whole) return whole;
  const parts = text.split(/\s+(?:and|&)\s+|,\s*|\//);
  return parts.length > 1
    ? (parts.map((part) => cues.keyOf(part, 'industries')).find((key) => key !== null) ?? null)
    : null;
}
