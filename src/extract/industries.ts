import { capitalise, type Document, type Prose, type Section } from '../model/index.ts';
import { asksForAreas, isArea, underAreas } from './areas.ts';
import type { Cues } from './cues.ts';
import { asksFor } from './headed.ts';
import type { Passage, Reading } from './passage.ts';
import { proseOf, sectorOf, sectorOfLabel } from './sectors.ts';
import { paragraphOf, surveysOf } from './surveys.ts';
import { slugOf, wordsIn } from './words.ts';

/** Where an industry is named for a passage. */
export interface IndustryPlace {
  readonly key: string;
  readonly name: string;
  readonly document: Document;
  readonly prose: Prose;
  readonly rule: 'section' | 'labelled-item' | 'area-section' | 'survey' | 'sentence';
}

/**
 * The passages that stand under an industry: in a section that is headed by one, next to others or under a heading on
 * applications; in a list whose labels are industries, or named areas under such a heading; in a paragraph of a survey
 * that opens with one; or in a sentence set in one by its own words.
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
  const survey = surveysOf(reading);
  for (const passage of reading.passages) {
    const place =
      (lists.has(listOf(passage)) && ofItem(reading, passage)) ||
      ofSection(reading, passage) ||
      survey.get(paragraphOf(passage)) ||
      ofLooseSection(reading, passage) ||
      ofSentence(reading, passage);
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
  const kept = [...lists].filter(([, items]) => isOfIndustries([...items.values()], reading));
  return new Set(kept.map(([key]) => key));
}

function isOfIndustries(labels: readonly Passage[], reading: Reading): boolean {
  const { cues } = reading;
  const first = labels[0];
  const textOf = (one: Passage): string => one.term?.text ?? '';
  if (!first || (labels.length < 2 && !underAreas(first, cues))) return false;
  const subjects = labels.filter((one) => reading.main.includes(reading.labelled(textOf(one)) ?? '')).length;
  if (subjects * 2 >= labels.length) return false;
  const known = labels.filter((one) => nameOf(textOf(one), cues) !== null).length;
  if (isApplied(first, cues)) return known > 0 || labels.every((one) => isArea(textOf(one), cues));
  return known * 2 >= labels.length && known > 2;
}

function isApplied(passage: Passage, cues: Cues): boolean {
  const [own] = passage.headings;
  // Terms are explained there, not put to use, though the title asks for uses.
  if (own !== undefined && asksFor(own, 'cues/glossary-headings', cues)) return false;
  const above = [...passage.headings.slice(0, 2), passage.lead ?? ''];
  return above.some(
    (heading) =>
      asksFor(heading, 'cues/industry-headings', cues) ||
      cues.find(wordsIn(heading), 'cues/industry-headings') ||
      asksForAreas(heading, cues),
  );
}

function ofItem(reading: Reading, passage: Passage): IndustryPlace | null {
  const prose = passage.term;
  if (!prose) return null;
  const key = nameOf(prose.text, reading.cues) ?? slugOf(prose.text);
  return { key, name: prose.text.trim(), document: passage.document, prose, rule: 'labelled-item' };
}

function ofSection(reading: Reading, passage: Passage): IndustryPlace | null {
  const { cues } = reading;
  const { document, section } = passage;
  const heading = section.heading;
  if (!heading) return null;
  const above = section.parent === null ? undefined : document.sections[section.parent]?.heading?.text;
  const applied = above !== undefined && (asksFor(above, 'cues/industry-headings', cues) || asksForAreas(above, cues));
  const key = nameOf(heading.text, cues);
  const place = { name: bare(heading.text), document, prose: heading };
  if (key && (applied || siblings(document, section, (one) => nameOf(one, cues) !== null) >= 2))
    return { ...place, key, rule: 'section' };
  if (applied && isAreaHeading(reading, passage)) return { ...place, key: slugOf(place.name), rule: 'area-section' };
  return null;
}

/** "How a grid battery works" is headed by what is told of, and by no sector that a word of it belongs to. */
function namesSubject({ main, mentionsIn }: Reading, heading: string): boolean {
  return mentionsIn(heading).some(({ subject }) => main.includes(subject));
}

/** A section of a survey, under a heading that names a sector in passing: "Down on the farm". */
function ofLooseSection(reading: Reading, { document, section }: Passage): IndustryPlace | null {
  const { cues } = reading;
  const heading = section.heading;
  const key = heading && sectorOfLabel(bare(heading.text), cues);
  if (
    !key ||
    namesSubject(reading, heading.text) ||
    siblings(document, section, (one) => sectorOfLabel(bare(one), cues) !== null && !namesSubject(reading, one)) < 2
  )
    return null;
  return { key, name: bare(heading.text), document, prose: heading, rule: 'section' };
}

/** A heading below one on uses that names a field and no subject: its first paragraph tells of it. */
function isAreaHeading(reading: Reading, passage: Passage): boolean {
  const { cues } = reading;
  const { document, section, block, item } = passage;
  const name = (heading: string): boolean => isArea(bare(heading), cues) && !isPart(heading, cues);
  const ofMain = (heading: string): boolean => reading.main.includes(reading.labelled(bare(heading)) ?? '');
  // Sections of the compared things tell what each is for, and are no fields themselves.
  const others = siblings(document, section, (one) => !ofMain(one));
  return (
    section.heading !== null &&
    block === 0 &&
    item === null &&
    passage.at === 0 &&
    name(section.heading.text) &&
    siblings(document, section, name) >= 1 &&
    (!ofMain(section.heading.text) || others >= 2)
  );
}

/** "Limitations", "How it works", "Summary": a part of any text. */
function isPart(heading: string, cues: Cues): boolean {
  return PARTS.some((entry) => asksFor(heading, entry, cues)) || asksForAreas(heading, cues);
}

const PARTS = [
  'cues/risk-headings',
  'cues/limitation-headings',
  'cues/advantage-headings',
  'cues/mitigation-headings',
  'cues/mechanism-headings',
  'cues/definition-headings',
  'cues/difference-headings',
  'cues/outlook-headings',
  'cues/example-headings',
  'structure/part-headings',
] as const;

function siblings(document: Document, section: Section, fits: (heading: string) => boolean): number {
  return document.sections.filter(
    (one) => one !== section && one.parent === section.parent && one.heading && fits(one.heading.text),
  ).length;
}

function ofSentence(reading: Reading, passage: Passage): IndustryPlace | null {
  const sector = sectorOf(reading, passage);
  if (!sector) return null;
  const prose = proseOf(passage, sector);
  return { key: sector.key, name: capitalise(prose.text), document: passage.document, prose, rule: 'sentence' };
}

function bare(heading: string): string {
  return heading.replace(/^[\d.)\s]+/, '').trim();
}

/** Key of the industry that a label names, alone or joined to another ("Media and retail"), or null. */
function nameOf(label: string, cues: Cues): string | null {
  const text = bare(label);
  if (wordsIn(text).length > 5) return null;
  const whole = cues.keyOf(text, 'industries') ?? cues.keyOf(text, 'actors');
  if (whole) return whole;
  const parts = text.split(/\s+(?:and|&)\s+|,\s*|\//);
  return parts.length > 1
    ? (parts.map((part) => cues.keyOf(part, 'industries')).find((key) => key !== null) ?? null)
    : null;
}
