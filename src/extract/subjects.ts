import type { Document, Subject } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { matcherOf } from './mentions.ts';
import { abbreviatedIn } from './subjects/abbreviated.ts';
import { addGroup, addName, type Candidate, foldVariants } from './subjects/candidates.ts';
import { askedIn, comparedIn } from './subjects/compared.ts';
import { definedUnder } from './subjects/defined.ts';
import { readName } from './subjects/named.ts';
import { alsoCalled, type Cut, surfaces } from './subjects/surfaces.ts';
import { laidOut } from './subjects/tabled.ts';
import { topicOf } from './subjects/topic.ts';
import { prosesOf } from './texts.ts';
import { keyOf, slugOf, wordsIn } from './words.ts';

/**
 * What the documents are about, pooled over all of them. Names that are set side by side come first ("A vs. B", heads
 * of comparing tables, "difference between A and B"), then those that a heading asks for or defines, then explained
 * abbreviations. `given` names are the only main subjects when there are any. Every subject is mentioned.
 */
export function findSubjects(documents: readonly Document[], cues: Cues, given: readonly string[]): readonly Subject[] {
  const texts = documents.flatMap((document) => prosesOf(document).map(({ text }) => ({ text, words: wordsIn(text) })));
  const pooled = ` ${texts.map(({ words }) => words.map((word) => word.stem).join(' ')).join(' | ')} `;
  const counted = new Map<string, number>();
  const times = (key: string): number => {
    const known = counted.get(key) ?? (key === '' ? 0 : occurrences(pooled, ` ${key} `));
    counted.set(key, known);
    return known;
  };
  const found = new Map<string, Candidate>();

  for (const { text } of texts)
    for (const { short, full } of abbreviatedIn(text)) addName(found, full, short, 'abbreviated');
  for (const name of given) addName(found, name, null, 'given');
  for (const heading of documents.flatMap(headingsOf)) {
    addGroup(
      found,
      comparedIn(heading, cues, (key) => times(key) > 0),
      times,
      2,
    );
    const asked = askedIn(heading, cues);
    if (asked) addName(found, asked.name, asked.abbreviation, 'asked');
  }
  for (const table of tablesOf(documents)) {
    const laid = laidOut(table, cues, (key) => isCompared(found, key), times);
    if (laid) addGroup(found, laid.names, times, 1);
  }
  for (const name of documents.flatMap((document) => definedUnder(document, cues)))
    addName(found, name, null, 'defined');
  for (const document of documents) addTitle(found, document, cues, times);
  foldVariants(found, cues);
  return settle(documents, [...found.values()], texts, cues);
}

/** How often a text holds another, none overlapping. */
function occurrences(text: string, part: string): number {
  let n = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) n++;
  return n;
}

function headingsOf(document: Document): readonly string[] {
  const title = document.source.title;
  const headings = document.sections.flatMap((section) => (section.heading ? [section.heading.text] : []));
  const preamble = document.sections[0]?.depth === 0 ? document.sections[0].blocks[0] : undefined;
  const named =
    preamble?.type === 'paragraph' && /^[^.!?]{4,90}$/u.test(preamble.prose.text) ? [preamble.prose.text] : [];
  return [...(headings.includes(title) ? [] : [title]), ...named, ...headings];
}

function tablesOf(documents: readonly Document[]) {
  return documents.flatMap((document) =>
    document.sections.flatMap((section) => section.blocks.filter((block) => block.type === 'table')),
  );
}

function isCompared(found: ReadonlyMap<string, Candidate>, key: string): boolean {
  if (key === '') return false;
  const origin = (found.get(key) ?? [...found.values()].find((one) => keyOf(one.abbreviation ?? '') === key))?.origin;
  return origin === 'compared' || origin === 'asked' || origin === 'given';
}

/** A title that is a name and comes back in the text is a subject, should nothing else be. */
function addTitle(found: Map<string, Candidate>, document: Document, cues: Cues, times: (key: string) => number): void {
  const text = document.source.title.split(/[:|–—]/)[0] as string;
  const named = readName(
    text.replace(/^(?:an? )?(?:introduction to|intro to|guide to|understanding|about|why)\s+/i, ''),
    cues,
  );
  const joined = named !== null && joinsNames(named.name, found, times);
  const whole =
    named && !joined && times(keyOf(named.name)) >= 3 && cues.keyOf(named.name, 'facets') === null ? named : null;
  if (whole) addName(found, whole.name, whole.abbreviation, 'titled');
  const strong = [...found.values()].some((one) => one.origin !== 'abbreviated' && one.origin !== 'defined');
  const topic = strong ? null : topicOf(document.source.title, cues, times);
  if (topic) addName(found, topic, null, 'titled');
}

/** "Wool and cotton" names two things when each comes back by itself, or is known. */
function joinsNames(name: string, found: ReadonlyMap<string, Candidate>, times: (key: string) => number): boolean {
  const parts = name.split(/,\s*|\s+(?:and|or|&)\s+/i).map(keyOf);
  const together = times(keyOf(name));
  const known = (key: string): boolean =>
    found.has(key) ||
    [...found.values()].some((one) => one.abbreviation !== null && keyOf(one.abbreviation) === key) ||
    times(key) > together + 1;
  return parts.length > 1 && parts.every(known);
}

function settle(
  documents: readonly Document[],
  candidates: readonly Candidate[],
  texts: readonly Cut[],
  cues: Cues,
): readonly Subject[] {
  const rank = mainRank(candidates);
  const extended = candidates.map((candidate) => ({
    ...candidate,
    id: slugOf(candidate.name),
    aliases: [...candidate.aliases, ...alsoCalled(candidate, candidates, texts, cues)],
  }));
  const seen = surfaces(extended, texts, matcherOf(extended));
  return extended
    .map((candidate) => {
      const { name, aliases, mentions } = seen(candidate.id, candidate.name);
      const main = rank.has(candidate.origin);
      const forms = [...new Set([...aliases, ...candidate.aliases])].filter((alias) => alias !== name);
      return { id: candidate.id, name, abbreviation: candidate.abbreviation, aliases: forms, main, mentions };
    })
    .filter((subject) => subject.mentions >= (subject.main ? 1 : 2) && documents.length > 0)
    .sort((a, b) => Number(b.main) - Number(a.main));
}

/** The origins whose subjects are main: the strongest that there are. */
function mainRank(candidates: readonly Candidate[]): ReadonlySet<Candidate['origin']> {
  const has = (origin: Candidate['origin']): boolean => candidates.some((candidate) => candidate.origin === origin);
  if (has('given')) return new Set(['given']);
  if (has('compared')) return new Set(['compared', 'asked']);
  if (has('asked')) return new Set(['asked']);
  return has('titled') ? new Set(['titled']) : new Set(['defined']);
}
